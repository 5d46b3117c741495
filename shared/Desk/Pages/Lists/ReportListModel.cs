using System.Collections.Immutable;
using Compiler.Backend.Desk;
using Compiler.Desk.Parts;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Receipts;

namespace Compiler.Desk.Pages.Lists;

/// <summary>The bodies of a place and year with the state of their reports.</summary>
/// <param name="Query">What was asked for.</param>
/// <param name="Page">What was found.</param>
/// <param name="Places">The places to choose from.</param>
public sealed record ReportListModel(DeskQuery Query, DeskPage Page, ImmutableArray<PlaceOption> Places)
{
    /// <summary>The address of the list without the page.</summary>
    public string Address => PageAddress.Of(
        "/desk/reports",
        ("year", Words.Plain(Page.Year)),
        ("place", Query.Place),
        ("state", Query.State is { } state ? SnakeCase.Name(state) : null),
        ("kind", Query.Kind is { } kind ? SnakeCase.Name(kind) : null),
        ("q", Query.Text),
        ("sort", Query.Sort == DeskSort.Place ? null : SnakeCase.Name(Query.Sort)),
        ("overdue", Query.IsOverdueOnly ? "true" : null),
        ("unplaced", Query.IsUnplaced ? "true" : null));

    /// <summary>The number of bodies in a state.</summary>
    public int Count(ReportState state) => state switch
    {
        ReportState.Missing => Page.Counts.Missing,
        ReportState.ToCheck => Page.Counts.ToCheck,
        ReportState.Returned => Page.Counts.Returned,
        _ => Page.Counts.Accepted,
    };

    /// <summary>Whether a report came in time, or until when it must come, in words.</summary>
    public string TimelinessOf(DeskRow row) => row switch
    {
        { IsOnTime: true } => "按时",
        { IsOnTime: false } => "逾期报送",
        _ when row.IsOverdue(Page.Today) => "逾期未报",
        { State: ReportState.Missing, Deadline: { } deadline } => $"{Words.Day(deadline)} 前",
        _ => "—",
    };

    /// <summary>The name of an order.</summary>
    public static string NameOf(DeskSort sort) => sort switch
    {
        DeskSort.Place => "行政区划",
        DeskSort.Body => "机关名称",
        DeskSort.State => "状态（待核在前）",
        _ => "收到时间（新的在前）",
    };
}
