using System.Collections.Immutable;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Rollups.Summaries;

/// <summary>What is counted of a set of reports; tallies of different sets can be added.</summary>
/// <param name="Reports">The number of reports.</param>
/// <param name="Compilations">Compilations of a level.</param>
/// <param name="Governments">Reports of a government or its office for itself.</param>
/// <param name="Departments">Reports of departments, towns and others.</param>
/// <param name="Forms">The number of reports per form version.</param>
/// <param name="Identities">The outcomes of all identities.</param>
/// <param name="Errors">Findings that are errors.</param>
/// <param name="Warnings">Findings that are warnings.</param>
/// <param name="Infos">Other findings.</param>
/// <param name="Marked">Cells that are inferred, taken from the narrative, or in doubt.</param>
/// <param name="MissingCells">Fields without a value.</param>
/// <param name="Dated">Reports whose publication date is known.</param>
/// <param name="OnTime">Those of them published in time.</param>
/// <param name="Reread">Reports whose unchanged file gave other figures when it was read before.</param>
/// <param name="Newest">When the newest of the files was modified; null if there are no reports.</param>
public sealed record ReportTally(
    int Reports,
    int Compilations,
    int Governments,
    int Departments,
    ImmutableSortedDictionary<string, int> Forms,
    IdentityTally Identities,
    int Errors,
    int Warnings,
    int Infos,
    int Marked,
    int MissingCells,
    int Dated,
    int OnTime,
    int Reread,
    DateTimeOffset? Newest)
{
    /// <summary>How many of the reports can be relied on; null in a summary of a version that did not count them.</summary>
    public QualityTally? Quality { get; init; } = QualityTally.None;

    /// <summary>
    /// The latest publication date that a report states, but for one after the date of its file, which is a slip; null if none does,
    /// and in a summary of a version that did not keep it.
    /// </summary>
    public DateOnly? Latest { get; init; }

    private static readonly ImmutableSortedDictionary<string, int> NoForms =
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>The tally of no reports.</summary>
    public static ReportTally None { get; } = new(0, 0, 0, 0, NoForms, new IdentityTally(0, 0, 0), 0, 0, 0, 0, 0, 0, 0, 0, null);

    /// <summary>Counts reports.</summary>
    public static ReportTally Of(IEnumerable<Body> bodies)
    {
        var all = bodies.ToList();
        if (all.Count == 0)
            return None;
        var findings = all.SelectMany(body => body.Findings).CountBy(finding => finding.Severity).ToDictionary();
        return new ReportTally(
            all.Count,
            all.Count(body => body.Layer == BodyLayer.Compilation),
            all.Count(body => body.Layer == BodyLayer.Government),
            all.Count(body => body.Layer == BodyLayer.Department),
            NoForms.AddRange(all.CountBy(body => body.FormVersion)),
            all.Select(body => body.Identities).Aggregate(None.Identities, Add),
            findings.GetValueOrDefault(Severity.Error),
            findings.GetValueOrDefault(Severity.Warning),
            findings.GetValueOrDefault(Severity.Info),
            all.Sum(body => body.MarkedCells.Length),
            all.Sum(body => body.MissingCells),
            all.Count(body => body.Published is not null),
            all.Count(body => Deadline.WasMet(body) == true),
            all.Count(body => body.IsReread),
            all.Max(body => body.Source.Modified))
        {
            Quality = QualityTally.Of(all),
            Latest = all.Where(IsPlausible).Max(body => body.Published),
        };
    }

    /// <summary>Adds the tallies of different reports.</summary>
    public static ReportTally operator +(ReportTally a, ReportTally b) => new(
        a.Reports + b.Reports,
        a.Compilations + b.Compilations,
        a.Governments + b.Governments,
        a.Departments + b.Departments,
        b.Forms.Aggregate(a.Forms, (forms, form) => forms.SetItem(form.Key, forms.GetValueOrDefault(form.Key) + form.Value)),
        Add(a.Identities, b.Identities),
        a.Errors + b.Errors,
        a.Warnings + b.Warnings,
        a.Infos + b.Infos,
        a.Marked + b.Marked,
        a.MissingCells + b.MissingCells,
        a.Dated + b.Dated,
        a.OnTime + b.OnTime,
        a.Reread + b.Reread,
        a.Newest is null || b.Newest > a.Newest ? b.Newest : a.Newest)
    {
        Quality = QualityTally.Add(a.Quality, b.Quality),
        Latest = a.Latest is null || b.Latest > a.Latest ? b.Latest : a.Latest,
    };

    // The date of the file is in UTC, a day before China's in the evening.
    private static bool IsPlausible(Body body) => body.Published <= DateOnly.FromDateTime(body.Source.Modified.UtcDateTime).AddDays(1);

    private static IdentityTally Add(IdentityTally a, IdentityTally b) =>
        new(a.Hold + b.Hold, a.Fail + b.Fail, a.NotAssessable + b.NotAssessable);
}
