using System.Collections.Immutable;
using Compiler.Disclosure.Rollups.Expected;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups.Summaries;

/// <summary>The nation in one year.</summary>
/// <param name="Year">The reporting year.</param>
/// <param name="Provinces">
/// The provinces with a report of whatever line, or with an excluded file, in the order of their codes.
/// </param>
/// <param name="Open">The reports of no province; its totals are those of the reports with an unresolved place that count.</param>
/// <param name="Unresolved">
/// The reports with an unresolved place one by one, if they were added; their figures are in <paramref name="Open"/>.
/// </param>
/// <param name="National">Departments of the State Council, as far as their reports were added; in no local total.</param>
/// <param name="Vertical">Bodies under vertical leadership whose province is unknown, as far as their reports were added.</param>
public sealed record NationYear(
    int Year,
    ImmutableArray<PlaceSummary> Provinces,
    PlaceSummary Open,
    ImmutableArray<UnresolvedBody> Unresolved,
    BodyGroup National,
    BodyGroup Vertical)
{
    /// <summary>The totals of the nation: the provinces and the unresolved reports that count.</summary>
    public Totals Totals { get; } = Provinces.Append(Open).Aggregate(Totals.None, (sum, place) => sum + place.Totals);

    /// <summary>All local reports and those with an unresolved place, counted or not.</summary>
    public ReportTally Received { get; } = Provinces.Append(Open).Aggregate(ReportTally.None, (sum, place) => sum + place.Received);

    /// <summary>The reports in the totals.</summary>
    public ReportTally Counted { get; } = Provinces.Append(Open).Aggregate(ReportTally.None, (sum, place) => sum + place.Counted);

    /// <summary>The reports in the totals compared with those of the same bodies in the year before.</summary>
    public YearMatch Match { get; } = Provinces.Append(Open).Aggregate(YearMatch.None, (sum, place) => sum + place.Match);

    /// <summary>The bodies that must report in the provinces that have a register for the year; null if none has.</summary>
    public DueTally? Due { get; } = DueTally.Sum(Provinces.Select(province => province.Due));

    /// <summary>The provinces with at least one local report.</summary>
    public IEnumerable<PlaceSummary> Reporting => Provinces.Where(province => province.Received.Reports > 0);

    /// <summary>
    /// Whether the reports with an unresolved place that were added are those of the summary. If not, they were not all added, or
    /// the summary was made when other reports were there or other compilations were counted.
    /// </summary>
    public bool ListsUnresolved =>
        (Unresolved.Length, Unresolved.Count(report => report.IsCounted)) == (Open.Received.Reports, Open.Counted.Reports);

    /// <summary>Whether the other reports of no province that were added are those of the summary.</summary>
    public bool ListsOtherLines => National.Bodies.Length + Vertical.Bodies.Length == Open.Vertical.Tally.Reports;

    /// <summary>Returns the province with this code; null if it has neither reports nor excluded files.</summary>
    public PlaceSummary? Find(string adcode) => Provinces.FirstOrDefault(province => province.Adcode == adcode);
}
