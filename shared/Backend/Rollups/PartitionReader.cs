using Compiler.Backend.Intake.Reconciling;
using Compiler.Backend.Storage.Ledgers;

namespace Compiler.Backend.Rollups;

/// <summary>
/// Reads partitions whose rows are all under their own keys. Rows that an older version stored under other keys are moved first: left
/// out, a body would be missing in silence; read as they are, it could count twice.
/// </summary>
/// <param name="ledger">The ledger.</param>
/// <param name="marks">The partitions that have changed.</param>
internal sealed class PartitionReader(ILedger ledger, IChangeMarks marks)
{
    /// <summary>Reads; begins again if rows had to be moved.</summary>
    /// <param name="read">Reads one or more partitions into something new.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<T> ReadAsync<T>(Func<PartitionPass, Task<T>> read, CancellationToken cancellationToken)
    {
        while (true)
        {
            var pass = new PartitionPass(ledger);
            var result = await read(pass);
            if (pass.Former.Count == 0)
                return result;
            foreach (var partition in pass.Former.Select(row => Partition.Of(row.Key)).Distinct())
                await marks.MarkAsync(partition, isRemoval: false, cancellationToken);
            await new MigrateRows(ledger).RunAsync(pass.Former, cancellationToken);
        }
    }
}
