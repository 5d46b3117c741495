using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout.Unruled;
using Compiler.Reading.Pdf.Pages;
using Compiler.Reading.Pdf.Text;

namespace Compiler.Reading.Pdf.Tables;

/// <summary>Splits table rows that have no line between them: their figures are stacked in adjacent cells.</summary>
internal static class StackedRows
{
    private const double SameHeight = 3;

    /// <summary>The rows; null if it is a single row.</summary>
    public static ImmutableArray<PageItem>? Find(RuledCell[] cells, int row, double top)
    {
        var columns = cells
            .Distinct()
            .Where(cell => cell.Lines.Length > 1 && cell.Lines.All(line => FigurePattern.IsFigure(line.Text)))
            .ToList();
        if (columns.Count < 2)
            return null;
        var heights = columns[0].Lines.Select(line => line.Box.CentreY).ToList();
        if (!columns.TrueForAll(cell =>
            cell.Lines.Length == heights.Count
            && cell.Lines.Zip(heights).All(pair => IsAt(pair.First, pair.Second))))
        {
            return null;
        }

        // A figure between these heights stands in a single row; its columns are so narrow that they break figures.
        if (cells.Any(cell =>
            cell.Lines is [var only] && FigurePattern.IsFigure(cell.Text) && heights.TrueForAll(height => !IsAt(only, height))))
        {
            return null;
        }

        return
        [
            .. heights.Select((height, index) => new PageItem(
                new PageBox(0, top + (index * 0.01), 0, top),
                [.. cells.Select((cell, column) => TextOf(cell, row, column, heights, index))], IsRow: true, IsGrid: false)
            {
                Readings = [.. cells.Select((cell, column) => ReadingOf(cell, row, column, heights, index))],
            }),
        ];
    }

    private static bool IsAt(TextLine line, double height) => Math.Abs(line.Box.CentreY - height) < SameHeight;

    // Each line of a label belongs to the nearest figures.
    private static string TextOf(RuledCell cell, int row, int column, List<double> heights, int index)
    {
        if (cell.Lines.Length < 2)
            return index == 0 || !FigurePattern.IsFigure(cell.Text) ? cell.TextAt(row, column) : "";
        var lines = cell.Lines.Where(line => Nearest(heights, line.Box.CentreY) == index);
        return CellLines.Join([.. lines], cell.Width);
    }

    private static PdfReading? ReadingOf(RuledCell cell, int row, int column, List<double> heights, int index) => cell.Lines.Length < 2
        ? index == 0 ? cell.ReadingAt(row, column) : null
        : cell.Lines.Where(line => Nearest(heights, line.Box.CentreY) == index)
            .Select(line => line.Reading).Aggregate((PdfReading?)null, PdfReading.Combine);

    private static int Nearest(List<double> heights, double height) =>
        Enumerable.Range(0, heights.Count).MinBy(index => Math.Abs(heights[index] - height));
}
