using System.Runtime.CompilerServices;
using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Archives;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Backend.Rollups;

/// <summary>
/// Finds the uploads that no total contains; the yearbooks list them. It costs one page for every 5,000 uploads, and one
/// request for every upload that is left out.
/// </summary>
/// <param name="stores">The containers.</param>
public sealed class ExcludedUploads(UploadStores stores)
{
    /// <summary>
    /// The receipts of these uploads, ordered by name, with only the findings that say why. An upload without a receipt yet
    /// is skipped; a later run will list it.
    /// </summary>
    /// <param name="counted">The files whose reports count.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async IAsyncEnumerable<Receipt> ListAsync(
        IReadOnlyDictionary<LedgerKey, SourceFile> counted, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var inTotals = counted.Values.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        await foreach (var upload in stores.Uploads.ListAsync("", cancellationToken))
        {
            if (inTotals.Contains(upload.Name))
                continue;
            var stored = await StoredReceipt.OpenAsync(stores.Receipts, UploadNames.Receipt(upload.Name), cancellationToken);
            if (stored.Receipt is not { } receipt || ArchiveReceipt.IsUnpacked(receipt))
                continue;
            if (stored.Key is not { } key)
                yield return ArchiveReceipt.WithoutEntries(receipt);
            // Decided by the row, not by the receipt: the first of three reports may have got its receipt before the third came.
            else if (counted.TryGetValue(key, out var other))
                yield return receipt with { Findings = [Precedence.SupersededBy(receipt.File, other)] };
        }
    }
}
