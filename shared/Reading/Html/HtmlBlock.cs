using Compiler.Reading.Lines;

namespace Compiler.Reading.Html;

/// <summary>A paragraph or a table of a page.</summary>
/// <param name="Text">The paragraph; empty for a table.</param>
/// <param name="Cells">The cells of a table; null for a paragraph.</param>
/// <param name="RowCount">How many rows the table has.</param>
internal sealed record HtmlBlock(string Text, IReadOnlyList<SpannedCell>? Cells = null, int RowCount = 0);
