using Compiler.Backend.Storage.Ledgers;

namespace Compiler.Backend.Intake.Reconciling;

/// <summary>
/// Moves the rows that an older version stored under other keys: 平乡县政府办公室 had a row beside 平乡县人民政府办公室. If a body and
/// year has two rows, the winning one stays. It can be run at any time, even on two instances at once.
/// </summary>
/// <param name="ledger">The reports that count.</param>
internal sealed class MigrateRows(ILedger ledger)
{
    /// <summary>Moves these rows.</summary>
    /// <param name="rows">Rows with a <see cref="LedgerRow.LegacyKey"/>.</param>
    /// <param name="cancellationToken">Cancels the work; the next run continues.</param>
    public async Task RunAsync(IEnumerable<LedgerRow> rows, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            await MoveAsync(row, cancellationToken);
            // A row that has changed meanwhile is moved in the next run.
            await ledger.TryRemoveLegacyAsync(row, cancellationToken);
        }
    }

    private async Task MoveAsync(LedgerRow row, CancellationToken cancellationToken)
    {
        LedgerItem? current;
        do
        {
            current = await ledger.FindAsync(row.Key, cancellationToken);
        }
        while ((current is not LedgerRow there || Precedence.Rule.Compare(there.Receipt.File, row.Receipt.File) < 0)
            && !await ledger.TryPutAsync(row.Key, row.Receipt, current?.ETag, cancellationToken));
    }
}
