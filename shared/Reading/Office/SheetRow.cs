namespace Compiler.Reading.Office;

/// <summary>A row of a sheet with text.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Cells">The cells with text, by column from 0.</param>
internal sealed record SheetRow(int Number, SortedDictionary<int, string> Cells);
