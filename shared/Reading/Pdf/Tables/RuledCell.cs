using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout.Unruled;
using Compiler.Reading.Pdf.Text;

namespace Compiler.Reading.Pdf.Tables;

/// <summary>A cell of a ruled table, perhaps over several rows and columns.</summary>
/// <param name="Rows">The first and the last row it covers.</param>
/// <param name="Columns">The first and the last column it covers.</param>
/// <param name="Width">How wide it is, in points.</param>
/// <param name="Lines">What stands in it.</param>
internal sealed record RuledCell((int First, int Last) Rows, (int First, int Last) Columns, double Width, ImmutableArray<TextLine> Lines)
{
    public string Text { get; init; } = CellLines.Join(Lines, Width);

    /// <summary>Whether characters in it stand sideways or upside down.</summary>
    public bool IsTurned { get; init; }

    /// <summary>Whether it holds words: only these stand in every place that they cover.</summary>
    public bool IsLabel => Text.Length > 0 && !FigurePattern.IsFigure(Text);

    /// <summary>What it gives to the row and column: a label stands in each place that it covers, a figure once.</summary>
    public string TextAt(int row, int column) =>
        (row == Rows.First && column == Columns.First) || IsLabel ? Text : "";
}
