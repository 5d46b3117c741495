using System.Text.Json;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Summaries;
using Compiler.Yearbooks.Data;

namespace Compiler.Backend.Rollups;

/// <summary>Adds up the nation from the stored totals of its provinces; only the reports of national departments are read.</summary>
/// <param name="ledger">The reports that count.</param>
/// <param name="totals">The totals of the provinces; receives those of the nation.</param>
/// <param name="marks">The partitions that have changed.</param>
/// <param name="work">Takes the orders that follow.</param>
/// <param name="lists">Receives the list of the national departments' reports.</param>
internal sealed class NationTotals(ILedger ledger, ITotalsLedger totals, IChangeMarks marks, IWorkOrders work, ReportLists lists)
{
    public const string Name = "全国";

    private readonly PartitionReader reader = new(ledger, marks);

    /// <summary>
    /// A hash of what the summary of the reports of no province rests on besides its own rows: the counted compilations, which decide
    /// which unresolved reports count, and the reports in the nation's own partition.
    /// </summary>
    /// <param name="compiled">The counted compilations.</param>
    /// <param name="national">A <see cref="LineOf"/> for each of these reports.</param>
    public static string BasisOf(IEnumerable<CompiledPlace> compiled, IEnumerable<string> national) =>
        $"{ShortHash.Of(compiled.Select(place => $"{place.Adcode} {place.Path}"))}-{ShortHash.Of(national)}";

    /// <summary>What a report is: its file, and what was read from it.</summary>
    public static string LineOf(Receipt receipt) => $"{receipt.File.Sha256} {ReadingDigest.Compute(receipt)}";

    /// <summary>The totals of a place; null if somebody has altered them, or a version of another format has written them.</summary>
    public static PlaceSummary? TryRead(PlaceTotals place)
    {
        try
        {
            return place.IsIntact ? PlaceSummaryJson.Read(place.Figures) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The counted compilations of the provinces of a year.</summary>
    public async Task<IReadOnlyList<CompiledPlace>> CompiledAsync(int year, CancellationToken cancellationToken)
    {
        var (provinces, _) = await ReadProvincesAsync(year, cancellationToken);
        return CompiledIn(provinces.Select(province => province.Summary));
    }

    /// <summary>Writes the totals of the nation; null if they have changed meanwhile, so that all must be read again.</summary>
    public async Task<PartitionRollup?> TryUpdateAsync(int year, CancellationToken cancellationToken)
    {
        var partition = new Partition(year, Partition.NationAdcode);
        var before = await totals.FindAsync(partition, cancellationToken);
        var list = await PartitionList.OpenAsync(lists, partition, cancellationToken);
        var (places, altered) = await ReadProvincesAsync(year, cancellationToken);
        var (nation, national, content) = await reader.ReadAsync(
            pass => ReadAsync(pass, partition, places.Select(place => place.Summary), list, cancellationToken), cancellationToken);
        if (!await list.TryWriteAsync(content, cancellationToken))
            return null;
        var due = FindDue(partition, places, altered, national);
        if (due.Count > 0)
        {
            // Each of them orders the nation when it is done.
            await OrderAsync(due, cancellationToken);
            return new PartitionRollup(
                partition, HasChanged: false, before?.Head.Reports ?? 0, [], ListFailure: list.Failure, Altered: altered);
        }

        var figures = FiguresJson.WriteTotals(nation?.Totals ?? Totals.None);
        var inputs = places.Select(place => $"{place.Head.Partition} {place.Head.Checksum} {place.Head.LeftOut}");
        var head = new TotalsHead(
            partition, Name, CountOf(nation), content.Uploads.ToString(), content.Unreadable.Count, content.LeftOut,
            ShortHash.Of(inputs.Concat(national)), Checksum: "")
        {
            IsEnded = nation is null && content.Excluded.Count == 0 && content.Unreadable.Count == 0,
        }.For(figures);
        var hasChanged = head.IsEnded ? before is { Head.IsEnded: false } : before?.Head != head || before.Figures != figures;
        var outcome = new PartitionRollup(partition, hasChanged, head.Reports, content.Unreadable, ListFailure: list.Failure);
        return !hasChanged || await totals.TryPutAsync(new PlaceTotals(head, figures, before?.ETag), cancellationToken) ? outcome : null;
    }

    private static List<Partition> FindDue(
        Partition nation,
        List<(TotalsHead Head, PlaceSummary Summary)> places,
        List<Partition> altered,
        List<string> national)
    {
        var basis = BasisOf(CompiledIn(places.Select(place => place.Summary)), national);
        var unresolved = places.Select(place => place.Head).FirstOrDefault(head => head.Partition == nation.Unresolved);
        var isDue = unresolved is null ? national.Count > 0 : unresolved.Basis != basis;
        return [.. altered.Concat(isDue ? [nation.Unresolved] : []).Distinct()];
    }

    private static async Task<(NationYear? Nation, List<string> National, PartitionContent Content)> ReadAsync(
        PartitionPass pass, Partition partition, IEnumerable<PlaceSummary> places, PartitionList list, CancellationToken cancellationToken)
    {
        list.Clear();
        var builder = new NationBuilder();
        foreach (var place in places)
            builder.Add(place);
        var national = new List<string>();
        var content = await pass.ReadAsync(
            partition,
            list.AlsoAdd(receipt =>
            {
                builder.Add(receipt);
                national.Add(LineOf(receipt));
            }),
            builder.Exclude,
            cancellationToken);
        return (builder.Build().Find(partition.Year), national, content);
    }

    // A year has a national volume if there is a report of whatever line.
    private static int CountOf(NationYear? nation) => nation is null
        ? 0
        : nation.Received.Reports + nation.National.Bodies.Length + nation.Provinces.Sum(province => province.Vertical.Tally.Reports);

    private static List<CompiledPlace> CompiledIn(IEnumerable<PlaceSummary> summaries) =>
        [.. summaries.SelectMany(place => place.Compiled)];

    private async Task<(List<(TotalsHead Head, PlaceSummary Summary)> Places, List<Partition> Altered)> ReadProvincesAsync(
        int year, CancellationToken cancellationToken)
    {
        var places = new List<(TotalsHead, PlaceSummary)>();
        var altered = new List<Partition>();
        await foreach (var place in totals.ListAsync(year, cancellationToken))
        {
            if (place.Head.Partition.IsNation || place.Head.IsEnded)
                continue;
            if (TryRead(place) is { } summary)
                places.Add((place.Head, summary));
            else
                altered.Add(place.Head.Partition);
        }

        return (places, altered);
    }

    private async Task OrderAsync(IEnumerable<Partition> partitions, CancellationToken cancellationToken)
    {
        foreach (var partition in partitions)
        {
            await marks.MarkAsync(partition, isRemoval: false, cancellationToken);
            await work.SendAsync(partition, cancellationToken);
        }
    }
}
