namespace Compiler.Reading.Pdf.Tables;

/// <summary>The rows and columns that a cell of a ruled table covers.</summary>
/// <param name="Rows">The first and the last row.</param>
/// <param name="Columns">The first and the last column.</param>
/// <param name="IsWhole">Whether it covers all places between; if not, a wall was lost.</param>
internal readonly record struct GridArea((int First, int Last) Rows, (int First, int Last) Columns, bool IsWhole);
