using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;

namespace Compiler.Backend.Intake.Reconciling;

/// <summary>
/// Compares rows with receipts where they do not tell of the same uploads, or where rows are damaged, and has the uploads read again that
/// rows lack. Where they agree it looks at nothing.
/// </summary>
/// <param name="stores">The containers.</param>
/// <param name="ledger">The reports that count.</param>
/// <param name="totals">Say how many rows a partition has.</param>
/// <param name="marks">The partitions that change.</param>
/// <param name="receive">Processes an upload whose row is left over.</param>
/// <param name="events">Announces uploads to process.</param>
/// <param name="lists">The lists, which are made anew where they are missing.</param>
public sealed class RepairPartitions(
    UploadStores stores,
    ILedger ledger,
    ITotalsLedger totals,
    IChangeMarks marks,
    ReceiveUpload receive,
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
        foreach (var partition in suspects)
            await RepairAsync(partition, answers[partition].ToHashSet(StringComparer.Ordinal), cancellationToken);
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

    private static HashSet<Partition> Find(UploadSlice pass, IEnumerable<TotalsHead> heads)
    {
        var counted = pass.Counted.ToDictionary();
        var suspects = new HashSet<Partition>();
        foreach (var head in heads)
        {
            counted.Remove(head.Partition.ToString(), out var uploads);
            // Receipts of an older version do not say where they count.
            if (head.Unreadable > 0 || (pass.Unmarked == 0 && head.Uploads != (uploads ?? new NameSet().ToString())))
                suspects.Add(head.Partition);
        }

        foreach (var rest in counted.Keys)
        {
            if (Partition.TryParse(rest, out var partition))
                suspects.Add(partition);
        }

        return suspects;
    }

    private async Task<ILookup<Partition, string>> ListReceiptsAsync(HashSet<Partition> suspects, CancellationToken cancellationToken)
    {
        var found = new List<(Partition Partition, string Name)>();
        string? token = null;
        do
        {
            var page = await stores.Receipts.ListPageAsync(token, cancellationToken);
            foreach (var file in page.Files)
            {
                if (ReceiptState.FromMetadata(file.Metadata) is { Standing: ReceiptStanding.Counted, Key: { } key }
                    && suspects.Contains(Partition.Of(key)))
                {
                    found.Add((Partition.Of(key), file.File.Name));
                }
            }

            token = page.Next;
        }
        while (token is not null);
        return found.ToLookup(receipt => receipt.Partition, receipt => receipt.Name);
    }

    private async Task RepairAsync(Partition partition, HashSet<string> answers, CancellationToken cancellationToken)
    {
        var strays = new List<LedgerRow>();
        await foreach (var item in ledger.ListAsync(partition, cancellationToken))
        {
            if (item is LedgerRow row && !answers.Remove(UploadNames.Receipt(row.Receipt.File.Path)))
                strays.Add(row);
            else if (item is UnreadableRow { Upload: { } upload })
                await events.SendAsync(upload, cancellationToken);
        }

        // The run over the upload was ended in the middle, or its receipt is gone.
        foreach (var row in strays)
            await receive.ReprocessAsync(row.Receipt.File.Path, [row.Key], cancellationToken);
        foreach (var name in answers)
        {
            if ((await StoredReceipt.OpenAsync(stores.Receipts, name, cancellationToken)).Receipt is { } receipt)
                await events.SendAsync(receipt.File.Path, cancellationToken);
        }

        await marks.MarkAsync(partition, isRemoval: false, cancellationToken);
    }
}
