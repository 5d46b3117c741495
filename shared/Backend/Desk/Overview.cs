using System.Collections.Concurrent;
using System.Collections.Immutable;
using Compiler.Backend.Access;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Register;

namespace Compiler.Backend.Desk;

/// <summary>
/// Counts the bodies of a place and year by state. A place costs four requests; the nation five and one for each province whose list has
/// changed, of which only the counts are kept.
/// </summary>
/// <param name="boards">The bodies and their reports.</param>
/// <param name="clock">Today: what is past is overdue.</param>
public sealed class Overview(Boards boards, TimeProvider clock)
{
    private const int MaxTallies = 1_000;

    private readonly ConcurrentDictionary<Partition, Tally> tallies = [];

    /// <summary>Counts.</summary>
    /// <param name="year">The year reported on; null for last year, in Beijing.</param>
    /// <param name="place">Six-digit code of a place that the caller may see; the nation's for the whole country.</param>
    /// <param name="scope">The places of the caller, which say what the caller may settle.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<YearOverview> RunAsync(int? year, string place, AccessScope scope, CancellationToken cancellationToken)
    {
        var about = year ?? ReportYears.Last(clock);
        var register = await boards.RegisterAsync(cancellationToken);
        var unplaced = 0;
        foreach (var partition in UnplacedReports.PartitionsOf(about))
        {
            var board = await boards.GetAsync(partition, register, cancellationToken);
            unplaced += board.Rows.Count(row => UnplacedReports.MaySettle(scope, row));
        }

        return place == AccessScope.Nation
            ? await CountNationAsync(about, register, unplaced, cancellationToken)
            : await CountPlaceAsync(about, place, register, unplaced, cancellationToken);
    }

    private async Task<YearOverview> CountPlaceAsync(
        int year, string place, BodyRegister register, int unplaced, CancellationToken cancellationToken)
    {
        var today = ReportYears.Today(clock);
        var whole = Gazetteer.Current.Find(place)!;
        var board = await boards.GetAsync(Partition.Of(year, place), register, cancellationToken);
        var rows = board.Rows.Where(row => Gazetteer.Current.Find(row.Adcode)?.IsWithin(whole) != false)
            .ToLookup(row => PartOf(row.Adcode, whole).Code);
        ImmutableArray<OverviewPart> parts =
        [
            Count(whole.Code, OwnName(whole), rows[whole.Code], today),
            .. PartsOf(whole, year, rows.Select(part => part.Key)).Select(part => Count(part.Code, part.Name, rows[part.Code], today)),
        ];
        return new YearOverview(
            year, place, whole.Path, Sum(place, whole.Path, parts), parts, unplaced, Date(board.Modified),
            board.IsIntact ? [] : [whole.Province.Code]);
    }

    private async Task<YearOverview> CountNationAsync(
        int year, BodyRegister register, int unplaced, CancellationToken cancellationToken)
    {
        var today = ReportYears.Today(clock);
        var states = await boards.StatesAsync(year, cancellationToken);
        var parts = ImmutableArray.CreateBuilder<OverviewPart>();
        var unreadable = ImmutableArray.CreateBuilder<string>();
        DateTimeOffset? modified = null;
        foreach (var partition in DeskList.PartitionsOf(year, AccessScope.Nation))
        {
            var state = states.GetValueOrDefault(partition);
            if (!tallies.TryGetValue(partition, out var tally) || tally.State != state || tally.Bodies != register || tally.Day != today)
            {
                var board = await boards.GetAsync(partition, register, cancellationToken);
                var (adcode, name) = partition.Adcode is Partition.NationAdcode or Partition.UnresolvedAdcode
                    ? (AccessScope.Nation, "国务院部门")
                    : (partition.Adcode, Gazetteer.Current.Find(partition.Adcode)!.Name);
                var rows = board.Rows.Where(row => row.Adcode.Length > 0 || row.IsNational);
                tally = new Tally(state, register, today, Count(adcode, name, rows, today), Date(board.Modified), board.IsIntact);
                if (tallies.Count > MaxTallies)
                    tallies.Clear();
                tallies[partition] = tally;
            }

            parts.Add(tally.Part);
            if (!tally.IsIntact)
                unreadable.Add(partition.Adcode);
            modified = tally.Modified > modified || modified is null ? tally.Modified : modified;
        }

        // The departments are in two partitions: only some of them have a code.
        ImmutableArray<OverviewPart> joined =
        [
            .. parts.GroupBy(part => part.Adcode).Select(part => Sum(part.Key, part.First().Name, part))
                .OrderByDescending(part => part.Adcode == AccessScope.Nation),
        ];
        const string Country = "全国";
        return new YearOverview(
            year, AccessScope.Nation, Country, Sum(AccessScope.Nation, Country, joined), joined, unplaced, modified,
            unreadable.ToImmutable());
    }

    private static OverviewPart Count(string adcode, string name, IEnumerable<DeskRow> rows, DateOnly today)
    {
        var kinds = rows.ToLookup(row => row.IsRegistered);
        return new OverviewPart(adcode, name, StateCounts.Of(kinds[true], today), StateCounts.Of(kinds[false], today));
    }

    private static OverviewPart Sum(string adcode, string name, IEnumerable<OverviewPart> parts) => parts.Aggregate(
        new OverviewPart(adcode, name, default, default),
        (sum, part) => sum with { Due = sum.Due + part.Due, Others = sum.Others + part.Others });

    // Bodies at a code that is not in use belong to no part.
    private static Division PartOf(string adcode, Division whole)
    {
        var part = Gazetteer.Current.Find(adcode) ?? whole;
        while (part.Code != whole.Code && part.Parent is { } above && above.Code != whole.Code)
            part = above;
        return part;
    }

    private static IEnumerable<Division> PartsOf(Division whole, int year, IEnumerable<string> found) =>
        Gazetteer.Current.Prefectures(whole)
            .Concat(Gazetteer.Current.Counties(whole, year).Where(county => county.Parent?.Code == whole.Code))
            .Concat(found.Select(Gazetteer.Current.Find).OfType<Division>().Where(part => part.Code != whole.Code))
            .DistinctBy(part => part.Code).OrderBy(part => part.Code, StringComparer.Ordinal);

    private static string OwnName(Division whole) => whole.Level switch
    {
        DivisionLevel.Province => "省本级",
        DivisionLevel.Prefecture => "市本级",
        _ => whole.Name,
    };

    private static DateTimeOffset? Date(DateTimeOffset modified) => modified == default ? null : modified;

    private sealed record Tally(
        string? State, BodyRegister Bodies, DateOnly Day, OverviewPart Part, DateTimeOffset? Modified, bool IsIntact);
}
