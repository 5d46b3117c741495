namespace Compiler.Backend.Storage;

/// <summary>One row for each place and year with its totals.</summary>
public interface ITotalsLedger
{
    /// <summary>All rows, ordered by year and code; a year has one for each province and one for the nation.</summary>
    IAsyncEnumerable<PlaceTotals> ListAsync(CancellationToken cancellationToken);

    /// <summary>Puts a row in place of the one that was there; totals are recomputed, so the last writer may win.</summary>
    Task PutAsync(PlaceTotals totals, CancellationToken cancellationToken);

    /// <summary>Takes away the row of a place that has no report left; one that is not there is no error.</summary>
    Task RemoveAsync(int year, string adcode, CancellationToken cancellationToken);
}
