using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Publishing;
using Compiler.Backend.Rollups;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;

namespace Compiler.Backend.Operations;

/// <summary>Finds what waits and what is broken, for an operator. It costs a page for every 5,000 uploads.</summary>
/// <param name="stores">The containers.</param>
/// <param name="ledger">The reports that count.</param>
/// <param name="totals">The totals.</param>
/// <param name="marks">The partitions that have changed.</param>
/// <param name="editions">The volumes.</param>
/// <param name="yearbooks">The store for the volumes.</param>
/// <param name="poison">The messages that were given up.</param>
public sealed class InspectBackend(
    UploadStores stores,
    ILedger ledger,
    ITotalsLedger totals,
    IChangeMarks marks,
    IEditionLedger editions,
    IVersionedFileStore yearbooks,
    IPoisonQueues poison)
{
    private const int MaxNames = 100;

    /// <summary>The state of the backend.</summary>
    public async Task<BackendState> RunAsync(CancellationToken cancellationToken)
    {
        var waiting = await marks.ListAsync(cancellationToken).ToListAsync(cancellationToken);
        var (failed, unread, unreadCount) = await ListReceiptsAsync(cancellationToken);
        var volumes = await editions.ListAsync(cancellationToken).ToListAsync(cancellationToken);
        var printed = volumes.Where(edition => edition is { Year: > 0, IsWithdrawn: false })
            .Select(edition => new Partition(edition.Year, edition.Adcode));
        var altered = await new AlteredTotals(totals).ListAsync(printed, cancellationToken);
        var damaged = await new AlteredVolumes(yearbooks)
            .ListAsync(volumes.Where(edition => edition.Year > 0), prefix: "", cancellationToken);
        return new BackendState
        {
            Waiting = [.. waiting.Select(mark => mark.Partition.ToString())],
            WaitingSince = waiting.Count > 0 ? waiting.Min(mark => mark.Since) : null,
            UnreadableRows = await ListUnreadableAsync(cancellationToken),
            AlteredTotals = [.. altered.Select(partition => partition.ToString())],
            AlteredFiles = [.. damaged.SelectMany(volume => volume.Files).Take(MaxNames)],
            Printing = [.. volumes.Where(edition => !edition.IsPublished).Select(edition => edition.Folder)],
            FailedUploads = failed,
            UnreadableReceipts = unreadCount,
            UnreadableReceiptNames = unread,
            Poisoned = await poison.CountAsync(cancellationToken),
        };
    }

    private async Task<IReadOnlyList<string>> ListUnreadableAsync(CancellationToken cancellationToken)
    {
        var rows = new List<string>();
        var damaged = totals.ListHeadsAsync(cancellationToken).Where(head => head.Unreadable > 0);
        await foreach (var head in damaged)
        {
            var content = await new PartitionPass(ledger).ReadAsync(head.Partition, _ => { }, _ => { }, cancellationToken);
            rows.AddRange(content.Unreadable.Select(row => row.Address));
            if (rows.Count >= MaxNames)
                break;
        }

        return [.. rows.Take(MaxNames)];
    }

    private async Task<(List<string> Failed, List<string> Unread, int UnreadCount)> ListReceiptsAsync(CancellationToken cancellationToken)
    {
        var (failed, unread) = (new List<string>(), new List<string>());
        var unreadCount = 0;
        var receipts = stores.Receipts.ListWithMetadataAsync("", cancellationToken);
        await foreach (var file in receipts.Where(file => !UploadNames.IsReceiptPage(file.File.Name)))
        {
            var state = ReceiptSeal.StateOf(file);
            unreadCount += state is null ? 1 : 0;
            if (state is null && unread.Count < MaxNames)
                unread.Add(file.File.Name);
            if (state is { Standing: ReceiptStanding.Failed } && failed.Count < MaxNames)
                failed.Add(file.File.Name);
        }

        return (failed, unread, unreadCount);
    }
}
