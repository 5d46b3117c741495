using System.Collections.Immutable;
using Compiler.Backend.Intake.Archives;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Backend.Intake;

/// <summary>
/// Follows one upload: what lies in storage now is read, entered in the ledger and answered with a receipt; what is no
/// report goes to quarantine; what is gone is withdrawn; the entries of an archive become uploads. An event only says where
/// to look, so it may come late, twice, or on two instances at once.
/// </summary>
/// <param name="stores">The containers.</param>
/// <param name="ledger">The reports that count.</param>
/// <param name="takeIn">Reads a file.</param>
/// <param name="options">Settings.</param>
public sealed class ReceiveUpload(UploadStores stores, ILedger ledger, FileIntake takeIn, IntakeOptions options)
{
    private readonly ReportEntry entry = new(ledger);
    private readonly QuarantineEntry quarantine = new(stores.Quarantine);
    private readonly ArchiveUploads archives = new(stores.Uploads, options);

    /// <summary>Follows the upload of this name.</summary>
    /// <param name="name">Its name in the container.</param>
    /// <param name="cancellationToken">Cancels the work; it can be done again from the start.</param>
    public Task<UploadOutcome> RunAsync(string name, CancellationToken cancellationToken) =>
        RunAsync(name, again: false, [], cancellationToken);

    /// <summary>Follows it also where its receipt is of this very state.</summary>
    /// <param name="name">Its name in the container.</param>
    /// <param name="rows">The rows that it stands in.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    internal Task<UploadOutcome> RunAgainAsync(string name, IEnumerable<LedgerKey> rows, CancellationToken cancellationToken) =>
        RunAsync(name, again: true, [.. rows], cancellationToken);

    // Rows: all that the upload may stand in; at the end it stands in one at most.
    private async Task<UploadOutcome> RunAsync(string name, bool again, HashSet<LedgerKey> rows, CancellationToken cancellationToken)
    {
        var hasTakenBack = false;
        for (var isForced = again; ; isForced = true)
        {
            var former = await StoredReceipt.OpenAsync(stores.Receipts, UploadNames.Receipt(name), cancellationToken);
            if (former.Key is { } formerKey)
                rows.Add(formerKey);
            var upload = UploadNames.IsUsable(name)
                ? await stores.Uploads.OpenAsync(name, options.MaxFileBytes, cancellationToken)
                : null;
            if (upload?.Content.Outcome == ReadOutcome.Vanished)
            {
                await FollowEntriesAsync(name, former, isArchive: false, again, ImmutableHashSet<string>.Empty, cancellationToken);
                return await WithdrawAsync(name, former, rows, cancellationToken);
            }

            var isArchive = upload is not null && ArchiveUploads.IsArchive(upload);
            if (isArchive && !isForced && former.IsOf(FileIntake.Describe(IntakeFile.FromStoredFile(upload!.File), upload.Content)))
                return new UploadOutcome(UploadState.Known, former.Receipt!);
            var (receipt, entries) = upload is null
                ? (
                    new Receipt(new SourceFile(name, name, 0, "", default), null, [FindingCatalogue.UploadName()]),
                    ImmutableHashSet<string>.Empty)
                : await ReadAsync(upload, isArchive, cancellationToken);
            if (!isForced && former.IsOf(receipt.File) && await IsOfNowAsync(former.Receipt!, cancellationToken))
                return new UploadOutcome(UploadState.Known, former.Receipt!);
            await FollowEntriesAsync(name, former, isArchive, again, entries, cancellationToken);
            // Nobody starts this run once more: killed between row and receipt, it would leave an upload that counts and says
            // for ever that it does not. So the receipt takes that back first.
            if (again && receipt.Report is not null && (!hasTakenBack || former.IsSuperseded))
            {
                hasTakenBack = await stores.Receipts.TryWriteAsync(
                    UploadNames.Receipt(name), ReceiptJson.Write(receipt), former.ETag, cancellationToken);
                continue;
            }

            var (settled, superseded) = await EnterAsync(rows, receipt, cancellationToken);
            if (superseded is not null)
                await RunAgainAsync(superseded, [], cancellationToken);
            await quarantine.FollowAsync(name, former, settled, upload?.Content ?? default, cancellationToken);
            // False where another instance has answered meanwhile: what it has read may be older or newer than this.
            if (!await stores.Receipts.TryWriteAsync(UploadNames.Receipt(name), ReceiptJson.Write(settled), former.ETag, cancellationToken))
                continue;
            if (await IsOfNowAsync(settled, cancellationToken))
                return new UploadOutcome(StateOf(settled), settled);
        }
    }

    /// <summary>Takes the entries of an archive out of storage that is gone, with what came of them.</summary>
    /// <returns>How many there were.</returns>
    internal async Task<int> WithdrawEntriesAsync(string archive, IReadOnlySet<string> except, CancellationToken cancellationToken)
    {
        var gone = await archives.RemoveAsync(archive, except, cancellationToken);
        foreach (var entry in gone)
            await RunAsync(entry, cancellationToken);
        return gone.Count;
    }

    // Takes what came of an upload out of storage: its rows, its copy in quarantine, its receipt.
    private async Task<UploadOutcome> WithdrawAsync(
        string name, StoredReceipt former, HashSet<LedgerKey> rows, CancellationToken cancellationToken)
    {
        foreach (var key in rows)
            await entry.WithdrawAsync(key, name, cancellationToken);
        var gone = new Receipt(new SourceFile(name, name, 0, "", default), null, [FindingCatalogue.FileVanished()]);
        await quarantine.LeaveAsync(name, former, cancellationToken);
        if (former.ETag is not null)
            await stores.Receipts.RemoveAsync(UploadNames.Receipt(name), cancellationToken);
        return new UploadOutcome(UploadState.Withdrawn, gone);
    }

    private static UploadState StateOf(Receipt receipt) =>
        receipt.Report is not null ? UploadState.Received
        : ArchiveReceipt.Is(receipt) && receipt.Findings.Any(finding => finding.Severity == Severity.Info) ? UploadState.Unpacked
        : UploadState.Quarantined;

    private async Task<(Receipt Receipt, IReadOnlySet<string> Entries)> ReadAsync(
        VersionedFile upload, bool isArchive, CancellationToken cancellationToken)
    {
        var file = IntakeFile.FromStoredFile(upload.File);
        return isArchive
            ? await archives.UnpackAsync(FileIntake.Describe(file, upload.Content), upload, cancellationToken)
            : (takeIn.Read(file, upload.Content, _ => UploadHints.Read(upload)), ImmutableHashSet<string>.Empty);
    }

    // Only an archive has entries; to look for those of every upload would be one more request for each.
    private async Task FollowEntriesAsync(
        string name, StoredReceipt former, bool isArchive, bool again, IReadOnlySet<string> entries, CancellationToken cancellationToken)
    {
        if (isArchive || again || (former.Receipt is { } receipt && ArchiveReceipt.Is(receipt)))
            await WithdrawEntriesAsync(name, entries, cancellationToken);
    }

    // What an upload yields to may be gone by the time that it says so.
    private async Task<bool> IsOfNowAsync(Receipt receipt, CancellationToken cancellationToken) =>
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
        if (outcome.Other is not { } rival || rival.Path == receipt.File.Path)
            return (receipt, null);
        return outcome.IsEntered ? (receipt, rival.Path) : (receipt.With(Precedence.SupersededBy(receipt.File, rival)), null);
    }
}
