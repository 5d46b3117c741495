using Compiler.Backend.Intake.Reconciling;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;

namespace Compiler.Backend.Rollups;

/// <summary>Adds up the reports in the ledger. Nothing is incremented, so it can be run at any time.</summary>
/// <param name="ledger">The reports that count.</param>
public sealed class RollupReader(ILedger ledger)
{
    /// <summary>The totals of all years.</summary>
    /// <param name="leftOut">The files that count in no total; the yearbooks list them with the reason.</param>
    /// <param name="cancellationToken">Cancels the reading of the ledger.</param>
    public Task<Rollup> RunAsync(IEnumerable<Receipt> leftOut, CancellationToken cancellationToken) =>
        RunAsync(_ => leftOut.ToAsyncEnumerable(), cancellationToken);

    /// <summary>The totals of all years.</summary>
    /// <param name="leftOut">Returns the files that count in no total, given those that count.</param>
    /// <param name="cancellationToken">Cancels the reading of the ledger.</param>
    public async Task<Rollup> RunAsync(
        Func<IReadOnlyDictionary<LedgerKey, SourceFile>, IAsyncEnumerable<Receipt>> leftOut, CancellationToken cancellationToken)
    {
        var builder = new RollupBuilder();
        var counted = new Dictionary<LedgerKey, SourceFile>();
        await foreach (var row in ledger.ListAsync(cancellationToken))
        {
            if (row.LegacyKey is not null)
            {
                // A body under two keys would count twice.
                await new MigrateRows(ledger).RunAsync(cancellationToken);
                return await RunAsync(leftOut, cancellationToken);
            }

            builder.Add(row.Receipt);
            counted[row.Key] = row.Receipt.File;
        }

        await foreach (var receipt in leftOut(counted))
            builder.Exclude(receipt);
        return builder.Build();
    }
}
