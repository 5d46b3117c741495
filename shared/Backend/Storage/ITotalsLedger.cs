namespace Compiler.Backend.Storage;

/// <summary>One row with totals per place and year.</summary>
public interface ITotalsLedger
{
    /// <summary>All rows, ordered by year and code; each year has one row per province and one for the nation.</summary>
    IAsyncEnumerable<PlaceTotals> ListAsync(CancellationToken cancellationToken);

    /// <summary>Writes a row, replacing an existing one; totals are recomputed, so the last writer may win.</summary>
    Task PutAsync(PlaceTotals totals, CancellationToken cancellationToken);

    /// <summary>Removes the row of a place that has no reports left; a missing row is not an error.</summary>
    Task RemoveAsync(int year, string adcode, CancellationToken cancellationToken);
}
