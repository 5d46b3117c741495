namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>What the last cells of a row of a table must be.</summary>
/// <param name="Anchor">The table.</param>
/// <param name="Row">The labels of the row, with the band above it in front, as far as the table has one.</param>
/// <param name="Figures">The texts of its last cells.</param>
internal sealed record ExpectedRow(string Anchor, string Row, params string[] Figures);
