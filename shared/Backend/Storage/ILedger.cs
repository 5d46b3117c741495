using Compiler.Disclosure.Receipts;

namespace Compiler.Backend.Storage;

/// <summary>One row for each body and year. Rows are independent: a thousand reports taken in at once never meet.</summary>
public interface ILedger
{
    /// <summary>The row of this body and year, or null.</summary>
    Task<LedgerRow?> FindAsync(LedgerKey key, CancellationToken cancellationToken);

    /// <summary>
    /// Puts the receipt of a report as the row of this body and year, unless the row has changed since it was looked at.
    /// </summary>
    /// <param name="key">The body and the year.</param>
    /// <param name="receipt">A receipt with a report.</param>
    /// <param name="etag">The ETag of the row that is replaced; null where there was none.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>False where the row has changed; then look again and decide again.</returns>
    Task<bool> TryPutAsync(LedgerKey key, Receipt receipt, string? etag, CancellationToken cancellationToken);

    /// <summary>Takes a row away, unless it has changed since it was looked at.</summary>
    /// <param name="key">The body and the year.</param>
    /// <param name="etag">The ETag of the row.</param>
    /// <param name="cancellationToken">Cancels the removal.</param>
    /// <returns>False where the row has changed; true also where it is gone.</returns>
    Task<bool> TryRemoveAsync(LedgerKey key, string etag, CancellationToken cancellationToken);

    /// <summary>Takes away a row that stands under the key of an older program, unless it has changed since it was looked at.</summary>
    /// <param name="row">A row with a <see cref="LedgerRow.FormerKey"/>.</param>
    /// <param name="cancellationToken">Cancels the removal.</param>
    /// <returns>False where the row has changed; true also where it is gone.</returns>
    Task<bool> TryRemoveFormerAsync(LedgerRow row, CancellationToken cancellationToken);

    /// <summary>All rows, ordered by year, place and name (ordinal), those of an older program by their former keys.</summary>
    IAsyncEnumerable<LedgerRow> ListAsync(CancellationToken cancellationToken);
}
