using Compiler.Disclosure.Receipts;

namespace Compiler.Backend.Storage;

/// <summary>One row per body and year. Rows are independent, so a thousand reports can be entered at once without conflicts.</summary>
public interface ILedger
{
    /// <summary>The row of this body and year, or null.</summary>
    Task<LedgerRow?> FindAsync(LedgerKey key, CancellationToken cancellationToken);

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

    /// <summary>All rows, ordered by year, place and name (ordinal); rows of an older version are ordered by their former keys.</summary>
    IAsyncEnumerable<LedgerRow> ListAsync(CancellationToken cancellationToken);
}
