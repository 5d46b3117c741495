using Compiler.Disclosure.Notices;

namespace Compiler.Backend.Desk;

/// <summary>Bodies by state. Each is in exactly one; counts of different bodies can be added.</summary>
/// <param name="Missing">未报送.</param>
/// <param name="ToCheck">待核.</param>
/// <param name="Returned">退回.</param>
/// <param name="Accepted">已接收.</param>
/// <param name="Overdue">Those of the missing whose deadline has passed.</param>
/// <param name="OnTime">Those of the others whose report came in time.</param>
/// <param name="Late">Those whose report came late.</param>
public readonly record struct StateCounts(int Missing, int ToCheck, int Returned, int Accepted, int Overdue, int OnTime, int Late)
{
    /// <summary>All bodies.</summary>
    public int Total => Missing + ToCheck + Returned + Accepted;

    /// <summary>Those that have reported, whatever the state of the report.</summary>
    public int Reported => Total - Missing;

    /// <summary>Counts bodies.</summary>
    public static StateCounts Of(IEnumerable<DeskRow> rows, DateOnly today) => rows.Aggregate(
        default(StateCounts),
        (counts, row) => counts + new StateCounts(
            If(row.State == ReportState.Missing), If(row.State == ReportState.ToCheck), If(row.State == ReportState.Returned),
            If(row.State == ReportState.Accepted), If(row.IsOverdue(today)), If(row.IsOnTime == true), If(row.IsOnTime == false)));

    /// <summary>Adds the counts of different bodies.</summary>
    public static StateCounts operator +(StateCounts a, StateCounts b) => new(
        a.Missing + b.Missing, a.ToCheck + b.ToCheck, a.Returned + b.Returned, a.Accepted + b.Accepted, a.Overdue + b.Overdue,
        a.OnTime + b.OnTime, a.Late + b.Late);

    private static int If(bool is1) => is1 ? 1 : 0;
}
