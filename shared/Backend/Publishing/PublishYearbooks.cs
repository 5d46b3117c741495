using Compiler.Backend.Rollups;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;
using Compiler.Backend.Telemetry;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Backend.Publishing;

/// <summary>
/// A publishing run: brings the totals up to date, orders every provincial volume whose totals have changed, prints the national volumes
/// itself, and has the uploads compared with their receipts. What fails holds up only itself.
/// </summary>
/// <param name="marks">The partitions that have changed.</param>
/// <param name="rollUp">Updates the totals of a partition.</param>
/// <param name="totals">The totals.</param>
/// <param name="editions">The existing revisions.</param>
/// <param name="publish">Publishes a volume.</param>
/// <param name="store">The store for the volumes.</param>
/// <param name="work">Takes the orders.</param>
/// <param name="clock">Determines which year is last year.</param>
public sealed class PublishYearbooks(
    IChangeMarks marks,
    RollUpPartition rollUp,
    ITotalsLedger totals,
    IEditionLedger editions,
    PublishVolume publish,
    IVersionedFileStore store,
    IWorkOrders work,
    TimeProvider clock)
{
    private const int Rounds = 3;

    /// <summary>Publishes every changed volume, or the final editions of last year (in Beijing time).</summary>
    /// <param name="isFinal">Whether the final editions are due.</param>
    /// <param name="cancellationToken">Cancels the work; the next run continues.</param>
    public async Task<PublishingRun> RunAsync(bool isFinal, CancellationToken cancellationToken)
    {
        var run = new PublishingRun();
        await work.SendAsync(UploadSlice.First, cancellationToken);
        // Somebody may have added rows under other keys.
        var published = await editions.ListAsync(cancellationToken).Where(edition => edition.Year > 0)
            .DistinctBy(edition => new Partition(edition.Year, edition.Adcode))
            .ToDictionaryAsync(edition => new Partition(edition.Year, edition.Adcode), cancellationToken: cancellationToken);
        await run.TryAsync("look through the yearbooks", () => OrderAlteredAsync(run, published, cancellationToken));
        await RollUpAsync(run, published.Where(volume => !volume.Value.IsWithdrawn).Select(volume => volume.Key), cancellationToken);

        var heads = await totals.ListHeadsAsync(cancellationToken).ToListAsync(cancellationToken);
        var volumes = new VolumeInputs(heads);
        var due = heads
            .Where(head => head.Reports > 0 && head.Partition is { Year: > 0, Adcode: not Partition.UnresolvedAdcode })
            .Select(head => head.Partition)
            .Where(place => !isFinal || place.Year == ReportYears.Last(clock))
            .Where(place => !PublishVolume.IsUpToDate(
                published.GetValueOrDefault(place), volumes.HashOf(place.Year, place.Adcode), isFinal))
            .Select(place => new VolumeOrder(place.Year, place.Adcode, isFinal))
            .ToList();
        Measurements.RecordVolumesDue(due.Count);
        foreach (var order in due.Where(order => order.Adcode != Partition.NationAdcode))
            await work.SendAsync(order, cancellationToken);
        run.Ordered = due.Count(order => order.Adcode != Partition.NationAdcode);

        await WithdrawAsync(run, heads, published, cancellationToken);
        foreach (var order in due.Where(order => order.Adcode == Partition.NationAdcode))
            await run.TryAsync($"print {order.Year}/{order.Adcode}", () => publish.RunAsync(order, cancellationToken));
        return run;
    }

    // A volume that does not say from which totals it was printed is due, and whoever prints it looks at its files.
    private async Task<bool> OrderAlteredAsync(
        PublishingRun run, Dictionary<Partition, Edition> published, CancellationToken cancellationToken)
    {
        var altered = await new AlteredVolumes(store).ListAsync(published.Values, prefix: "", cancellationToken);
        foreach (var (edition, files) in altered)
        {
            // Where the row has changed meanwhile, another run is writing the files.
            if (await editions.TryPutAsync(edition with { Inputs = "" }, cancellationToken) is not { } ordered)
                continue;
            run.AlteredFiles = [.. run.AlteredFiles, .. files];
            published[new Partition(edition.Year, edition.Adcode)] = ordered;
        }

        return altered.Count > 0;
    }

    // Totals say that there is no report left only where the last one was seen to be deleted. Totals that are missing say nothing.
    private async Task WithdrawAsync(
        PublishingRun run, List<TotalsHead> heads, Dictionary<Partition, Edition> published, CancellationToken cancellationToken)
    {
        var places = heads.ToLookup(head => head.Partition);
        foreach (var (place, edition) in published.Where(volume => !volume.Value.IsWithdrawn))
        {
            if (places[place].FirstOrDefault() is not { } head)
                await FailUnlessWithdrawnAsync(run, place, cancellationToken);
            else if (head.Reports == 0 && await totals.FindAsync(place, cancellationToken) is { IsIntact: true, Head.Reports: 0 })
                await run.TryAsync($"withdraw {place}", () => publish.WithdrawAsync(edition, cancellationToken));
        }

        foreach (var ended in heads.Where(head => head.IsEnded).Select(head => head.Partition))
        {
            var edition = await editions.FindAsync(ended.Year, ended.Adcode, cancellationToken);
            if (edition is null or { IsWithdrawn: true }
                && await totals.FindAsync(ended, cancellationToken) is { IsIntact: true, Head.IsEnded: true } row)
            {
                await run.TryAsync($"remove the totals of {ended}", () => totals.TryRemoveAsync(row, cancellationToken));
            }
        }
    }

    // Another run may have withdrawn the volume meanwhile, and removed what was left of its totals.
    private async Task FailUnlessWithdrawnAsync(PublishingRun run, Partition place, CancellationToken cancellationToken)
    {
        if (await editions.FindAsync(place.Year, place.Adcode, cancellationToken) is not { IsWithdrawn: true })
            run.Fail($"{place} has a volume, but neither totals nor reports, and nobody was seen to delete one; the volume stays");
    }

    private async Task RollUpAsync(PublishingRun run, IEnumerable<Partition> printed, CancellationToken cancellationToken)
    {
        run.Altered = await new AlteredTotals(totals).ListAsync(printed, cancellationToken);
        foreach (var altered in run.Altered)
            await marks.MarkAsync(altered, isRemoval: false, cancellationToken);
        // Provinces decide which unresolved reports count, and both are in the nation; one may mark another once more.
        for (var round = 0; round < Rounds; round++)
        {
            var waiting = await marks.ListAsync(cancellationToken).Select(mark => mark.Partition).ToListAsync(cancellationToken);
            foreach (var partition in waiting
                .OrderBy(partition => partition.IsNation).ThenBy(partition => partition.Adcode == Partition.UnresolvedAdcode))
            {
                await run.TryAsync($"add up {partition}", () => rollUp.RunAsync(partition, cancellationToken));
            }
        }
    }
}
