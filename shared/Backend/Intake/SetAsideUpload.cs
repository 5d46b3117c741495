using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Backend.Intake;

/// <summary>Writes a receipt for an upload that failed on every attempt, so that nothing is lost and the agency sees it.</summary>
/// <param name="stores">The containers.</param>
/// <param name="ledger">The reports that count.</param>
/// <param name="marks">The partitions that have changed.</param>
/// <param name="options">Settings.</param>
/// <param name="clock">Tells when it failed.</param>
public sealed class SetAsideUpload(
    UploadStores stores, ILedger ledger, IChangeMarks marks, IntakeOptions options, TimeProvider clock)
{
    private readonly PartitionChanges changes = new(ledger, marks);

    /// <summary>
    /// Writes its receipt and keeps a copy in quarantine; ignores an upload that was deleted or has been read by now. What was read
    /// from an earlier state of the file stays in the totals until the file can be read.
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
            var failures = stored.State?.Failures;
            if (upload.Content.Outcome == ReadOutcome.NotFound
                || (failures is null && stored.Receipt?.File.Modified >= upload.File.Modified))
            {
                return null;
            }

            // A later state of the file has failures of its own.
            failures = UploadFailures.Add(stored.Receipt?.File.Modified >= upload.File.Modified ? failures : null, clock.GetUtcNow());
            var file = new SourceFile(name[(name.LastIndexOf('/') + 1)..], name, upload.File.Size, "", upload.File.Modified);
            var finding = failures.IsOver ? FindingCatalogue.UploadAbandoned(failures.Count) : FindingCatalogue.UploadFailed();
            var receipt = new Receipt(file, null, [finding]);
            await new QuarantineEntry(stores.Quarantine).UpdateAsync(name, stored, receipt, upload.Content, cancellationToken);
            await changes.EnterAsync(name, stored.Receipt, receipt, [], listedIn: null, cancellationToken);
            var state = ReceiptState.FromReceipt(receipt) with
            {
                Standing = ReceiptStanding.Failed,
                Key = stored.Key,
                Failures = failures,
            };
            if (await StoredReceipt.TryWriteAsync(
                stores.Receipts, name, receipt, state, stored.ETag, cancellationToken))
            {
                return receipt;
            }
        }
    }
}
