namespace Compiler.Backend.Storage.Ledgers;

/// <summary>The totals of a place and year: a row of the table <c>Rollups</c>.</summary>
/// <param name="Head">Whose totals they are, and their hashes.</param>
/// <param name="Figures">The totals with coverage (n of N), in a form that can be added up: JSON, the same bytes for the same inputs.</param>
/// <param name="ETag">The state of the row; null before it is put.</param>
public sealed record PlaceTotals(TotalsHead Head, string Figures, string? ETag)
{
    /// <summary>Whether figures and number of reports are those that were written; false if somebody has altered the row.</summary>
    public bool IsIntact => Head.IsOf(Figures);
}
