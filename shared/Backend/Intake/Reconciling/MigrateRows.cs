using Compiler.Backend.Storage;

namespace Compiler.Backend.Intake.Reconciling;

/// <summary>
/// Moves the rows that an older program put under other keys: 平乡县政府办公室 had a row beside 平乡县人民政府办公室. Of two rows of one
/// body and year the one that counts stays. It can be run again at any time, on two instances at once.
/// </summary>
/// <param name="ledger">The reports that count.</param>
public sealed class MigrateRows(ILedger ledger)
{
    /// <summary>Moves them.</summary>
    /// <returns>How many rows there were.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var rows = await ledger.ListAsync(cancellationToken).Where(row => row.FormerKey is not null).ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            await MoveAsync(row, cancellationToken);
            // A row that has changed meanwhile is moved the next time.
            await ledger.TryRemoveFormerAsync(row, cancellationToken);
        }

        return rows.Count;
    }

    private async Task MoveAsync(LedgerRow row, CancellationToken cancellationToken)
    {
        LedgerRow? there;
        do
        {
            there = await ledger.FindAsync(row.Key, cancellationToken);
        }
        while ((there is null || Precedence.Rule.Compare(there.Receipt.File, row.Receipt.File) < 0)
            && !await ledger.TryPutAsync(row.Key, row.Receipt, there?.ETag, cancellationToken));
    }
}
