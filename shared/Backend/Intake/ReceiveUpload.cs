using System.Collections.Immutable;
using Compiler.Backend.Intake.Archives;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Backend.Intake;

/// <summary>
/// Processes one upload: reads what is in storage now, enters it in the ledger and writes a receipt. Uploads that are not
/// reports go to quarantine, deleted uploads are withdrawn, and archive entries become uploads. An event only says which
/// upload to look at, so it may come late, twice, or on two instances at once.
/// </summary>
/// <param name="stores">The containers.</param>
/// <param name="ledger">The reports that count.</param>
/// <param name="intake">Reads a file.</param>
/// <param name="options">Settings.</param>
public sealed class ReceiveUpload(UploadStores stores, ILedger ledger, FileIntake intake, IntakeOptions options)
{
    private readonly ReportEntry entry = new(ledger);
    private readonly QuarantineEntry quarantine = new(stores.Quarantine);
    private readonly ArchiveUploads archives = new(stores.Uploads, options);

    /// <summary>Processes the upload with this name.</summary>
    /// <param name="name">Its name in the container.</param>
    /// <param name="cancellationToken">Cancels the work; it can be restarted from the beginning.</param>
    public Task<UploadOutcome> RunAsync(string name, CancellationToken cancellationToken) =>
        RunAsync(name, isRerun: false, [], cancellationToken);

    /// <summary>Processes the upload even if its receipt is up to date.</summary>
    /// <param name="name">Its name in the container.</param>
    /// <param name="rows">The rows that contain it.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    internal Task<UploadOutcome> ReprocessAsync(string name, IEnumerable<LedgerKey> rows, CancellationToken cancellationToken) =>
        RunAsync(name, isRerun: true, [.. rows], cancellationToken);

    // rows: all rows that may contain the upload; at the end at most one does.
    private async Task<UploadOutcome> RunAsync(string name, bool isRerun, HashSet<LedgerKey> rows, CancellationToken cancellationToken)
    {
        var hasCorrectedReceipt = false;
        for (var isForced = isRerun; ; isForced = true)
        {
            var stored = await StoredReceipt.OpenAsync(stores.Receipts, UploadNames.Receipt(name), cancellationToken);
            if (stored.Key is { } storedKey)
                rows.Add(storedKey);
            var upload = UploadNames.IsUsable(name)
                ? await stores.Uploads.OpenAsync(name, options.MaxFileBytes, cancellationToken)
                : null;
            if (upload?.Content.Outcome == ReadOutcome.NotFound)
            {
                await RemoveEntriesAsync(name, stored, isArchive: false, isRerun, ImmutableHashSet<string>.Empty, cancellationToken);
                return await WithdrawAsync(name, stored, rows, cancellationToken);
            }

            var isArchive = upload is not null && ArchiveUploads.IsArchive(upload);
            if (isArchive && !isForced && stored.Matches(FileIntake.Describe(IntakeFile.FromStoredFile(upload!.File), upload.Content)))
                return new UploadOutcome(UploadState.Known, stored.Receipt!);
            var (receipt, entries) = upload is null
                ? (
                    new Receipt(new SourceFile(name, name, 0, "", default), null, [FindingCatalogue.UploadName()]),
                    ImmutableHashSet<string>.Empty)
                : await ReadAsync(upload, isArchive, cancellationToken);
            if (!isForced && stored.Matches(receipt.File) && await IsCurrentAsync(stored.Receipt!, cancellationToken))
                return new UploadOutcome(UploadState.Known, stored.Receipt!);
            await RemoveEntriesAsync(name, stored, isArchive, isRerun, entries, cancellationToken);
            // Nobody repeats this run. If it were killed between writing the row and the receipt, the upload would count while
            // its receipt still said that it was superseded. So the old receipt is corrected first.
            if (isRerun && receipt.Report is not null && (!hasCorrectedReceipt || stored.IsSuperseded))
            {
                hasCorrectedReceipt = await stores.Receipts.TryWriteAsync(
                    UploadNames.Receipt(name), ReceiptJson.Write(receipt), stored.ETag, cancellationToken);
                continue;
            }

            var (settled, superseded) = await EnterAsync(rows, receipt, cancellationToken);
            if (superseded is not null)
                await ReprocessAsync(superseded, [], cancellationToken);
            await quarantine.UpdateAsync(name, stored, settled, upload?.Content ?? default, cancellationToken);
            // False if another instance has written the receipt meanwhile; it may have read an older or a newer state.
            if (!await stores.Receipts.TryWriteAsync(UploadNames.Receipt(name), ReceiptJson.Write(settled), stored.ETag, cancellationToken))
                continue;
            if (await IsCurrentAsync(settled, cancellationToken))
                return new UploadOutcome(StateOf(settled), settled);
        }
    }

