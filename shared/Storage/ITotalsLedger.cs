namespace Compiler.Storage;

/// <summary>One row for each place and year with its totals.</summary>
public interface ITotalsLedger
{
    /// <summary>The rows of a year, ordered by code.</summary>
    IAsyncEnumerable<PlaceTotals> ListAsync(int year, CancellationToken cancellationToken);

    /// <summary>Puts a row in place of the one that was there; totals are recomputed, so the last writer may win.</summary>
    Task PutAsync(PlaceTotals totals, CancellationToken cancellationToken);

    /// <summary>Takes away the row of a place that has no report left; one that is not there is no error.</summary>
    Task RemoveAsync(int year, string adcode, CancellationToken cancellationToken);
}
