using System.Collections.Immutable;
using Compiler.Backend.Intake.Archives;
using Compiler.Backend.Intake.Holding;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Backend.Intake;

/// <summary>
/// One run over one upload: a state machine whose steps stand below from the first to the last. Each says what is true when
/// it begins, and returns the step that follows.
/// </summary>
/// <param name="receive">Withdraws the entries of archives, and has what the steps work with.</param>
/// <param name="name">The name of the upload in the container.</param>
/// <param name="readsScans">Whether a scan is read; otherwise it is handed on.</param>
/// <param name="listedIn">A partition that lists the upload or has a row of it, perhaps wrongly; null if none is known.</param>
/// <param name="cancellationToken">Cancels the work.</param>
internal sealed class UploadRun(
    ReceiveUpload receive,
    string name,
    bool readsScans,
    Partition? listedIn,
    CancellationToken cancellationToken)
{
    // All rows that may contain the upload; at the end at most one does.
    private readonly HashSet<LedgerKey> rows = [];
    private bool isRepeated;

    // What this round has found so far.
    private StoredReceipt stored = StoredReceipt.None;
    private VersionedFile? upload;
    private UploadStamp? stamp;
    private bool isArchive;
    private IReadOnlySet<string> entries = ImmutableHashSet<string>.Empty;
    private Receipt receipt = WithoutFile(name, FindingCatalogue.FileVanished());
    private string? superseded;

    /// <summary>What became of the upload, once the run is <see cref="UploadStep.Done"/>.</summary>
    public UploadOutcome? Outcome { get; private set; }

    // A second round has a reason, so it never stops at a receipt that is up to date.
    private bool IsForced => isRepeated || listedIn is not null;

    /// <summary>Takes one step and returns the next one.</summary>
    public Task<UploadStep> TakeAsync(UploadStep step) => step switch
    {
        UploadStep.OpenReceipt => OpenReceiptAsync(),
        UploadStep.OpenUpload => OpenUploadAsync(),
        UploadStep.Withdraw => WithdrawAsync(),
        UploadStep.Recognise => Task.FromResult(Recognise()),
        UploadStep.Read => ReadAsync(),
        UploadStep.RemoveEntries => RemoveEntriesAsync(),
        UploadStep.Enter => EnterAsync(),
        UploadStep.AnnounceSuperseded => AnnounceSupersededAsync(),
        UploadStep.UpdateQuarantine => UpdateQuarantineAsync(),
        UploadStep.MarkChanges => MarkChangesAsync(),
        UploadStep.WriteReceipt => WriteReceiptAsync(),
        UploadStep.ConfirmCurrent => ConfirmCurrentAsync(),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Nothing follows the last step."),
    };

    // Nothing is known yet, or another instance has come in between and all is looked at anew. Next: OpenUpload.
    private async Task<UploadStep> OpenReceiptAsync()
    {
        stored = await StoredReceipt.OpenAsync(receive.Stores.Receipts, UploadNames.Receipt(name), cancellationToken);
        if (stored.Key is { } key)
            rows.Add(key);
        // The receipt may be gone, or know of another row.
        if (listedIn is { } partition)
            rows.UnionWith(await receive.Ledger.FindKeysAsync(partition, name, cancellationToken).ToListAsync(cancellationToken));
        return UploadStep.OpenUpload;
    }

    // The receipt of the last run is known. Next: Withdraw if the upload is gone, else Recognise.
    private async Task<UploadStep> OpenUploadAsync()
    {
        upload = UploadNames.IsUsable(name)
            ? await receive.Stores.Uploads.OpenAsync(name, receive.Options.MaxFileBytes, cancellationToken)
            : null;
        stamp = upload is null ? null : UploadStamp.Read(upload);
        return upload?.Content.Outcome == ReadOutcome.NotFound ? UploadStep.Withdraw : UploadStep.Recognise;
    }

    // The upload is gone; its results follow: its entries, its rows, its copy in quarantine, its receipt at last. Next: Done.
    private async Task<UploadStep> WithdrawAsync()
    {
        await RemoveEntriesAsync(isArchiveNow: false, ImmutableHashSet<string>.Empty);
        foreach (var key in rows)
            await receive.Entry.WithdrawAsync(key, name, cancellationToken);
        await receive.Changes.EnterAsync(name, stored.Receipt, null, rows, listedIn, cancellationToken);
        await receive.Quarantine.RemoveAsync(name, stored, cancellationToken);
        if (stored.Receipt is { } last)
            await receive.Holding.ForgetAsync(name, last, cancellationToken);
        await receive.Settlements.TryRemoveAsync(name, etag: null, cancellationToken);
        await receive.Reading.ForgetAsync(name, cancellationToken);
        if (stored.ETag is not null)
            await receive.Stores.Receipts.RemoveAsync(UploadNames.Receipt(name), cancellationToken);
        return End(UploadState.Withdrawn, WithoutFile(name, FindingCatalogue.FileVanished()));
    }

    // The upload is open; it is null if its name is not usable. Next: Done if it is an archive that is known, else Read.
    private UploadStep Recognise()
    {
        isArchive = upload is not null && ArchiveUploads.IsArchive(upload);
        return isArchive && !IsForced && stored.Answers(Describe(upload!), ReadingVersion.Current)
            ? End(UploadState.Known, stored.Receipt!)
            : UploadStep.Read;
    }

    // It is known whether the upload is an archive. Next: Done if nothing is new or it is a scan for others, else RemoveEntries.
    private async Task<UploadStep> ReadAsync()
    {
        (var fresh, entries) = upload is null
            ? (WithoutFile(name, FindingCatalogue.UploadName()), ImmutableHashSet<string>.Empty)
            : await ReadAsync(upload);
        if (fresh is null)
        {
            await receive.Events.SendScanAsync(name, listedIn, cancellationToken);
            return End(UploadState.HandedOn, new Receipt(Describe(upload!), null, []));
        }

        receipt = StandingReading.Choose(stored.Receipt, fresh);
        if (IsForced || !stored.Answers(receipt.File, receipt.ReadingVersion) || !stored.SettlesSame(receipt)
            || !await IsCurrentAsync(stored.Receipt!))
        {
            return UploadStep.RemoveEntries;
        }

        // The event may have come again because whoever wrote the row was ended before it was marked.
        if (stored.Key is { } key)
            await receive.Changes.MarkAgainAsync(key, cancellationToken);
        return End(StandingReading.IsKept(stored.Receipt, fresh) ? UploadState.Kept : UploadState.Known, stored.Receipt!);
    }

    // The entries of an archive are in storage; those of the archive before it may be there, too. Next: Enter.
    private async Task<UploadStep> RemoveEntriesAsync()
    {
        await RemoveEntriesAsync(isArchive, entries);
        return UploadStep.Enter;
    }

    // The new receipt is made. The row of its body and year gets it, unless another upload counts; all other rows are left.
    // Next: AnnounceSuperseded if another upload counted until now, else UpdateQuarantine.
    private async Task<UploadStep> EnterAsync()
    {
        superseded = null;
        if (receipt is { Report: not null, Settlement: { Word: SettledWord.Returned } returned })
            return await ReturnAsync(returned);
        var key = receipt.Report is { } report ? LedgerKey.FromReport(report) : null;
        foreach (var former in rows.Where(row => row != key))
            await receive.Entry.WithdrawAsync(former, receipt.File.Path, cancellationToken);
        if (key is null)
            return UploadStep.UpdateQuarantine;
        rows.Add(key);
        var isFirst = stored.ETag is null && HoldUploads.MayBeFirst(receipt, stamp);
        var outcome = await receive.Entry.PutAsync(key, receipt, isFirst, HoldAsync, cancellationToken);
        if (outcome.Hold is { } finding)
            receipt = receipt.With(finding);
        if (outcome.Hold is not null || outcome.Other is not { } other)
            return UploadStep.UpdateQuarantine;
        if (!outcome.IsEntered)
            receipt = YieldTo(other);
        else if (other.File.Path != receipt.File.Path)
            superseded = other.File.Path;
        return superseded is null ? UploadStep.UpdateQuarantine : UploadStep.AnnounceSuperseded;
    }

    // A supervisor has returned the report: no row has it, whatever else there is. Next: UpdateQuarantine.
    private async Task<UploadStep> ReturnAsync(ReportSettlement settlement)
    {
        if (LedgerKey.FromReport(receipt.Report!) is { } key)
            rows.Add(key);
        foreach (var row in rows)
            await receive.Entry.WithdrawAsync(row, receipt.File.Path, cancellationToken);
        receipt = receipt.With(FindingCatalogue.ReportReturned(settlement.Note));
        return UploadStep.UpdateQuarantine;
    }

    // Null if the report may count.
    private Task<Finding?> HoldAsync(Receipt? standing) =>
        receive.Holding.JudgeAsync(receipt, stamp, standing, stored.Receipt, cancellationToken);

    // An instance of a newer version may have entered the same state, or another upload counts.
    private Receipt YieldTo(Receipt counted) =>
        Precedence.IsSameState(counted.File, receipt.File) ? counted
        : counted.File.Path == receipt.File.Path ? receipt
        : receipt.With(Precedence.SupersededBy(receipt.File, counted.File));

    // The upload counts in place of another, whose receipt does not say so yet. That one may be slow, or fail, so it has a run of its own.
    // Next: UpdateQuarantine.
    private async Task<UploadStep> AnnounceSupersededAsync()
    {
        await receive.Events.SendAsync(superseded!, cancellationToken);
        return UploadStep.UpdateQuarantine;
    }

    // The rows are right. Next: MarkChanges.
    private async Task<UploadStep> UpdateQuarantineAsync()
    {
        await receive.Quarantine.UpdateAsync(name, stored, receipt, upload?.Content ?? default, cancellationToken);
        return UploadStep.MarkChanges;
    }

    // Nobody knows yet that the totals are no longer right. Next: WriteReceipt, after which the event does not come again.
    private async Task<UploadStep> MarkChangesAsync()
    {
        await receive.Changes.EnterAsync(name, stored.Receipt, receipt, rows, listedIn, cancellationToken);
        return UploadStep.WriteReceipt;
    }

    // Only the receipt is missing. Next: ConfirmCurrent; OpenReceipt if another instance has written the receipt meanwhile: it
    // may have read an older or a newer state.
    private async Task<UploadStep> WriteReceiptAsync() => await TryWriteReceiptAsync() ? UploadStep.ConfirmCurrent : Again();

    // All is written. Next: Done; OpenReceipt if the upload that counts in place of this one has gone meanwhile.
    private async Task<UploadStep> ConfirmCurrentAsync() =>
        !Precedence.IsSuperseded(receipt) || await IsCurrentAsync(receipt) ? End(StateOf(receipt), receipt) : Again();

    private UploadStep Again()
    {
        isRepeated = true;
        return UploadStep.OpenReceipt;
    }

    private UploadStep End(UploadState state, Receipt last)
    {
        Outcome = new UploadOutcome(state, last);
        return UploadStep.Done;
    }

    private async Task<(Receipt? Receipt, IReadOnlySet<string> Entries)> ReadAsync(VersionedFile content)
    {
        if (isArchive)
            return await receive.Archives.UnpackAsync(Describe(content), content, cancellationToken);
        // Nobody can settle anything about an upload without a receipt.
        var settled = stored.ETag is null ? null : await receive.Settlements.FindAsync(name, cancellationToken);
        var read = await receive.Reading.ReadAsync(content, settled, stored.Receipt, readsScans, cancellationToken);
        return (read, ImmutableHashSet<string>.Empty);
    }

    private static SourceFile Describe(VersionedFile content) =>
        FileIntake.Describe(IntakeFile.FromStoredFile(content.File), content.Content);

    // Only archives have entries; looking for entries of every upload would cost one more request each.
    private async Task RemoveEntriesAsync(bool isArchiveNow, IReadOnlySet<string> except)
    {
        if (isArchiveNow || (stored.Receipt is { } last && ArchiveReceipt.IsArchiveReceipt(last)))
            await receive.WithdrawEntriesAsync(name, except, cancellationToken);
    }

    private Task<bool> TryWriteReceiptAsync() => StoredReceipt.TryWriteAsync(
        receive.Stores.Receipts, name, receipt, ReceiptState.FromReceipt(receipt), stored.ETag, cancellationToken);

    // The winning upload may have been deleted meanwhile, and the row may have been damaged.
    private async Task<bool> IsCurrentAsync(Receipt candidate)
    {
        if (candidate.Report is null || LedgerKey.FromReport(candidate.Report) is not { } key)
            return true;
        var row = await receive.Ledger.FindAsync(key, cancellationToken) as LedgerRow;
        if (HoldUploads.IsReturned(candidate))
            return row?.Receipt.File.Path != candidate.File.Path;
        return row is not null
            && (Precedence.IsSuperseded(candidate)
                ? candidate.Findings.Contains(Precedence.SupersededBy(candidate.File, row.Receipt.File))
                : Precedence.IsSameState(row.Receipt.File, candidate.File));
    }

    private static Receipt WithoutFile(string name, Finding finding) => new(new SourceFile(name, name, 0, "", default), null, [finding]);

    private static UploadState StateOf(Receipt receipt) =>
        HoldUploads.IsHeld(receipt) ? UploadState.Held
        : receipt.Report is not null ? UploadState.Received
        : ArchiveReceipt.IsArchiveReceipt(receipt) && receipt.Findings.Any(finding => finding.Severity == Severity.Info)
            ? UploadState.Unpacked
        : UploadState.Quarantined;
}
