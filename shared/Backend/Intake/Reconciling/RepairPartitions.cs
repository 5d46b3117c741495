using Compiler.Backend.Intake.Holding;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;

namespace Compiler.Backend.Intake.Reconciling;

/// <summary>
/// Compares rows with receipts where they do not tell of the same uploads, or where rows are damaged, and announces what has to be read
/// again, like any upload; nothing is processed here. Where they agree it looks at nothing.
/// </summary>
/// <param name="stores">The containers.</param>
/// <param name="ledger">The reports that count.</param>
/// <param name="totals">Say how many rows a partition has.</param>
/// <param name="marks">The partitions that change.</param>
/// <param name="events">Announces uploads to process.</param>
/// <param name="lists">The lists, which are made anew where they are missing.</param>
public sealed class RepairPartitions(
    UploadStores stores,
    ILedger ledger,
    ITotalsLedger totals,
    IChangeMarks marks,
    IUploadEvents events,
    ReportLists lists)
{
    /// <summary>Compares the partitions that need it.</summary>
    /// <param name="pass">A pass that has ended.</param>
    /// <param name="cancellationToken">Cancels the work; the next night repeats it.</param>
    public async Task RunAsync(UploadSlice pass, CancellationToken cancellationToken)
    {
        var heads = await totals.ListHeadsAsync(cancellationToken).ToListAsync(cancellationToken);
        await MarkUnlistedAsync(heads, cancellationToken);
        var suspects = Find(pass, heads);
        if (suspects.Count == 0)
            return;
        var answers = await ListReceiptsAsync(suspects, cancellationToken);
        foreach (var (partition, head) in suspects)
            await RepairAsync(partition, head, answers[partition].ToHashSet(StringComparer.Ordinal), cancellationToken);
    }

    // A list that another version has written is made anew, too.
    private async Task MarkUnlistedAsync(IEnumerable<TotalsHead> heads, CancellationToken cancellationToken)
    {
        Dictionary<Partition, string?> listed;
        try
        {
            listed = await lists.ListAsync(year: null, cancellationToken);
        }
        catch (StorageException)
        {
            // The totals do not wait for lists; the next one that is written tells the failure.
            return;
        }

        foreach (var head in heads.Where(head => NameSet.Parse(head.Uploads).Count > 0 || head.LeftOut.Length > 0))
        {
            if (listed.GetValueOrDefault(head.Partition) is null)
                await marks.MarkAsync(head.Partition, isRemoval: false, cancellationToken);
        }
    }

    // With what their totals say of them; null where there are none.
    private static Dictionary<Partition, TotalsHead?> Find(UploadSlice pass, IEnumerable<TotalsHead> heads)
    {
        var counted = pass.Counted.ToDictionary();
        var suspects = new Dictionary<Partition, TotalsHead?>();
        foreach (var head in heads)
        {
            counted.Remove(head.Partition.ToString(), out var uploads);
            // Receipts of an older version do not say where they count. A few damaged ones are no reason to look at nothing.
            if (head.Unreadable > 0
                || (pass.Unmarked <= SlicePass.MaxUnmarkedDue && head.Uploads != (uploads ?? new NameSet().ToString())))
            {
                suspects.Add(head.Partition, head);
            }
        }

        foreach (var rest in counted.Keys)
        {
            if (Partition.TryParse(rest, out var partition))
                suspects.TryAdd(partition, null);
        }

        return suspects;
    }

    private async Task<ILookup<Partition, string>> ListReceiptsAsync(
        Dictionary<Partition, TotalsHead?> suspects, CancellationToken cancellationToken)
    {
        var found = new List<(Partition Partition, string Name)>();
        await foreach (var file in stores.Receipts.ListWithMetadataAsync("", cancellationToken))
        {
            if (ReceiptSeal.StateOf(file) is { Standing: ReceiptStanding.Counted, Key: { } key } && suspects.ContainsKey(Partition.Of(key)))
                found.Add((Partition.Of(key), file.File.Name));
        }

        return found.ToLookup(receipt => receipt.Partition, receipt => receipt.Name);
    }

    private async Task RepairAsync(Partition partition, TotalsHead? head, HashSet<string> answers, CancellationToken cancellationToken)
    {
        var (strays, damaged, uploads) = (new List<LedgerRow>(), new List<UnreadableRow>(), new NameSet());
        await foreach (var item in ledger.ListAsync(partition, cancellationToken))
        {
            if (item is UnreadableRow broken)
                damaged.Add(broken);
            if (item is not LedgerRow row)
                continue;
            uploads.Add(row.Receipt.File.Path);
            if (!answers.Remove(UploadNames.Receipt(row.Receipt.File.Path)))
                strays.Add(row);
        }

        foreach (var row in damaged)
            await RepairAsync(row, partition, cancellationToken);
        foreach (var row in strays)
            await RepairAsync(row, partition, cancellationToken);
        foreach (var name in answers)
        {
            if (await StoredReceipt.UploadOfAsync(stores.Receipts, name, cancellationToken) is { } upload)
                await events.SendAsync(upload, cancellationToken);
        }

        // What was sent marks the partition when it is processed.
        if (head?.Uploads != uploads.ToString() || head.Unreadable != damaged.Count)
            await marks.MarkAsync(partition, isRemoval: false, cancellationToken);
    }

    private async Task RepairAsync(UnreadableRow row, Partition partition, CancellationToken cancellationToken)
    {
        if (row.Upload is { } upload)
            await events.SendAsync(upload, partition, cancellationToken);
        // If it is still true that a report has left, the run over the upload notes it again.
        if (row.IsDeparture)
            await ledger.TryRemoveAsync(row, cancellationToken);
    }

    // The run over the upload was ended in the middle, or its receipt is gone. It may be slow, or fail, so it is nothing for this pass.
    private async Task RepairAsync(LedgerRow row, Partition partition, CancellationToken cancellationToken)
    {
        var upload = row.Receipt.File.Path;
        var stored = await StoredReceipt.OpenAsync(stores.Receipts, UploadNames.Receipt(upload), cancellationToken);
        if (!IsExplained(row, stored))
            await events.SendAsync(upload, partition, cancellationToken);
    }

    // A failed upload is tried again in its time, and one that waits for a word leaves what counted under its name before. A receipt that
    // does not say what it holds is due anyway.
    private static bool IsExplained(LedgerRow row, StoredReceipt stored) => stored.State?.Standing switch
    {
        ReceiptStanding.Failed => true,
        ReceiptStanding.Held => stored.Receipt is { } held && !HoldUploads.IsReturned(held)
            && stored.Key == row.Key && !Precedence.IsSameState(held.File, row.Receipt.File),
        null => stored.ETag is not null,
        _ => false,
    };
}
