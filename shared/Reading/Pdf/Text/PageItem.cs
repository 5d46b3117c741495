using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout.Unruled;
using Compiler.Reading.Pdf.Pages;

namespace Compiler.Reading.Pdf.Text;

/// <summary>A line of text or a row of a table on a page.</summary>
/// <param name="Box">Its position.</param>
/// <param name="Cells">Its cells; one for running text.</param>
/// <param name="IsRow">Whether it is a row of a table.</param>
/// <param name="IsGrid">Whether its cells are in the drawn columns of a table.</param>
internal sealed record PageItem(PageBox Box, ImmutableArray<string> Cells, bool IsRow, bool IsGrid)
{
    /// <summary>What each cell of a picture may say, with null for words; default if no cell was read from a picture.</summary>
    public ImmutableArray<PdfReading?> Readings { get; init; }

    /// <summary>Whether it was read from a picture.</summary>
    public bool IsPicture { get; init; }

    /// <summary>The line of text; null for a row.</summary>
    public TextLine? Line { get; init; }

    public bool HasFigures => Cells.Any(cell => FigurePattern.IsFigure(cell));

    public static PageItem FromLine(TextLine line) => new(line.Box, [line.Text], IsRow: false, IsGrid: false) { Line = line };
}
