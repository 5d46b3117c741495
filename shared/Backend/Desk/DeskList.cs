using System.Collections.Immutable;
using Compiler.Backend.Access;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Backend.Desk;

/// <summary>
/// Lists the bodies of a place and year with the state of their reports: each that must report once, and those that have reported without
/// being registered. A province costs two requests; the nation one for each province.
/// </summary>
/// <param name="boards">The bodies and their reports.</param>
/// <param name="clock">Today: what is past is overdue.</param>
public sealed class DeskList(Boards boards, TimeProvider clock)
{
    /// <summary>The number of bodies on a page.</summary>
    public const int PageSize = 50;

    /// <summary>Lists a page.</summary>
    /// <param name="query">Which bodies; the caller may see its place.</param>
    /// <param name="scope">The places of the caller, which say what the caller may settle.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<DeskPage> RunAsync(DeskQuery query, AccessScope scope, CancellationToken cancellationToken)
    {
        var year = query.Year ?? ReportYears.Last(clock);
        var today = ReportYears.Today(clock);
        var words = SearchText.Words(query.Text);
        var rows = new List<DeskRow>();
        var unreadable = ImmutableArray.CreateBuilder<string>();
        DateTimeOffset? modified = null;
        var register = await boards.RegisterAsync(cancellationToken);
        foreach (var partition in query.IsUnplaced ? UnplacedReports.PartitionsOf(year) : PartitionsOf(year, query.Place))
        {
            var board = await boards.GetAsync(partition, register, cancellationToken);
            rows.AddRange(board.Rows.Where(row =>
                (query.Kind is null || row.Kind == query.Kind) && row.Has(words)
                && (query.IsUnplaced ? UnplacedReports.MaySettle(scope, row) : IsWithin(row, query.Place))));
            if (!board.IsIntact)
                unreadable.Add(partition.Adcode);
            if (board.Modified != default && !(modified >= board.Modified))
                modified = board.Modified;
        }

        var matches = Sort(
            rows.Where(row => (query.State is null || row.State == query.State) && (!query.IsOverdueOnly || row.IsOverdue(today))),
            query.Sort).ToList();
        var pages = Math.Max(1, (matches.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(query.Page, 1, pages);
        return new DeskPage(
            year, query.Place, StateCounts.Of(rows, today), matches.Count, page, pages,
            [.. matches.Skip((page - 1) * PageSize).Take(PageSize)], modified, unreadable.ToImmutable(), today);
    }

    /// <summary>The partitions of a place and year.</summary>
    internal static IEnumerable<Partition> PartitionsOf(int year, string place) => place == AccessScope.Nation
        ? Provinces.Append(Partition.NationAdcode).Append(Partition.UnresolvedAdcode).Select(adcode => new Partition(year, adcode))
        : [Partition.Of(year, place)];

    private static IEnumerable<string> Provinces => Gazetteer.Current.Provinces.Select(province => province.Code);

    private static bool IsWithin(DeskRow row, string place) =>
        place == AccessScope.Nation ? row.Adcode.Length > 0 || row.IsNational
        : place.EndsWith("0000", StringComparison.Ordinal) || new AccessScope([place]).Covers(row.Adcode);

    private static IEnumerable<DeskRow> Sort(IEnumerable<DeskRow> rows, DeskSort sort) => sort switch
    {
        DeskSort.Body => rows.OrderBy(row => row.Body, StringComparer.Ordinal).ThenBy(row => row.Adcode, StringComparer.Ordinal),
        DeskSort.State => rows.OrderBy(row => Rank(row.State)),
        DeskSort.Received => rows.OrderByDescending(row => (row.Waiting ?? row.Report)?.Received ?? DateTimeOffset.MinValue),
        _ => rows,
    };

    private static int Rank(ReportState state) => state switch
    {
        ReportState.ToCheck => 0,
        ReportState.Returned => 1,
        ReportState.Missing => 2,
        _ => 3,
    };
}
