using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout.Unruled;

namespace Compiler.Reading.Pdf.Text;

/// <summary>A line of text or a row of a table on a page.</summary>
/// <param name="Box">Its position.</param>
/// <param name="Cells">Its cells; one for running text.</param>
/// <param name="IsRow">Whether it is a row of a table.</param>
/// <param name="IsGrid">Whether its cells are in the drawn columns of a table.</param>
internal sealed record PageItem(PageBox Box, ImmutableArray<string> Cells, bool IsRow, bool IsGrid)
{
    /// <summary>The line of text; null for a row.</summary>
    public TextLine? Line { get; init; }

    public bool HasFigures => Cells.Any(cell => FigurePattern.IsFigure(cell));

    public static PageItem FromLine(TextLine line) => new(line.Box, [line.Text], IsRow: false, IsGrid: false) { Line = line };
}
