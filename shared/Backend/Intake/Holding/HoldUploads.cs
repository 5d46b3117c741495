using Compiler.Backend.Access;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Backend.Intake.Holding;

/// <summary>Lets uploads wait for a supervisor's word, and records what replaces what.</summary>
/// <param name="held">The uploads that wait.</param>
/// <param name="trail">The audit trail.</param>
/// <param name="clock">Since when it waits.</param>
public sealed class HoldUploads(IHeldUploads held, IAuditTrail trail, TimeProvider clock)
{
    /// <summary>
    /// The finding that keeps a report out of the totals; null if it may count. What it replaces then is recorded first: nothing may change
    /// without a line in the trail.
    /// </summary>
    /// <param name="receipt">The receipt of the upload, with a report that has a year.</param>
    /// <param name="stamp">Who uploaded it; null for the operator, and where storage does not give the file this time.</param>
    /// <param name="standing">What would be replaced; null for nothing.</param>
    /// <param name="last">The last receipt of the same upload; null if there is none.</param>
    /// <param name="cancellationToken">Cancels the work; it can be restarted from the beginning.</param>
    internal async Task<Finding?> JudgeAsync(
        Receipt receipt, UploadStamp? stamp, Receipt? standing, Receipt? last, CancellationToken cancellationToken)
    {
        await ForgetFormerAsync(receipt, last, cancellationToken);
        var finding = await FindAsync(receipt, stamp, standing, last, cancellationToken);
        if (finding is null && standing is not null && standing.File.Sha256 != receipt.File.Sha256)
            await RecordReplacementAsync(receipt, standing, cancellationToken);
        return finding;
    }

    /// <summary>Whether an upload without a receipt may count where it replaces nothing.</summary>
    internal static bool MayBeFirst(Receipt receipt, UploadStamp? stamp) =>
        stamp is null || HoldRule.Find(receipt, stamp, standing: null) is null;

    /// <summary>Forgets an upload that was deleted.</summary>
    internal Task ForgetAsync(string upload, Receipt last, CancellationToken cancellationToken) =>
        IsHeld(last) && LedgerKey.FromReport(last.Report!) is { } key
            ? held.RemoveAsync(Partition.Of(key).Adcode, upload, cancellationToken)
            : Task.CompletedTask;

    /// <summary>Whether a receipt says that its report waits for a supervisor's word, or was rejected or returned.</summary>
    internal static bool IsHeld(Receipt receipt) => receipt.Report is not null && Findings(receipt).Any();

    /// <summary>What the receipt says about that.</summary>
    internal static IEnumerable<Finding> Findings(Receipt receipt) => receipt.Findings.Where(SaysHeld);

    /// <summary>Whether a finding says that.</summary>
    internal static bool SaysHeld(Finding finding) =>
        finding.Code == FindingCodes.UploadHeld || finding.Code == FindingCodes.UploadRejected
        || finding.Code == FindingCodes.ReportReturned;

    /// <summary>Whether a receipt says that a supervisor has returned its report.</summary>
    internal static bool IsReturned(Receipt receipt) =>
        receipt.Report is not null && receipt.Findings.Any(finding => finding.Code == FindingCodes.ReportReturned);

    // A supervisor has settled that it is about another body, year or place; there it is judged anew.
    private async Task ForgetFormerAsync(Receipt receipt, Receipt? last, CancellationToken cancellationToken)
    {
        if (last is not null && IsHeld(last) && LedgerKey.FromReport(last.Report!) is { } former
            && former != LedgerKey.FromReport(receipt.Report!)
            && await held.FindAsync(Partition.Of(former).Adcode, receipt.File.Path, cancellationToken) is { } entry && entry.Key == former)
        {
            await held.RemoveAsync(Partition.Of(former).Adcode, receipt.File.Path, cancellationToken);
        }
    }

    // Other bytes under the same name wait anew.
    private async Task<HeldUpload> AddAsync(HeldUpload fresh, CancellationToken cancellationToken)
    {
        var entry = await held.AddAsync(fresh, cancellationToken);
        if (IsAbout(entry, fresh.Key, fresh.Sha256))
            return entry;
        await held.PutAsync(fresh, cancellationToken);
        return fresh;
    }

    private static bool IsAbout(HeldUpload entry, LedgerKey key, string sha256) => entry.Sha256 == sha256 && entry.Key == key;

    private async Task<Finding?> FindAsync(
        Receipt receipt, UploadStamp? stamp, Receipt? standing, Receipt? last, CancellationToken cancellationToken)
    {
        var key = LedgerKey.FromReport(receipt.Report!)!;
        HeldUpload? entry = null;
        if (stamp is not null && HoldRule.Find(receipt, stamp, standing) is { } cause)
        {
            entry = await AddAsync(
                new HeldUpload(
                    key, receipt.File.Path, receipt.File.Sha256, receipt.Report!.Agency ?? "",
                    $"{stamp.Uploader.Id} {stamp.Uploader.Name}", cause, clock.GetUtcNow(), standing?.File.Path ?? ""),
                cancellationToken);
        }
        else if (receipt.Uploader is not null && last is not null && last.File.Sha256 == receipt.File.Sha256 && IsHeld(last))
        {
            // What has waited once waits until the word, also if the report that it would replace has gone meanwhile.
            entry = await held.FindAsync(Partition.Of(key).Adcode, receipt.File.Path, cancellationToken);
        }

        // A word is about the bytes that the supervisor has looked at.
        if (entry is null || !IsAbout(entry, key, receipt.File.Sha256))
            return null;
        return entry.Decision switch
        {
            HeldDecision.Released => null,
            HeldDecision.Rejected => FindingCatalogue.UploadRejected(entry.Note),
            _ => FindingCatalogue.UploadHeld(entry.Cause),
        };
    }

    private Task RecordReplacementAsync(Receipt receipt, Receipt replaced, CancellationToken cancellationToken)
    {
        var key = LedgerKey.FromReport(receipt.Report!)!;
        var who = receipt.Uploader is { } uploader ? $"{uploader.Id} {uploader.Name}" : Caller.Operator.Id;
        return trail.AddAsync(
            new AuditEntry(
                clock.GetUtcNow(), Partition.Of(key).Adcode, who, "report.replaced",
                FormattableString.Invariant($"{key.Year} {receipt.Report!.Agency}"), Describe(replaced), Describe(receipt)),
            cancellationToken);
    }

    private static string Describe(Receipt receipt) => $"{receipt.File.Path} sha256:{receipt.File.Sha256}";
}
