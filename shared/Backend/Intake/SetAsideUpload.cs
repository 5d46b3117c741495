using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Backend.Intake;

/// <summary>Writes a receipt for an upload that failed on every attempt, so that nothing is lost and the agency sees it.</summary>
/// <param name="stores">The containers.</param>
/// <param name="options">Settings.</param>
public sealed class SetAsideUpload(UploadStores stores, IntakeOptions options)
{
    /// <summary>
    /// Writes its receipt and keeps a copy in quarantine; ignores an upload that was deleted or has a receipt by now.
    /// </summary>
    /// <param name="name">Its name in the container.</param>
    /// <param name="cancellationToken">Cancels the work; it can be restarted from the beginning.</param>
    /// <returns>The receipt; null if the upload was ignored.</returns>
    public async Task<Receipt?> RunAsync(string name, CancellationToken cancellationToken)
    {
        if (!UploadNames.IsUsable(name))
            return null;
        while (true)
        {
            var stored = await StoredReceipt.OpenAsync(stores.Receipts, UploadNames.Receipt(name), cancellationToken);
            var upload = await stores.Uploads.OpenAsync(name, options.MaxFileBytes, cancellationToken);
            if (upload.Content.Outcome == ReadOutcome.NotFound || stored.Receipt?.File.Modified >= upload.File.Modified)
                return null;
            var file = new SourceFile(name[(name.LastIndexOf('/') + 1)..], name, upload.File.Size, "", upload.File.Modified);
            var receipt = new Receipt(file, null, [FindingCatalogue.UploadFailed()]);
            await new QuarantineEntry(stores.Quarantine).UpdateAsync(name, stored, receipt, upload.Content, cancellationToken);
            if (await stores.Receipts.TryWriteAsync(UploadNames.Receipt(name), ReceiptJson.Write(receipt), stored.ETag, cancellationToken))
                return receipt;
        }
    }
}
