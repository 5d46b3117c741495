using System.Collections.Immutable;

namespace Compiler.Backend.Desk;

/// <summary>A page of a list of bodies.</summary>
/// <param name="Year">The year reported on.</param>
/// <param name="Place">Six-digit code of the place.</param>
/// <param name="Counts">The bodies by state that fulfil all conditions but those of state and deadline.</param>
/// <param name="Matches">The bodies that fulfil all conditions.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Pages">The number of pages, at least 1.</param>
/// <param name="Rows">At most <see cref="DeskList.PageSize"/> bodies.</param>
/// <param name="Modified">When the newest of the lists was written; null if there is none.</param>
/// <param name="Unreadable">Six-digit codes of the provinces whose list cannot be read: their reports are not among the rows.</param>
/// <param name="Today">Today in Beijing: what is past is overdue.</param>
public sealed record DeskPage(
    int Year,
    string Place,
    StateCounts Counts,
    int Matches,
    int Page,
    int Pages,
    ImmutableArray<DeskRow> Rows,
    DateTimeOffset? Modified,
    ImmutableArray<string> Unreadable,
    DateOnly Today);
