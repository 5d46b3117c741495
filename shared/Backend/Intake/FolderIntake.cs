using System.Collections.Immutable;
using Compiler.Backend.Correcting;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Receipts;

namespace Compiler.Backend.Intake;

/// <summary>
/// Processes many files in parallel, entries of archives as separate files. The result does not depend on the order of files or
/// on the number of cores.
/// </summary>
/// <param name="intake">Processes one file.</param>
/// <param name="ledger">Receives the reports that count.</param>
/// <param name="options">Settings.</param>
public sealed class FolderIntake(FileIntake intake, ILedger ledger, IntakeOptions options)
{
    /// <summary>The receipts of all files and archive entries by path (ordinal), with duplicates and superseded reports marked.</summary>
    /// <param name="store">The store with the files.</param>
    /// <param name="files">The files.</param>
    /// <param name="corrections">The operator's corrections.</param>
    /// <param name="progress">Is notified of every finished file.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<Settlement> RunAsync(
        IFileStore store,
        IEnumerable<IntakeFile> files,
        Corrections corrections,
        IProgress<IntakeFile>? progress,
        CancellationToken cancellationToken)
    {
        var ordered = files
            .OrderBy(file => file.DisplayPath, StringComparer.Ordinal)
            .ThenBy(file => file.Stored.Name, StringComparer.Ordinal)
            .ToArray();
        var receipts = new ImmutableArray<Receipt>[ordered.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, ordered.Length, parallel, async (i, token) =>
        {
            receipts[i] = await intake.RunAsync(store, ordered[i], corrections, token);
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
        LedgerItem? row;
        do
            row = await ledger.FindAsync(key, cancellationToken);
        while (IsOlder(row) && !await ledger.TryPutAsync(key, receipt, row?.ETag, cancellationToken));

        bool IsOlder(LedgerItem? current) =>
            current is not LedgerRow there || Precedence.Rule.Compare(there.Receipt.File, receipt.File) < 0;
    }
}
