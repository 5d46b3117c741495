using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Rendering;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Backend.Publishing;

/// <summary>
/// Publishes one volume as a new revision if it prints anything else than the last one. A revision is claimed in the ledger before its
/// files are written, so the next run continues an interrupted one, and two simultaneous runs print the same book once. One volume is
/// printed at a time.
/// </summary>
/// <param name="ledger">The reports that count.</param>
/// <param name="totals">The totals of the provinces.</param>
/// <param name="marks">The partitions that have changed.</param>
/// <param name="composer">Composes a volume.</param>
/// <param name="renderer">Renders it.</param>
/// <param name="editions">The existing revisions.</param>
/// <param name="store">The store for the volumes.</param>
/// <param name="bodies">The bodies that must report.</param>
public sealed class PublishVolume(
    ILedger ledger,
    ITotalsLedger totals,
    IChangeMarks marks,
    YearbookComposer composer,
    IYearbookRenderer renderer,
    IEditionLedger editions,
    IVersionedFileStore store,
    IBodyLedger bodies) : IDisposable
{
    private readonly VolumeReader reader = new(ledger, totals, marks, bodies);
    private readonly EditionFiles files = new(renderer, store);
    private readonly AlteredVolumes altered = new(store);
    private readonly UnreportedBodies unreported = new(ledger, marks, bodies);
    private readonly SemaphoreSlim gate = new(1);

    /// <summary>Publishes the volume.</summary>
    /// <param name="order">The volume.</param>
    /// <param name="cancellationToken">Cancels the work between two requests; the next run continues.</param>
    /// <returns>The published revision; null if nothing about it is new.</returns>
    public async Task<Edition?> RunAsync(VolumeOrder order, CancellationToken cancellationToken) =>
        (await TryRunAsync(order, Timeout.InfiniteTimeSpan, cancellationToken)).Edition;

    /// <summary>Publishes the volume, unless other volumes are printed for all of this time.</summary>
    /// <param name="order">The volume.</param>
    /// <param name="patience">How long it waits for its turn.</param>
    /// <param name="cancellationToken">Cancels the work between two requests; the next run continues.</param>
    /// <returns>Whether it had its turn, and the published revision; null if nothing about it is new.</returns>
    public async Task<(bool HadItsTurn, Edition? Edition)> TryRunAsync(
        VolumeOrder order, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (!await gate.WaitAsync(patience, cancellationToken))
            return (false, null);
        try
        {
            var heads = await totals.ListHeadsAsync(cancellationToken).ToListAsync(cancellationToken);
            return (true, await PublishAsync(order, new VolumeInputs(heads), cancellationToken));
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Withdraws a volume whose last report was seen to be deleted.</summary>
    /// <returns>The revision that withdraws it; null if another run has changed it.</returns>
    internal async Task<Edition?> WithdrawAsync(Edition previous, CancellationToken cancellationToken)
    {
        await files.RemoveLatestAsync(previous, cancellationToken);
        var withdrawn = previous with
        {
            Revision = previous.Revision + 1,
            Fingerprint = "",
            Inputs = "",
            Reports = 0,
            Amended = 0,
            IsPublished = true,
        };
        return await editions.TryPutAsync(withdrawn, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private async Task<Edition?> PublishAsync(VolumeOrder order, VolumeInputs volumes, CancellationToken cancellationToken)
    {
        var inputs = volumes.HashOf(order.Year, order.Adcode);
        var previous = await FindAsync(order, cancellationToken);
        if (IsUpToDate(previous, inputs, order.IsFinal) || await ReadAsync(order, volumes, cancellationToken) is not { } source)
            return null;
        while (true)
        {
            var draft = new EditionDraft(composer, source, previous, inputs, order.IsFinal);
            if (draft.IsPublished)
            {
                var isMended = await TryMendAsync(order, volumes, draft, previous!, cancellationToken);
                // Another run may have written the latest files meanwhile.
                if (await editions.TryPutAsync(draft.Keep(), cancellationToken) is null && isMended)
                    await files.RewriteLatestAsync(await FindAsync(order, cancellationToken), cancellationToken);
                return null;
            }

            var claim = previous is not null && draft.IsClaimed
                ? previous
                : await editions.TryPutAsync(draft.Claim(await files.FiguresAsync(previous, cancellationToken)), cancellationToken);
            if (claim is not null)
            {
                await WriteAsync(order, volumes, draft, claim, cancellationToken);
                if (await editions.TryPutAsync(claim with { IsPublished = true, Inputs = inputs }, cancellationToken) is { } edition)
                    return edition;
            }

            // Another run is working on the same volume: read what it has written.
            previous = await FindAsync(order, cancellationToken);
            await files.RewriteLatestAsync(previous, cancellationToken);
        }
    }

    private async Task WriteAsync(
        VolumeOrder order, VolumeInputs volumes, EditionDraft draft, Edition claim, CancellationToken cancellationToken)
    {
        var book = draft.Compose(claim, await files.FiguresBeforeAsync(claim, cancellationToken));
        var missing = draft.IsFinal ? await unreported.ListAsync(order, volumes, cancellationToken) : [];
        await files.WriteAsync(claim, book, missing, cancellationToken);
    }

    // Files that somebody has altered or removed are printed again, under the same number: they say the same.
    private async Task<bool> TryMendAsync(
        VolumeOrder order, VolumeInputs volumes, EditionDraft draft, Edition published, CancellationToken cancellationToken)
    {
        var prefix = FormattableString.Invariant($"{order.Year}/{order.Adcode}/");
        if ((await altered.ListAsync([published], prefix, cancellationToken)).Count == 0)
            return false;
        await WriteAsync(order, volumes, draft, published, cancellationToken);
        return true;
    }

    internal static bool IsUpToDate(Edition? edition, string inputs, bool isFinal) =>
        edition is { IsPublished: true } && edition.Inputs == inputs && (edition.IsFinal || !isFinal);

    // A row that somebody has altered may not say its revision, and one that somebody has removed says nothing. Then the files tell:
    // a new volume never takes the number of an old one.
    private async Task<Edition?> FindAsync(VolumeOrder order, CancellationToken cancellationToken)
    {
        var edition = await editions.FindAsync(order.Year, order.Adcode, cancellationToken);
        if (edition is { Revision: > 0 })
            return edition;
        var (revision, isFinal) = await files.NewestRevisionAsync(order.Year, order.Adcode, cancellationToken);
        return edition is not null ? edition with { Revision = revision }
            : revision > 0 ? Edition.WithoutRow(order.Year, order.Adcode, revision, isFinal)
            : null;
    }

    // Null if there are no reports.
    private async Task<VolumeSource?> ReadAsync(VolumeOrder order, VolumeInputs volumes, CancellationToken cancellationToken)
    {
        if (order.Adcode == Partition.NationAdcode)
        {
            var nation = await reader.ReadNationAsync(order.Year, order.Year == volumes.NewestYear, cancellationToken);
            return nation.Find(order.Year) is { } reports ? new NationSource(nation, reports, order.Year) : null;
        }

        var (rollup, departed) = await reader.ReadProvinceAsync(order.Year, order.Adcode, cancellationToken);
        return rollup.Find(order.Year)?.Find(order.Adcode) is { } place ? new ProvinceSource(rollup, place, order.Year, departed) : null;
    }
}
