namespace Compiler.Backend.Storage.Ledgers;

/// <summary>One row with totals per place and year.</summary>
public interface ITotalsLedger
{
    /// <summary>The row of a partition, or null.</summary>
    Task<PlaceTotals?> FindAsync(Partition partition, CancellationToken cancellationToken);

    /// <summary>Writes a row, unless it has changed since it was read.</summary>
    /// <param name="totals">The row; its <see cref="PlaceTotals.ETag"/> is that of the row it replaces, null for a new row.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>False if the row has changed; then read the reports again.</returns>
    Task<bool> TryPutAsync(PlaceTotals totals, CancellationToken cancellationToken);

    /// <summary>Removes the row of a place that has ended, unless it has changed since it was read.</summary>
    /// <returns>False if the row has changed; true also if it does not exist.</returns>
    Task<bool> TryRemoveAsync(PlaceTotals totals, CancellationToken cancellationToken);

    /// <summary>The rows of a year, ordered by code: one per province, <c>000000</c> and the nation.</summary>
    IAsyncEnumerable<PlaceTotals> ListAsync(int year, CancellationToken cancellationToken);

    /// <summary>All rows of all years, ordered by year and code, without their figures.</summary>
    IAsyncEnumerable<TotalsHead> ListHeadsAsync(CancellationToken cancellationToken);
}
