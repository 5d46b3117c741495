using System.Collections.Immutable;
using Compiler.Backend.Intake.Archives;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;

namespace Compiler.Backend.Intake.Reconciling;

/// <summary>
/// Finds uploads whose events were lost or whose processing was interrupted. It withdraws deleted uploads and processes uploads
/// without a current receipt. Blob triggers do not report deletions, and any event can be lost.
/// </summary>
/// <param name="stores">The containers.</param>
/// <param name="ledger">The reports that count.</param>
/// <param name="receive">Processes one upload.</param>
public sealed class ReconcileUploads(UploadStores stores, ILedger ledger, ReceiveUpload receive)
{
    /// <summary>Updates receipts and ledger to match the uploads in storage.</summary>
    /// <returns>What was done, and which uploads an older version has read.</returns>
    public async Task<Reconciliation> RunAsync(CancellationToken cancellationToken)
    {
        await new MigrateRows(ledger).RunAsync(cancellationToken);
        var (first, isUnpacked) = await PassAsync(cancellationToken);
        if (!isUnpacked)
            return first;
        // An archive was unpacked, and its entries are new uploads. Archives are not nested, so one more pass is enough.
        var (second, _) = await PassAsync(cancellationToken);
        return new Reconciliation(first.Withdrawn + second.Withdrawn, first.TakenIn + second.TakenIn, second.Outdated);
    }

    /// <summary>The uploads that an older version has read, ordered by name; changes nothing.</summary>
    public async Task<IReadOnlyList<OutdatedReading>> FindOutdatedAsync(CancellationToken cancellationToken)
    {
        var inventory = await UploadInventory.TakeAsync(stores, ledger, cancellationToken);
        return (await SortedUploads.SortAsync(inventory, stores.Receipts, cancellationToken)).Outdated;
    }

    private async Task<(Reconciliation Done, bool IsUnpacked)> PassAsync(CancellationToken cancellationToken)
    {
        var inventory = await UploadInventory.TakeAsync(stores, ledger, cancellationToken);
        var withdrawn = await WithdrawAsync(inventory, cancellationToken);
        if (withdrawn > 0)
            inventory = await UploadInventory.TakeAsync(stores, ledger, cancellationToken);
        var (due, reports, outdated) = await SortedUploads.SortAsync(inventory, stores.Receipts, cancellationToken);
        var isUnpacked = false;
        foreach (var name in due)
        {
            var outcome = await receive.ReprocessAsync(name, inventory.RowsOf(name), cancellationToken);
            isUnpacked |= outcome.State == UploadState.Unpacked;
            if (outcome.State == UploadState.Received)
                reports.Add(name);
        }

        // Stale quarantine copies: the upload was set aside, the run was killed, and the upload has become a report since.
        foreach (var copy in inventory.QuarantinedExcept(inventory.Uploads.Keys.Where(name => !reports.Contains(name))))
            await stores.Quarantine.RemoveAsync(copy, cancellationToken);
        return (new Reconciliation(withdrawn, due.Count, outdated), isUnpacked);
    }

    private async Task<int> WithdrawAsync(UploadInventory inventory, CancellationToken cancellationToken)
    {
        var withdrawn = await RemoveStrayEntriesAsync(inventory.Uploads, cancellationToken);
        foreach (var upload in inventory.DeletedButCounted)
        {
            await receive.ReprocessAsync(upload, inventory.RowsOf(upload), cancellationToken);
            withdrawn++;
        }

        foreach (var answer in inventory.OrphanedReceipts)
        {
            if ((await StoredReceipt.OpenAsync(stores.Receipts, answer, cancellationToken)).Receipt is not { } receipt)
                continue;
            await receive.ReprocessAsync(receipt.File.Path, [], cancellationToken);
            withdrawn++;
        }

        return withdrawn;
    }

    // Entries of an archive that was deleted or is no longer an archive, if that was never processed.
    private async Task<int> RemoveStrayEntriesAsync(IReadOnlyDictionary<string, StoredFile> uploads, CancellationToken cancellationToken)
    {
        var removed = 0;
        foreach (var archive in uploads.Keys.Select(ArchiveNames.FindArchive).OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
            if (!uploads.ContainsKey(archive))
            {
                removed += await receive.WithdrawEntriesAsync(archive, ImmutableHashSet<string>.Empty, cancellationToken);
            }
            else if (
                (await StoredReceipt.OpenAsync(stores.Receipts, UploadNames.Receipt(archive), cancellationToken)).Receipt is not { } receipt
                || !ArchiveReceipt.IsArchiveReceipt(receipt))
            {
                await receive.ReprocessAsync(archive, [], cancellationToken);
            }
        }

        return removed;
    }
}
