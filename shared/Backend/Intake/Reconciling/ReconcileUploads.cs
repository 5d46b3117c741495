using System.Collections.Immutable;
using Compiler.Backend.Intake.Archives;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;

namespace Compiler.Backend.Intake.Reconciling;

/// <summary>
/// Finds what no event told, and what somebody left undone who was killed: uploads that were deleted are withdrawn, uploads
/// without the answer that is due to them are taken in. Storage tells of deletions to nobody, and an event can be lost.
/// </summary>
/// <param name="stores">The containers.</param>
/// <param name="ledger">The reports that count.</param>
/// <param name="receive">Follows one upload.</param>
public sealed class ReconcileUploads(UploadStores stores, ILedger ledger, ReceiveUpload receive)
{
    /// <summary>Brings receipts and ledger up to the uploads that are there.</summary>
    /// <returns>How many uploads were withdrawn and taken in.</returns>
    public async Task<(int Withdrawn, int TakenIn)> RunAsync(CancellationToken cancellationToken)
    {
        await new MigrateRows(ledger).RunAsync(cancellationToken);
        var (withdrawn, takenIn, isUnpacked) = await PassAsync(cancellationToken);
        if (!isUnpacked)
            return (withdrawn, takenIn);
        // An archive was unpacked, and its entries wait; no archive holds another.
        var entries = await PassAsync(cancellationToken);
        return (withdrawn + entries.Withdrawn, takenIn + entries.TakenIn);
    }

    private async Task<(int Withdrawn, int TakenIn, bool IsUnpacked)> PassAsync(CancellationToken cancellationToken)
    {
        var inventory = await UploadInventory.TakeAsync(stores, ledger, cancellationToken);
        var withdrawn = await WithdrawAsync(inventory, cancellationToken);
        if (withdrawn > 0)
            inventory = await UploadInventory.TakeAsync(stores, ledger, cancellationToken);
        var (due, reports) = await LookThroughAsync(inventory, cancellationToken);
        var isUnpacked = false;
        foreach (var name in due)
        {
            var outcome = await receive.RunAgainAsync(name, inventory.RowsOf(name), cancellationToken);
            isUnpacked |= outcome.State == UploadState.Unpacked;
            if (outcome.State == UploadState.Received)
                reports.Add(name);
        }

        // What somebody set aside who was killed, and has become a report since.
        foreach (var copy in inventory.QuarantinedBut(inventory.Uploads.Keys.Where(name => !reports.Contains(name))))
            await stores.Quarantine.RemoveAsync(copy, cancellationToken);
        return (withdrawn, due.Count, isUnpacked);
    }

    private async Task<int> WithdrawAsync(UploadInventory inventory, CancellationToken cancellationToken)
    {
        var withdrawn = await RemoveStrayEntriesAsync(inventory.Uploads, cancellationToken);
        foreach (var upload in inventory.CountedAndGone)
        {
            await receive.RunAgainAsync(upload, inventory.RowsOf(upload), cancellationToken);
            withdrawn++;
        }

        foreach (var answer in inventory.AnswersWithoutUpload)
        {
            if ((await StoredReceipt.OpenAsync(stores.Receipts, answer, cancellationToken)).Receipt is not { } receipt)
                continue;
            await receive.RunAgainAsync(receipt.File.Path, [], cancellationToken);
            withdrawn++;
        }

        return withdrawn;
    }

    // Entries of an archive that is gone, or is none any more, when nobody could tell its receiver.
    private async Task<int> RemoveStrayEntriesAsync(IReadOnlyDictionary<string, StoredFile> uploads, CancellationToken cancellationToken)
    {
        var removed = 0;
        foreach (var archive in uploads.Keys.Select(ArchiveNames.ArchiveOf).OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
            if (!uploads.ContainsKey(archive))
            {
                removed += await receive.WithdrawEntriesAsync(archive, ImmutableHashSet<string>.Empty, cancellationToken);
            }
            else if (
                (await StoredReceipt.OpenAsync(stores.Receipts, UploadNames.Receipt(archive), cancellationToken)).Receipt is not { } receipt
                || !ArchiveReceipt.Is(receipt))
            {
                await receive.RunAgainAsync(archive, [], cancellationToken);
            }
        }

        return removed;
    }

    /// <summary>
    /// The uploads that must be followed once more, and those that are reports. Receipts of uploads that are counted are not
    /// opened.
    /// </summary>
    private async Task<(List<string> Due, HashSet<string> Reports)> LookThroughAsync(
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
                || !inventory.IsAnswer(receipt, upload)
            )
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
