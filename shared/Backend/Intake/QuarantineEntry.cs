using Compiler.Backend.Intake.Archives;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Receipts;

namespace Compiler.Backend.Intake;

/// <summary>Keeps uploads that are not reports, with the reason, and removes them once a report replaces them.</summary>
/// <param name="store">The container.</param>
internal sealed class QuarantineEntry(IVersionedFileStore store)
{
    public async Task UpdateAsync(
        string name, StoredReceipt stored, Receipt receipt, FileContent content, CancellationToken cancellationToken)
    {
        if (receipt.Report is not null || ArchiveReceipt.IsUnpacked(receipt))
        {
            await RemoveAsync(name, stored, cancellationToken);
            return;
        }

        // A file that is too large to read stays only in the uploads; its reason is stored here.
        if (content.Outcome == ReadOutcome.Read)
            await store.WriteAsync(UploadNames.Quarantined(name), content.Bytes, cancellationToken);
        await store.WriteAsync(UploadNames.Reason(name), ReceiptJson.Write(receipt), cancellationToken);
    }

    public async Task RemoveAsync(string name, StoredReceipt stored, CancellationToken cancellationToken)
    {
        if (stored.ETag is null || stored.Receipt?.Report is not null)
            return;
        await store.RemoveAsync(UploadNames.Quarantined(name), cancellationToken);
        await store.RemoveAsync(UploadNames.Reason(name), cancellationToken);
    }
}
