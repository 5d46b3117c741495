using Compiler.Backend.Access;
using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Backend.Settling;

/// <summary>
/// Takes what a supervisor settles about an upload: facts, cells, a word. It is recorded in the trail, stored, and the upload is read
/// again. Everything can be run again.
/// </summary>
/// <param name="stores">The containers.</param>
/// <param name="settlements">What is settled.</param>
/// <param name="reading">Reads the upload as it will be read.</param>
/// <param name="events">Has an upload processed again.</param>
/// <param name="trail">The audit trail.</param>
/// <param name="options">Settings.</param>
/// <param name="clock">When.</param>
public sealed class SettleReport(
    UploadStores stores,
    ISettlementLedger settlements,
    UploadReading reading,
    IUploadEvents events,
    IAuditTrail trail,
    IntakeOptions options,
    TimeProvider clock)
{
    private static readonly SettleOutcome Taken = new(SettleResult.Taken);
    private static readonly SettleOutcome NotFound = new(SettleResult.NotFound);
    private static readonly SettleOutcome OutOfScope = new(SettleResult.OutOfScope);
    private static readonly SettleOutcome Changed = new(SettleResult.Changed);

    /// <summary>What is settled about an upload.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="upload">Its name in the container.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>Null if there is no receipt of such an upload that the caller may read.</returns>
    public async Task<SettlementView?> FindAsync(Caller by, string upload, CancellationToken cancellationToken)
    {
        if (await FindReceiptAsync(by, upload, cancellationToken) is not { } receipt)
            return null;
        var settled = await settlements.FindAsync(upload, cancellationToken);
        return new SettlementView(receipt, settled?.Settlement, settled?.ETag);
    }

    /// <summary>The receipt of an upload; null if there is none that the caller may read.</summary>
    public async Task<Receipt?> FindReceiptAsync(Caller by, string upload, CancellationToken cancellationToken) =>
        (await OpenAsync(upload, cancellationToken)).Receipt is { } receipt && by.MayRead(receipt) ? receipt : null;

    /// <summary>Settles something, in place of all that was settled before about the same upload.</summary>
    /// <param name="by">Whose word it is.</param>
    /// <param name="upload">Its name in the container.</param>
    /// <param name="order">What is settled.</param>
    /// <param name="etag">The state of the settlement that the caller has looked at, empty for none; null if that does not matter.</param>
    /// <param name="cancellationToken">Cancels the work; it can be run again.</param>
    public async Task<SettleOutcome> RunAsync(
        Caller by, string upload, SettlementOrder order, string? etag, CancellationToken cancellationToken)
    {
        var stored = await OpenAsync(upload, cancellationToken);
        if (stored.Receipt is not { } receipt || !MayTouch(by, receipt, order.Facts.Adcode))
            return NotFound;
        if (receipt.Report is not { } report)
            return Refuse("该文件中没有可以核定的年度报告。");
        if (SettlementRules.FindFault(order, report.Form) is { } fault)
            return new SettleOutcome(SettleResult.Invalid, fault);
        if (order.Facts.Adcode is { } target && !by.Scope.Covers(target))
            return OutOfScope;
        if (order.Word != SettledWord.None && SettlementWords.FindObstacle(receipt) is { } obstacle)
            return Refuse(obstacle);
        var current = await settlements.FindAsync(upload, cancellationToken);
        if (order.Sha256 != receipt.File.Sha256 || !Matches(etag, current))
            return Changed;
        var file = await stores.Uploads.OpenAsync(upload, options.MaxFileBytes, cancellationToken);
        var settlement = new ReportSettlement(
            order.Sha256, order.Facts, order.Cells, order.Word, order.Note, by.IdAndName, "", clock.GetUtcNow());
        var plain = await reading.ReadAsync(file, settlement with { Cells = [] }, cancellationToken);
        if (plain.File.Sha256 != order.Sha256)
            return Changed;
        if (plain.Report is not { } read)
            return Refuse("按所核定的年度，报告应采用 2019 年以前的格式，数据不予收录，不能核定。");
        if (!MayEnd(by, read))
            return OutOfScope;
        if (SettlementWords.FindReadCell(order, read) is { } known)
            return Refuse(known);
        settlement = settlement with { Authority = SettlementWords.AuthorityOf(by.Scope, read.Place.Adcode) };
        var whole = order.Cells.IsEmpty ? plain : await reading.ReadAsync(file, settlement, cancellationToken);
        if (order.Word == SettledWord.Accepted && SettlementWords.FindDoubt(whole) is { } doubt)
            return Refuse(doubt);
        if (current?.Settlement?.SettlesSame(settlement) != true)
        {
            await events.SendLaterAsync(upload, listedIn: null, cancellationToken);
            await RecordAsync(by, "report.settled", receipt, whole, current?.Settlement, settlement, cancellationToken);
            if (!await settlements.TryPutAsync(upload, settlement, current?.ETag, cancellationToken))
                return Changed;
        }

        await events.SendAsync(upload, cancellationToken);
        return Taken;
    }

    /// <summary>Takes back all that is settled about an upload. Taking back nothing is no error.</summary>
    /// <param name="by">Whose word it is.</param>
    /// <param name="upload">Its name in the container.</param>
    /// <param name="etag">The state of the settlement that the caller has looked at, empty for none; null if that does not matter.</param>
    /// <param name="cancellationToken">Cancels the work; it can be run again.</param>
    public async Task<SettleOutcome> WithdrawAsync(Caller by, string upload, string? etag, CancellationToken cancellationToken)
    {
        var stored = await OpenAsync(upload, cancellationToken);
        if (stored.Receipt is not { } receipt || !MayTouch(by, receipt, target: null))
            return NotFound;
        var current = await settlements.FindAsync(upload, cancellationToken);
        if (!Matches(etag, current))
            return Changed;
        if (current is not null)
        {
            var file = await stores.Uploads.OpenAsync(upload, options.MaxFileBytes, cancellationToken);
            var plain = await reading.ReadAsync(file, settlement: null, cancellationToken);
            if (plain.Report is { } read && !MayEnd(by, read))
                return OutOfScope;
            await events.SendLaterAsync(upload, listedIn: null, cancellationToken);
            await RecordAsync(by, "settlement.withdrawn", receipt, plain, current.Settlement, null, cancellationToken);
            if (!await settlements.TryRemoveAsync(upload, current.ETag, cancellationToken))
                return Changed;
        }

        await events.SendAsync(upload, cancellationToken);
        return Taken;
    }

    private static SettleOutcome Refuse(string reason) => new(SettleResult.Refused, reason);

    // Whoever may not touch the report learns nothing of it.
    private static bool MayTouch(Caller by, Receipt receipt, string? target) =>
        by.MaySettle(receipt, isPlaced: target is not null && by.Scope.Covers(target));

    // A name may lead elsewhere, too.
    private static bool MayEnd(Caller by, DisclosureReport read) => !read.Place.IsResolved || by.Scope.Covers(read.Place.Adcode);

    private static bool Matches(string? etag, StoredSettlement? current) => etag is null || etag == (current?.ETag ?? "");

    private Task<StoredReceipt> OpenAsync(string upload, CancellationToken cancellationToken) =>
        UploadNames.IsUsable(upload)
            ? StoredReceipt.OpenAsync(stores.Receipts, UploadNames.Receipt(upload), cancellationToken)
            : Task.FromResult(StoredReceipt.None);

    // The trail comes first: nothing may change without a line in it, in the province that it leaves and in the one that it comes to.
    private async Task RecordAsync(
        Caller by,
        string what,
        Receipt before,
        Receipt after,
        ReportSettlement? old,
        ReportSettlement? now,
        CancellationToken cancellationToken)
    {
        var provinces = new[] { before, after }.Select(receipt => receipt.Identity?.Place.Adcode ?? "")
            .Select(adcode => Partition.Of(0, adcode).Adcode).Distinct();
        foreach (var province in provinces)
        {
            await trail.AddAsync(
                new AuditEntry(
                    clock.GetUtcNow(), province, by.IdAndName, what,
                    FormattableString.Invariant($"{after.Identity?.Year} {after.Identity?.Agency} {before.File.Path}"),
                    SettlementWords.Describe(old), SettlementWords.Describe(now)),
                cancellationToken);
        }
    }
}
