using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Register;
using Compiler.Disclosure.Rollups;

namespace Compiler.Backend.Rollups;

/// <summary>Adds up all reports in a ledger; for a folder of reports, not for a nation of many years.</summary>
/// <param name="ledger">The reports that count.</param>
public sealed class RollupReader(ILedger ledger)
{
    /// <summary>The bodies that must report.</summary>
    public BodyRegister Register { get; init; } = BodyRegister.None;

    /// <summary>The totals of all years.</summary>
    /// <param name="leftOut">The files that count in no total; the yearbooks list them with the reason.</param>
    /// <param name="cancellationToken">Cancels the reading of the ledger.</param>
    public async Task<Rollup> RunAsync(IEnumerable<Receipt> leftOut, CancellationToken cancellationToken)
    {
        var builder = new RollupBuilder { Register = Register };
        var pass = new PartitionPass(ledger);
        await foreach (var partition in ledger.ListPartitionsAsync(cancellationToken))
            await pass.ReadAsync(partition, builder.Add, builder.Exclude, cancellationToken);
        foreach (var receipt in leftOut)
            builder.Exclude(receipt);
        return builder.Build();
    }
}
