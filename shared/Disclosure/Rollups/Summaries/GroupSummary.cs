using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups.Summaries;

/// <summary>The sum of a group of reports that are in no local total.</summary>
/// <param name="Totals">Their totals.</param>
/// <param name="Tally">What is counted of them.</param>
/// <param name="Match">The same bodies in the year before.</param>
public sealed record GroupSummary(Totals Totals, ReportTally Tally, YearMatch Match)
{
    /// <summary>The sum of no reports.</summary>
    public static GroupSummary None { get; } = new(Totals.None, ReportTally.None, YearMatch.None);

    /// <summary>Adds the sums of different reports.</summary>
    public static GroupSummary operator +(GroupSummary a, GroupSummary b) =>
        new(a.Totals + b.Totals, a.Tally + b.Tally, a.Match + b.Match);
}
