using System.Collections.Immutable;
using Compiler.Disclosure.Rollups.Expected;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups.Summaries;

/// <summary>
/// What the national volume needs of one province and year, without its reports. With the code <c>000000</c> it stands for the
/// reports of no province: those whose place is unresolved, and apart from them departments of the State Council and bodies under
/// vertical leadership whose province is unknown.
/// </summary>
/// <param name="Year">The reporting year.</param>
/// <param name="Adcode">Six-digit code of the province.</param>
/// <param name="Name">Full official name; the code if no report says it.</param>
/// <param name="Path">The same; candidates of unresolved reports begin with it.</param>
/// <param name="Layer">The layer of the totals.</param>
/// <param name="Totals">The totals of the counted reports.</param>
/// <param name="Parts">The sum of the bodies below, if there is a compilation as well; else null.</param>
/// <param name="Received">All local reports, counted or not.</param>
/// <param name="Counted">The counted reports.</param>
/// <param name="Match">The counted reports compared with those of the same bodies in the year before.</param>
/// <param name="Places">The province itself and every place below with a report.</param>
/// <param name="Compiled">The topmost places with a counted compilation.</param>
/// <param name="Vertical">
/// The bodies under vertical leadership, in no local total; with the code <c>000000</c> also those of the State Council.
/// </param>
/// <param name="Excluded">The number of files that are in no total.</param>
/// <param name="Fingerprint">
/// Changes with the reports and excluded files of this year. <paramref name="Match"/> also follows from the reports of the year
/// before: a summary is current only if that year's fingerprint has not changed either since it was made.
/// </param>
public sealed record PlaceSummary(
    int Year,
    string Adcode,
    string Name,
    string Path,
    ScopeLayer Layer,
    Totals Totals,
    Totals? Parts,
    ReportTally Received,
    ReportTally Counted,
    YearMatch Match,
    ImmutableArray<PlaceFacts> Places,
    ImmutableArray<CompiledPlace> Compiled,
    GroupSummary Vertical,
    int Excluded,
    string Fingerprint)
{
    /// <summary>The code of the summary of the reports whose place is unresolved.</summary>
    public const string Unresolved = PlaceTree.Unresolved;

    /// <summary>The bodies that must report; null if the province has no register for the year.</summary>
    public DueTally? Due { get; init; }

    /// <summary>Whether there is a report of the year, of whatever line.</summary>
    public bool HasReports => Received.Reports + Vertical.Tally.Reports > 0;

    /// <summary>Summarises a province.</summary>
    /// <param name="rollup">Has the reports of the province for this year and, for the comparison, for the year before.</param>
    /// <param name="year">The year; a summary of nothing if the rollup has no report for it.</param>
    /// <param name="adcode">Six-digit code of the province.</param>
    public static PlaceSummary FromProvince(Rollup rollup, int year, string adcode)
    {
        var reports = rollup.Find(year);
        var before = LastBodies(rollup, year, adcode);
        var excluded = rollup.Exclusions.Where(file => file.Year == year && file.ProvinceAdcode == adcode).ToList();
        ImmutableArray<Body> vertical = [.. reports?.VerticalOf(adcode) ?? []];
        var name = vertical.Select(body => body.Place.Province).FirstOrDefault(province => province is not null) ?? adcode;
        var apart = new GroupSummary(
            reports?.Vertical.Provinces.GetValueOrDefault(adcode) ?? Totals.None,
            ReportTally.Of(vertical),
            YearMatch.Compare(vertical, before));
        var fingerprint = InputFingerprint.Compute(reports?.BodiesOf(adcode) ?? [], excluded.Select(file => file.File));
        var summary = reports?.Provinces.FirstOrDefault(province => province.Adcode == adcode) is { } place
            ? new PlaceSummary(
                year, adcode, place.Name, place.Path, place.Layer, place.Totals,
                place.Compilation is not null && !place.PartBodies.IsEmpty ? place.Parts : null,
                ReportTally.Of(place.Received), ReportTally.Of(place.Counted), YearMatch.Compare(place.Counted, before),
                [.. PlaceFacts.ListFrom(place)], [.. CompiledPlace.In(place)], apart, excluded.Count, fingerprint)
            : new PlaceSummary(
                year, adcode, name, name, ScopeLayer.Sum, Totals.None, null, ReportTally.None, ReportTally.None, YearMatch.None,
                [], [], apart, excluded.Count, fingerprint);
        return summary with { Due = DueTally.Of(DueBody.Match(rollup.Register.DueIn(adcode, year), reports?.BodiesOf(adcode) ?? [])) };
    }

    /// <summary>Summarises the reports of no province.</summary>
    /// <param name="rollup">Has these reports for this year and, for the comparison, for the year before.</param>
    /// <param name="year">The year.</param>
    /// <param name="compiled">
    /// The places with a counted compilation of all provinces: a report that may be part of one of them is not counted.
    /// </param>
    public static PlaceSummary FromUnresolved(Rollup rollup, int year, IEnumerable<CompiledPlace> compiled)
    {
        var places = compiled.ToList();
        ImmutableArray<UnresolvedBody> received = [.. rollup.Find(year)?.Unresolved ?? []];
        ImmutableArray<UnresolvedBody> counted = [.. received.Where(report => !CompiledPlace.MayContain(places, report.Body))];
        ImmutableArray<Body> bodies = [.. counted.Select(report => report.Body)];
        var before = LastBodies(rollup, year, Unresolved);
        return new PlaceSummary(
            year,
            Unresolved,
            Unresolved,
            Unresolved,
            ScopeLayer.Sum,
            counted.Aggregate(Totals.None, (sum, report) => sum + report.Totals),
            null,
            ReportTally.Of(received.Select(report => report.Body)),
            ReportTally.Of(bodies),
            YearMatch.Compare(bodies, before),
            [],
            [],
            OtherLines(rollup.Find(year), before),
            0,
            InputFingerprint.Compute(
                rollup.Find(year)?.BodiesOf(Unresolved) ?? [], [], bodies.Select(body => $"{body.Source.Sha256} counted")));
    }

    private static GroupSummary OtherLines(YearRollup? reports, IReadOnlyDictionary<BodyKey, Body> before)
    {
        if (reports is null)
            return GroupSummary.None;
        ImmutableArray<Body> bodies = [.. reports.National.Bodies, .. reports.VerticalOf("")];
        return new GroupSummary(
            reports.National.Totals + (reports.Vertical.Provinces.GetValueOrDefault("") ?? Totals.None),
            ReportTally.Of(bodies),
            YearMatch.Compare(bodies, before));
    }

    private static Dictionary<BodyKey, Body> LastBodies(Rollup rollup, int year, string adcode) =>
        (rollup.Find(year - 1)?.BodiesOf(adcode) ?? []).DistinctBy(body => body.Key).ToDictionary(body => body.Key);
}
