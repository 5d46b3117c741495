using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Receipts;

namespace Compiler.Backend.Rollups;

/// <summary>
/// Keeps the list of a partition beside its totals. It is opened before the rows are read and written only if nobody has written it since,
/// so it never falls behind rows that somebody else has read later. A list that fails never fails the totals.
/// </summary>
internal sealed class PartitionList
{
    private readonly ReportLists lists;
    private readonly Partition partition;
    private readonly List<ListedReport> counted = [];
    private VersionedFile? before;

    private PartitionList(ReportLists lists, Partition partition)
    {
        this.lists = lists;
        this.partition = partition;
    }

    /// <summary>Why it could not be read or written; null if that did not fail.</summary>
    public string? Failure { get; private set; }

    /// <summary>Opens the list, in one request.</summary>
    public static async Task<PartitionList> OpenAsync(ReportLists lists, Partition partition, CancellationToken cancellationToken)
    {
        var list = new PartitionList(lists, partition);
        await list.TryAsync(async () =>
        {
            list.before = await lists.OpenAsync(partition, cancellationToken);
            return true;
        });
        return list;
    }

    /// <summary>Forgets the reports so far: the rows are read again.</summary>
    public void Clear() => counted.Clear();

    /// <summary>Notes a report that counts, then hands it on.</summary>
    public Action<Receipt> AlsoAdd(Action<Receipt> add) => receipt =>
    {
        counted.Add(ListedReport.FromReceipt(receipt, ListedStanding.Counted));
        add(receipt);
    };

    /// <summary>Writes the list if it differs, in one request.</summary>
    /// <param name="content">What else was found in the partition.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>False if somebody else has written it since it was opened; then read the rows again.</returns>
    public Task<bool> TryWriteAsync(PartitionContent content, CancellationToken cancellationToken) => before is null
        ? Task.FromResult(true)
        : TryAsync(() => lists.TryWriteAsync(partition, before, [.. counted, .. content.Listed], cancellationToken));

    private async Task<bool> TryAsync(Func<Task<bool>> request)
    {
        try
        {
            return await request();
        }
        catch (StorageException failure)
        {
            Failure = failure.Message;
            return true;
        }
    }
}
