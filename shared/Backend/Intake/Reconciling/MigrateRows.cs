using Compiler.Backend.Storage;

namespace Compiler.Backend.Intake.Reconciling;

/// <summary>
/// Moves the rows that an older version stored under other keys: 平乡县政府办公室 had a row beside 平乡县人民政府办公室. If a body and
/// year has two rows, the winning one stays. It can be run at any time, even on two instances at once.
/// </summary>
/// <param name="ledger">The reports that count.</param>
public sealed class MigrateRows(ILedger ledger)
{
    /// <summary>Moves the rows.</summary>
    /// <returns>The number of rows under old keys.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var rows = await ledger.ListAsync(cancellationToken).Where(row => row.LegacyKey is not null).ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            await MoveAsync(row, cancellationToken);
            // A row that has changed meanwhile is moved in the next run.
            await ledger.TryRemoveLegacyAsync(row, cancellationToken);
        }

        return rows.Count;
    }

    private async Task MoveAsync(LedgerRow row, CancellationToken cancellationToken)
    {
        LedgerRow? current;
        do
        {
            current = await ledger.FindAsync(row.Key, cancellationToken);
        }
        while ((current is null || Precedence.Rule.Compare(current.Receipt.File, row.Receipt.File) < 0)
            && !await ledger.TryPutAsync(row.Key, row.Receipt, current?.ETag, cancellationToken));
    }
}