    /// <summary>Removes the entries of an archive from storage, with their rows and receipts.</summary>
    /// <returns>The number of entries removed.</returns>
    internal async Task<int> WithdrawEntriesAsync(string archive, IReadOnlySet<string> except, CancellationToken cancellationToken)
    {
        var gone = await archives.RemoveAsync(archive, except, cancellationToken);
        foreach (var entry in gone)
            await RunAsync(entry, cancellationToken);
        return gone.Count;
    }

    // Removes the results of an upload: its rows, its copy in quarantine, its receipt.
    private async Task<UploadOutcome> WithdrawAsync(
        string name, StoredReceipt stored, HashSet<LedgerKey> rows, CancellationToken cancellationToken)
    {
        foreach (var key in rows)
            await entry.WithdrawAsync(key, name, cancellationToken);
        var gone = new Receipt(new SourceFile(name, name, 0, "", default), null, [FindingCatalogue.FileVanished()]);
        await quarantine.RemoveAsync(name, stored, cancellationToken);
        if (stored.ETag is not null)
            await stores.Receipts.RemoveAsync(UploadNames.Receipt(name), cancellationToken);
        return new UploadOutcome(UploadState.Withdrawn, gone);
    }

    private static UploadState StateOf(Receipt receipt) =>
        receipt.Report is not null ? UploadState.Received
        : ArchiveReceipt.IsArchiveReceipt(receipt) && receipt.Findings.Any(finding => finding.Severity == Severity.Info)
            ? UploadState.Unpacked
        : UploadState.Quarantined;

    private async Task<(Receipt Receipt, IReadOnlySet<string> Entries)> ReadAsync(
        VersionedFile upload, bool isArchive, CancellationToken cancellationToken)
    {
        var file = IntakeFile.FromStoredFile(upload.File);
        return isArchive
            ? await archives.UnpackAsync(FileIntake.Describe(file, upload.Content), upload, cancellationToken)
            : (intake.Read(file, upload.Content, _ => UploadHints.Read(upload)), ImmutableHashSet<string>.Empty);
    }

    // Only archives have entries; looking for entries of every upload would cost one more request each.
    private async Task RemoveEntriesAsync(
        string name, StoredReceipt stored, bool isArchive, bool isRerun, IReadOnlySet<string> entries, CancellationToken cancellationToken)
    {
        if (isArchive || isRerun || (stored.Receipt is { } receipt && ArchiveReceipt.IsArchiveReceipt(receipt)))
            await WithdrawEntriesAsync(name, entries, cancellationToken);
    }

    // The winning upload may have been deleted meanwhile.
    private async Task<bool> IsCurrentAsync(Receipt receipt, CancellationToken cancellationToken) =>
        !Precedence.IsSuperseded(receipt)
        || (await ledger.FindAsync(LedgerKey.FromReport(receipt.Report!)!, cancellationToken) is { } row
            && receipt.Findings.Contains(Precedence.SupersededBy(receipt.File, row.Receipt.File)));

    private async Task<(Receipt Receipt, string? Superseded)> EnterAsync(
        HashSet<LedgerKey> rows, Receipt receipt, CancellationToken cancellationToken)
    {
        var key = receipt.Report is { } report ? LedgerKey.FromReport(report) : null;
        foreach (var other in rows.Where(row => row != key))
            await entry.WithdrawAsync(other, receipt.File.Path, cancellationToken);
        if (key is null)
            return (receipt, null);
        rows.Add(key);
        var outcome = await entry.PutAsync(key, receipt, cancellationToken);
        if (outcome.Other is not { } winner || winner.Path == receipt.File.Path)
            return (receipt, null);
        return outcome.IsEntered ? (receipt, winner.Path) : (receipt.With(Precedence.SupersededBy(receipt.File, winner)), null);
    }
}
