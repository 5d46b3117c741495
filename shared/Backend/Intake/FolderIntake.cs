using System.Collections.Immutable;
using Compiler.Backend.Correcting;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Receipts;

namespace Compiler.Backend.Intake;

/// <summary>
/// Takes in many files at once, the entries of archives as files of their own; the outcome does not depend on their order or on
/// the number of cores.
/// </summary>
/// <param name="takeIn">Takes in one.</param>
/// <param name="ledger">Where the reports that count are entered.</param>
/// <param name="options">Settings.</param>
public sealed class FolderIntake(FileIntake takeIn, ILedger ledger, IntakeOptions options)
{
    /// <summary>The receipts of all files and of the entries of archives, ordered by path (ordinal), settled with each other.</summary>
    /// <param name="store">Where the files lie.</param>
    /// <param name="files">The files.</param>
    /// <param name="corrections">What the operator knows better than the texts.</param>
    /// <param name="progress">Hears of every file that is done.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<Settlement> RunAsync(
        IFileStore store,
        IEnumerable<IntakeFile> files,
        Corrections corrections,
        IProgress<IntakeFile>? progress,
        CancellationToken cancellationToken)
    {
        var ordered = files
            .OrderBy(file => file.ShownAs, StringComparer.Ordinal)
            .ThenBy(file => file.Stored.Name, StringComparer.Ordinal)
            .ToArray();
        var receipts = new ImmutableArray<Receipt>[ordered.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, ordered.Length, parallel, async (i, token) =>
        {
            receipts[i] = await takeIn.RunAsync(store, ordered[i], corrections, token);
            progress?.Report(ordered[i]);
        });

        var settlement = Settlement.Settle([
            .. receipts.SelectMany(some => some).OrderBy(receipt => receipt.File.Path, StringComparer.Ordinal),
        ]);
        foreach (var receipt in settlement.Counted)
            await EnterAsync(receipt, cancellationToken);
        return settlement;
    }

    private async Task EnterAsync(Receipt receipt, CancellationToken cancellationToken)
    {
        var key = LedgerKey.FromReport(receipt.Report!)!;
        LedgerRow? row;
        do
            row = await ledger.FindAsync(key, cancellationToken);
        while (IsOlder(row) && !await ledger.TryPutAsync(key, receipt, row?.ETag, cancellationToken));

        bool IsOlder(LedgerRow? there) => there is null || Precedence.Rule.Compare(there.Receipt.File, receipt.File) < 0;
    }
}
