using Compiler.Reports;
using Compiler.Rollups;
using Compiler.Storage;

namespace Compiler.Jobs;

/// <summary>Adds up what stands in the ledger; nothing is incremented, so it can be run again at any time.</summary>
/// <param name="ledger">The reports that count.</param>
public sealed class RollUp(ILedger ledger)
{
    /// <summary>The totals of all years.</summary>
    /// <param name="leftOut">The files that count nowhere; the yearbooks list them with the reason.</param>
    /// <param name="cancellationToken">Cancels the reading of the ledger.</param>
    public async Task<Rollup> RunAsync(IEnumerable<Receipt> leftOut, CancellationToken cancellationToken)
    {
        var builder = new RollupBuilder();
        await foreach (var row in ledger.ListAsync(cancellationToken))
            builder.Add(row.Receipt);

        foreach (var receipt in leftOut)
            builder.Exclude(receipt);
        return builder.Build();
    }
}
