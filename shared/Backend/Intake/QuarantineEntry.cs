using Compiler.Backend.Intake.Archives;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Receipts;

namespace Compiler.Backend.Intake;

/// <summary>Keeps what is no report, with the reason, and lets it go when a report comes in its place.</summary>
/// <param name="store">The container.</param>
internal sealed class QuarantineEntry(IVersionedFileStore store)
{
    public async Task FollowAsync(
        string name, StoredReceipt former, Receipt receipt, FileContent content, CancellationToken cancellationToken)
    {
        if (receipt.Report is not null || ArchiveReceipt.IsUnpacked(receipt))
        {
            await LeaveAsync(name, former, cancellationToken);
            return;
        }

        // What is too large to be read stays where it was uploaded; its reason is here.
        if (content.Outcome == ReadOutcome.Read)
            await store.WriteAsync(UploadNames.Quarantined(name), content.Bytes, cancellationToken);
        await store.WriteAsync(UploadNames.Reason(name), ReceiptJson.Write(receipt), cancellationToken);
    }

    public async Task LeaveAsync(string name, StoredReceipt former, CancellationToken cancellationToken)
    {
        if (former.ETag is null || former.Receipt?.Report is not null)
            return;
        await store.RemoveAsync(UploadNames.Quarantined(name), cancellationToken);
        await store.RemoveAsync(UploadNames.Reason(name), cancellationToken);
    }
}
