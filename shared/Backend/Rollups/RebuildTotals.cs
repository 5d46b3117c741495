using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;

namespace Compiler.Backend.Rollups;

/// <summary>
/// Has the totals of every partition computed anew: an operator's order, the only thing that looks at all of them. Totals without a
/// single row end.
/// </summary>
/// <param name="ledger">The reports that count.</param>
/// <param name="totals">The totals.</param>
/// <param name="marks">The partitions to compute.</param>
/// <param name="work">Takes the orders.</param>
public sealed class RebuildTotals(ILedger ledger, ITotalsLedger totals, IChangeMarks marks, IWorkOrders work)
{
    /// <summary>Marks and orders every partition that has rows or totals.</summary>
    /// <returns>The number of partitions.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var partitions = await ledger.ListPartitionsAsync(cancellationToken)
            .Concat(totals.ListHeadsAsync(cancellationToken).Select(head => head.Partition))
            .ToHashSetAsync(cancellationToken: cancellationToken);
        foreach (var partition in partitions.OrderBy(partition => partition.ToString(), StringComparer.Ordinal))
        {
            await marks.MarkAsync(partition, isRemoval: true, cancellationToken);
            await work.SendAsync(partition, cancellationToken);
        }

        return partitions.Count;
    }
}
