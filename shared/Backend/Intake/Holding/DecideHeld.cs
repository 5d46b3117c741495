using Compiler.Backend.Access;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;
using Compiler.Disclosure.Receipts;

namespace Compiler.Backend.Intake.Holding;

/// <summary>Lists the uploads that wait, and takes a supervisor's word about them.</summary>
/// <param name="held">The uploads that wait.</param>
/// <param name="events">Has an upload processed again.</param>
/// <param name="trail">The audit trail.</param>
/// <param name="clock">When.</param>
public sealed class DecideHeld(IHeldUploads held, IUploadEvents events, IAuditTrail trail, TimeProvider clock)
{
    /// <summary>The uploads that wait in a place, the oldest first.</summary>
    /// <param name="adcode">Six-digit code; <see cref="AccessScope.Nation"/> for all, also those whose place is not known.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<IReadOnlyList<HeldUpload>> ListAsync(string adcode, CancellationToken cancellationToken)
    {
        var scope = new AccessScope([adcode]);
        var province = scope.IsNational ? null : Partition.Of(0, adcode).Adcode;
        var waiting = await held.ListAsync(province, cancellationToken)
            .Where(upload => upload.Decision == HeldDecision.Waiting && scope.Covers(upload.Key.Body.Adcode))
            .ToListAsync(cancellationToken);
        return [.. waiting.OrderBy(upload => upload.Since)];
    }

    /// <summary>The entry of an upload that waits or has waited; null if it never did.</summary>
    /// <param name="receipt">Its receipt, which the caller may read.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<HeldUpload?> FindAsync(Receipt receipt, CancellationToken cancellationToken) =>
        receipt.Report is { } report && LedgerKey.FromReport(report) is { } key
        && await held.FindAsync(Partition.Of(key).Adcode, receipt.File.Path, cancellationToken) is { } entry
        && entry.Key == key && entry.Sha256 == receipt.File.Sha256
            ? entry
            : null;

    /// <summary>Takes the word. The upload is then processed again, which makes it count or says in its receipt why it does not.</summary>
    /// <param name="by">Whose word it is.</param>
    /// <param name="province">Six-digit code of the province in whose list the upload is.</param>
    /// <param name="upload">Its name in the container.</param>
    /// <param name="sha256">The hash of the bytes that the supervisor has looked at.</param>
    /// <param name="isReleased">Whether it may count.</param>
    /// <param name="note">The supervisor's reason.</param>
    /// <param name="cancellationToken">Cancels the work; it can be run again.</param>
    public async Task<WordOutcome> RunAsync(
        Caller by, string province, string upload, string sha256, bool isReleased, string note, CancellationToken cancellationToken)
    {
        if (await held.FindAsync(province, upload, cancellationToken) is not { } entry)
            return WordOutcome.NotFound;
        if (!by.May(AccessRoles.Supervisor, entry.Key.Body.Adcode))
            return WordOutcome.OutOfScope;
        if (entry.Sha256 != sha256)
            return WordOutcome.Changed;
        // What was released may count by now, and waits no more.
        if (entry.Decision == HeldDecision.Released && !isReleased)
            return WordOutcome.NotFound;
        var decision = isReleased ? HeldDecision.Released : HeldDecision.Rejected;
        await events.SendLaterAsync(upload, Partition.Of(entry.Key), cancellationToken);
        // The trail comes first: nothing may change without a line in it.
        await trail.AddAsync(
            new AuditEntry(
                clock.GetUtcNow(), province, by.IdAndName, isReleased ? "report.released" : "report.rejected",
                FormattableString.Invariant($"{entry.Key.Year} {entry.Body}"), entry.Standing, $"{upload} sha256:{sha256} {note}".TrimEnd()),
            cancellationToken);
        await held.PutAsync(entry with { Decision = decision, By = by.IdAndName, Note = note }, cancellationToken);
        await events.SendAsync(upload, Partition.Of(entry.Key), cancellationToken);
        return WordOutcome.Taken;
    }
}

/// <summary>What has become of a supervisor's word.</summary>
public enum WordOutcome
{
    /// <summary>It holds.</summary>
    Taken,

    /// <summary>No such upload waits.</summary>
    NotFound,

    /// <summary>The upload is for a place outside the supervisor's scope.</summary>
    OutOfScope,

    /// <summary>The file has changed since the supervisor looked at it.</summary>
    Changed,
}
