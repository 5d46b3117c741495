using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;

namespace Compiler.Backend.Intake.Reconciling;

/// <summary>The uploads of an inventory by what must be done with them.</summary>
/// <param name="Due">Must be processed again: something about them is missing or wrong.</param>
/// <param name="Reports">Are reports.</param>
/// <param name="Outdated">Are right, but were read by an older version; ordered by name.</param>
internal sealed record SortedUploads(List<string> Due, HashSet<string> Reports, List<OutdatedReading> Outdated)
{
    /// <summary>Sorts the uploads. Receipts of counted uploads are not opened.</summary>
    public static async Task<SortedUploads> SortAsync(
        UploadInventory inventory, IVersionedFileStore receipts, CancellationToken cancellationToken)
    {
        var sorted = new SortedUploads([], new HashSet<string>(StringComparer.Ordinal), []);
        foreach (var upload in inventory.Uploads.Values.OrderBy(upload => upload.Name, StringComparer.Ordinal))
        {
            if (inventory.IsOutdated(upload))
                sorted.Due.Add(upload.Name);
            else if (inventory.IsCounted(upload.Name))
                sorted.AddReport(upload.Name, inventory.FindOutdated(upload.Name));
            else
                await sorted.AddUncountedAsync(inventory, upload, receipts, cancellationToken);
        }

        return sorted;
    }

    private async Task AddUncountedAsync(
        UploadInventory inventory, StoredFile upload, IVersionedFileStore receipts, CancellationToken cancellationToken)
    {
        var stored = await StoredReceipt.OpenAsync(receipts, UploadNames.Receipt(upload.Name), cancellationToken);
        if (stored.Receipt is not { } receipt || !inventory.IsUpToDate(receipt, upload))
            Due.Add(upload.Name);
        else if (receipt.Report is not null)
            AddReport(upload.Name, OutdatedReading.FromReceipt(receipt));
        else if (OutdatedReading.FromReceipt(receipt) is { } outdated)
            Outdated.Add(outdated);
    }

    private void AddReport(string name, OutdatedReading? outdated)
    {
        Reports.Add(name);
        if (outdated is not null)
            Outdated.Add(outdated);
    }
}
