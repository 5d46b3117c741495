using Compiler.Backend.Intake.Archives;
using Compiler.Backend.Intake.Holding;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Rollups;

namespace Compiler.Backend.Intake;

/// <summary>
/// Follows an upload through the partitions: lists it where it is in no total, and marks every partition that it is or was in as changed.
/// </summary>
/// <param name="ledger">The ledger.</param>
/// <param name="marks">The marks.</param>
internal sealed class PartitionChanges(ILedger ledger, IChangeMarks marks)
{
    /// <summary>Enters what has become of an upload. The rows of its report are already right.</summary>
    /// <param name="name">Its name in the container.</param>
    /// <param name="before">Its last receipt; null if there is none.</param>
    /// <param name="after">Its new receipt; null if it was deleted.</param>
    /// <param name="rows">Every row that may have contained it, and the one that does.</param>
    /// <param name="listedIn">A partition that lists it, perhaps wrongly; null if none is known.</param>
    /// <param name="cancellationToken">Cancels the work; it can be restarted from the beginning.</param>
    public async Task EnterAsync(
        string name,
        Receipt? before,
        Receipt? after,
        IReadOnlyCollection<LedgerKey> rows,
        Partition? listedIn,
        CancellationToken cancellationToken)
    {
        // A returned report has left its row.
        var key = after?.Report is { } report && !HoldUploads.IsReturned(after) ? LedgerKey.FromReport(report) : null;
        var changed = rows.Where(row => row != key).Select(Partition.Of).ToDictionary(partition => partition, _ => true);
        if (key is not null)
            changed[Partition.Of(key)] = changed.ContainsKey(Partition.Of(key));
        if (after is { IsReread: true })
            await LeaveAsync(name, after, key, listedIn is { } lister ? changed.Keys.Append(lister) : changed.Keys, cancellationToken);

        var now = PlaceOfExcluded(after);
        foreach (var former in new[] { PlaceOfExcluded(before), listedIn }.OfType<Partition>().Where(former => former != now).Distinct())
        {
            await ledger.RemoveExcludedAsync(former, name, cancellationToken);
            changed[former] = true;
        }

        if (now is { } place)
        {
            await ledger.PutExcludedAsync(place, Describe(name, after!, key), cancellationToken);
            changed.TryAdd(place, false);
        }

        foreach (var (partition, isRemoval) in changed)
            await marks.MarkAsync(partition, isRemoval, cancellationToken);
    }

    /// <summary>Marks the partition of a report once more, though nothing about it is new.</summary>
    public Task MarkAgainAsync(LedgerKey key, CancellationToken cancellationToken) =>
        marks.MarkAsync(Partition.Of(key), isRemoval: false, cancellationToken);

    // A new version of the program reads the same file otherwise; the books of the former partition say so.
    private async Task LeaveAsync(
        string name, Receipt after, LedgerKey? key, IEnumerable<Partition> partitions, CancellationToken cancellationToken)
    {
        foreach (var former in partitions.Distinct().Where(partition => key is null || partition != Partition.Of(key)))
            await ledger.PutDepartedAsync(former, new DepartedReport(name, after.File.Sha256), cancellationToken);
    }

    private static Partition? PlaceOfExcluded(Receipt? receipt) =>
        receipt is null || ArchiveReceipt.IsUnpacked(receipt)
        || (receipt.Report is { Year: not null } && !Precedence.IsSuperseded(receipt) && !HoldUploads.IsHeld(receipt))
            ? null
            : Partition.Of(receipt.Identity?.Year, receipt.Identity?.Place.ProvinceAdcode ?? "");

    private static ExcludedUpload Describe(string name, Receipt receipt, LedgerKey? key)
    {
        // Its own errors are not why a superseded report does not count.
        var file = Exclusion.FromReceipt(ArchiveReceipt.WithoutEntries(receipt));
        if (HoldUploads.IsHeld(receipt))
        {
            var reasons = HoldUploads.Findings(receipt).Select(finding => finding.Message);
            return new ExcludedUpload(name, file with { Reasons = [.. reasons] }, Key: null, Line(receipt, StandingOf(receipt)));
        }

        return new ExcludedUpload(
            name,
            key is null ? file : file with { Reasons = [.. Precedence.SupersededFindings(receipt).Select(finding => finding.Message)] },
            key,
            Line(receipt, key is null ? ListedStanding.Unusable : ListedStanding.Superseded));
    }

    // The entries of an archive have lines of their own.
    private static ListedReport Line(Receipt receipt, ListedStanding standing) =>
        ListedReport.FromReceipt(ArchiveReceipt.WithoutEntries(receipt), standing);

    // What was rejected or returned waits for nobody's word.
    private static ListedStanding StandingOf(Receipt held) =>
        held.Findings.Any(finding => finding.Code == FindingCodes.UploadHeld) ? ListedStanding.Held : ListedStanding.Rejected;
}
