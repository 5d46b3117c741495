namespace Compiler.Backend.Storage;

/// <summary>The totals of a place and year: a row of the table <c>Rollups</c>.</summary>
/// <param name="Year">The year reported on.</param>
/// <param name="Adcode">Six-digit code of the province; <c>100000</c> for the nation.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reports">Reports in the totals.</param>
/// <param name="Fingerprint">Fingerprint of the inputs.</param>
/// <param name="Figures">The totals with coverage (n of N) and the indicators: JSON, the same bytes for the same inputs.</param>
public sealed record PlaceTotals(int Year, string Adcode, string Name, int Reports, string Fingerprint, string Figures);
