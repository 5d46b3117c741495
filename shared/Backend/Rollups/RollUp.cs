using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;
using Compiler.Backend.Telemetry;

namespace Compiler.Backend.Rollups;

/// <summary>Orders the totals of every partition whose reports have changed. It costs nothing where nothing has changed.</summary>
/// <param name="marks">The partitions that have changed.</param>
/// <param name="work">Takes the orders.</param>
public sealed class RollUp(IChangeMarks marks, IWorkOrders work)
{
    /// <summary>Sends an order for each mark; a mark stays until its totals are written.</summary>
    /// <returns>The number of orders.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var waiting = await marks.ListAsync(cancellationToken).Select(mark => mark.Partition).ToListAsync(cancellationToken);
        Measurements.RecordMarksWaiting(waiting.Count);
        // The totals of a province end in an order for the nation.
        var due = waiting
            .Where(partition => !partition.IsNation || !waiting.Any(other => other.Year == partition.Year && !other.IsNation))
            .ToList();
        foreach (var partition in due)
            await work.SendAsync(partition, cancellationToken);
        return due.Count;
    }
}
