using Compiler.Disclosure.Receipts;

namespace Compiler.Backend.Storage.Ledgers;

/// <summary>
/// One row per body and year, and one per upload that is in no total. Rows are independent, so a thousand reports can be entered at
/// once without conflicts.
/// </summary>
public interface ILedger
{
    /// <summary>The row of this body and year: a <see cref="LedgerRow"/>, an <see cref="UnreadableRow"/>, or null.</summary>
    Task<LedgerItem?> FindAsync(LedgerKey key, CancellationToken cancellationToken);

    /// <summary>
    /// Writes the receipt of a report as the row of this body and year, unless the row has changed since it was read.
    /// </summary>
    /// <param name="key">The body and the year.</param>
    /// <param name="receipt">A receipt with a report.</param>
    /// <param name="etag">The ETag of the row to replace; null for a new row.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>False if the row has changed; then read it again and decide again.</returns>
    Task<bool> TryPutAsync(LedgerKey key, Receipt receipt, string? etag, CancellationToken cancellationToken);

    /// <summary>Removes a row, unless it has changed since it was read.</summary>
    /// <param name="key">The body and the year.</param>
    /// <param name="etag">The ETag of the row.</param>
    /// <param name="cancellationToken">Cancels the removal.</param>
    /// <returns>False if the row has changed; true also if it does not exist.</returns>
    Task<bool> TryRemoveAsync(LedgerKey key, string etag, CancellationToken cancellationToken);

    /// <summary>Removes a row that an older version stored under another key, unless it has changed since it was read.</summary>
    /// <param name="row">A row with a <see cref="LedgerRow.LegacyKey"/>.</param>
    /// <param name="cancellationToken">Cancels the removal.</param>
    /// <returns>False if the row has changed; true also if it does not exist.</returns>
    Task<bool> TryRemoveLegacyAsync(LedgerRow row, CancellationToken cancellationToken);

    /// <summary>Removes a damaged row, unless it has changed since it was read.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cancellationToken">Cancels the removal.</param>
    /// <returns>False if the row has changed; true also if it does not exist.</returns>
    Task<bool> TryRemoveAsync(UnreadableRow row, CancellationToken cancellationToken);

    /// <summary>The keys of the rows of a partition that hold this upload; one, unless a run was ended in the middle.</summary>
    /// <param name="partition">The partition.</param>
    /// <param name="upload">The name of the upload.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    IAsyncEnumerable<LedgerKey> FindKeysAsync(Partition partition, string upload, CancellationToken cancellationToken) =>
        ListAsync(partition, cancellationToken).OfType<LedgerRow>()
            .Where(row => row.Receipt.File.Path == upload).Select(row => row.Key);

    /// <summary>Writes the row of an upload that is in no total, replacing an existing one.</summary>
    Task PutExcludedAsync(Partition partition, ExcludedUpload upload, CancellationToken cancellationToken);

    /// <summary>Removes that row; a missing one is not an error.</summary>
    Task RemoveExcludedAsync(Partition partition, string upload, CancellationToken cancellationToken);

    /// <summary>Notes that a report has left this partition because a newer version of the program reads it otherwise.</summary>
    Task PutDepartedAsync(Partition partition, DepartedReport report, CancellationToken cancellationToken);

    /// <summary>
    /// All rows of a partition, in no particular order. A damaged row does not end the list. Reports come without
    /// <see cref="Disclosure.Reports.DisclosureReport.Extracts"/>.
    /// </summary>
    IAsyncEnumerable<LedgerItem> ListAsync(Partition partition, CancellationToken cancellationToken);

    /// <summary>The same with the texts of the reports.</summary>
    IAsyncEnumerable<LedgerItem> ListWithExtractsAsync(Partition partition, CancellationToken cancellationToken);

    /// <summary>The partitions that have rows, in their order; one request for each.</summary>
    IAsyncEnumerable<Partition> ListPartitionsAsync(CancellationToken cancellationToken);
}
