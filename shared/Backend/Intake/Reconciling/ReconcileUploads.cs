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
    /// <returns>How many uploads were withdrawn and how many were processed.</returns>
    public async Task<(int Withdrawn, int TakenIn)> RunAsync(CancellationToken cancellationToken)
    {
        await new MigrateRows(ledger).RunAsync(cancellationToken);
        var (withdrawn, processed, isUnpacked) = await PassAsync(cancellationToken);
        if (!isUnpacked)
            return (withdrawn, processed);
        // An archive was unpacked, and its entries are new uploads. Archives are not nested, so one more pass is enough.
        var entries = await PassAsync(cancellationToken);
        return (withdrawn + entries.Withdrawn, processed + entries.TakenIn);
    }

    private async Task<(int Withdrawn, int TakenIn, bool IsUnpacked)> PassAsync(CancellationToken cancellationToken)
    {
        var inventory = await UploadInventory.TakeAsync(stores, ledger, cancellationToken);
        var withdrawn = await WithdrawAsync(inventory, cancellationToken);
        if (withdrawn > 0)
            inventory = await UploadInventory.TakeAsync(stores, ledger, cancellationToken);
        var (due, reports) = await SortUploadsAsync(inventory, cancellationToken);
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
        return (withdrawn, due.Count, isUnpacked);
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

    /// <summary>
    /// The uploads that must be processed again, and those that are reports. Receipts of counted uploads are not
    /// opened.
    /// </summary>
    private async Task<(List<string> Due, HashSet<string> Reports)> SortUploadsAsync(
        UploadInventory inventory, CancellationToken cancellationToken)
    {
        var due = new List<string>();
        var reports = new HashSet<string>(StringComparer.Ordinal);
        foreach (var upload in inventory.Uploads.Values)
        {
            if (inventory.IsOutdated(upload))
            {
                due.Add(upload.Name);
            }
            else if (inventory.IsCounted(upload.Name))
            {
                reports.Add(upload.Name);
            }
            else if (
                (await StoredReceipt.OpenAsync(stores.Receipts, UploadNames.Receipt(upload.Name), cancellationToken)).Receipt
                    is not { } receipt
                || !inventory.IsUpToDate(receipt, upload))
            {
                due.Add(upload.Name);
            }
            else if (receipt.Report is not null)
            {
                reports.Add(upload.Name);
            }
        }

        return (due, reports);
    }
}
