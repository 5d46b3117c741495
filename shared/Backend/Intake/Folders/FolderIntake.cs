using Compiler.Backend.Correcting;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;

namespace Compiler.Backend.Intake.Folders;

/// <summary>
/// Processes many files in parallel, entries of archives as separate files. The result does not depend on the order of files or
/// on the number of cores.
/// </summary>
/// <param name="intake">Processes one file.</param>
/// <param name="spool">Receives the receipts, which would not all fit in memory.</param>
/// <param name="options">Settings.</param>
public sealed class FolderIntake(FileIntake intake, ReceiptSpool spool, IntakeOptions options)
{
    /// <summary>The receipts of all files and archive entries by path (ordinal), with duplicates and superseded reports marked.</summary>
    /// <param name="store">The store with the files.</param>
    /// <param name="files">The files.</param>
    /// <param name="corrections">The operator's corrections.</param>
    /// <param name="progress">Is notified of every finished file.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<FolderReceipts> RunAsync(
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
        var read = new (ReceiptHead Head, SpooledReceipt Receipt)[ordered.Length][];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, ordered.Length, parallel, async (i, token) =>
        {
            var receipts = await intake.RunAsync(store, ordered[i], corrections, token);
            read[i] = [.. receipts.Select(receipt => (ReceiptHead.Of(receipt), spool.Add(receipt)))];
            progress?.Report(ordered[i]);
        });

        var sorted = read.SelectMany(some => some).OrderBy(one => one.Head.File.Path, StringComparer.Ordinal).ToList();
        return new FolderReceipts([.. sorted.Select(one => one.Head)], [.. sorted.Select(one => one.Receipt)]);
    }
}
