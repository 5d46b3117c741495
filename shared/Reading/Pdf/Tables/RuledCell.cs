using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout.Unruled;
using Compiler.Reading.Pdf.Pages;
using Compiler.Reading.Pdf.Text;

namespace Compiler.Reading.Pdf.Tables;

/// <summary>A cell of a ruled table; it may span rows and columns.</summary>
/// <param name="Rows">The first and the last row it covers.</param>
/// <param name="Columns">The first and the last column it covers.</param>
/// <param name="Width">Its width, in points.</param>
/// <param name="Lines">Its lines of text.</param>
internal sealed record RuledCell((int First, int Last) Rows, (int First, int Last) Columns, double Width, ImmutableArray<TextLine> Lines)
{
    public string Text { get; init; } = CellLines.Join(Lines, Width);

    /// <summary>Whether it contains rotated characters.</summary>
    public bool IsTurned { get; init; }

    /// <summary>What it may say if it is a figure of a picture.</summary>
    public PdfReading? Reading { get; } = Lines.Select(line => line.Reading).Aggregate((PdfReading?)null, PdfReading.Join);

    /// <summary>Whether it holds words; only labels are repeated in every place they cover.</summary>
    public bool IsLabel => Text.Length > 0 && !FigurePattern.IsFigure(Text);

    /// <summary>Its text in this row and column: a label is repeated in every place that it covers, a figure appears once.</summary>
    public string TextAt(int row, int column) =>
        IsFirst(row, column) || IsLabel ? Text : "";

    /// <summary>What the figure in this row and column may say.</summary>
    public PdfReading? ReadingAt(int row, int column) => IsFirst(row, column) ? Reading : null;

    private bool IsFirst(int row, int column) => row == Rows.First && column == Columns.First;
}
