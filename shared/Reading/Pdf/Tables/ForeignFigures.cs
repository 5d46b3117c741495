using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout.Unruled;
using Compiler.Reading.Pdf.Text;

namespace Compiler.Reading.Pdf.Tables;

/// <summary>
/// Finds figures that lie on a table but do not belong to it, such as the number of a stamp in a blank cell. They are rotated, or
/// larger than the table's figures, or off the base line of their row and not drawn together with it.
/// </summary>
internal static class ForeignFigures
{
    private const double LargerSize = 1.4;

    // Relative to the figures' size.
    private const double SameBaseLine = 0.15;
    private const double OtherBaseLine = 0.35;

    private const int MinOnLine = 2;

    /// <summary>The median size of the figures in these cells, in points; 0 if there are none.</summary>
    public static double UsualSize(IEnumerable<RuledCell> cells)
    {
        var sizes = cells.Distinct().Where(cell => FigurePattern.IsFigure(cell.Text)).Select(cell => cell.Lines[0].Size).Order().ToList();
        return sizes.Count > 0 ? sizes[sizes.Count / 2] : 0;
    }

    /// <summary>The cells of a row, with foreign figures marked as illegible.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="row">The row.</param>
    /// <param name="usualSize">The size of the table's figures, in points.</param>
    public static RuledCell[] Mark(RuledCell[] cells, int row, double usualSize)
    {
        var figures = cells.Where(cell => cell.Lines.Length == 1 && cell.Rows == (row, row) && FigurePattern.IsFigure(cell.Text)).ToList();
        var line = figures.Count > 0 ? figures.Select(BaseLine).Order().ElementAt(figures.Count / 2) : 0;
        var onLine = figures.FindAll(cell => Math.Abs(BaseLine(cell) - line) <= SameBaseLine * cell.Lines[0].Size);
        var own = cells.Where(cell => cell.IsLabel).Concat(onLine).ToList();
        var hasLine = onLine.Count >= MinOnLine && onLine.Count > figures.Count - onLine.Count;
        return Array.ConvertAll(
            cells,
            cell =>
                FigurePattern.IsFigure(cell.Text) && (IsForeign(cell) || (hasLine && figures.Contains(cell) && IsOffLine(cell)))
                    ? cell with { Text = GlyphText.Overprint + cell.Text }
                    : cell);

        bool IsForeign(RuledCell cell) => cell.IsTurned || cell.Lines.Any(text => text.Size > LargerSize * usualSize);

        bool IsOffLine(RuledCell cell) =>
            Math.Abs(BaseLine(cell) - line) > OtherBaseLine * cell.Lines[0].Size && !own.Exists(other => IsDrawnWith(cell, other));
    }

    /// <summary>The positioned parts of a line, with figures much larger than most parts marked as illegible.</summary>
    public static ImmutableArray<PlacedText> Mark(ImmutableArray<TextLine> parts)
    {
        var usualSize = parts.Select(part => part.Size).Order().ElementAt(parts.Length / 2);
        return [.. parts.Select(part => part.Placed).Select(part => part.Size > LargerSize * usualSize && FigurePattern.IsFigure(part.Text)
            ? part with { Text = GlyphText.Overprint + part.Text }
            : part)];
    }

    private static double BaseLine(RuledCell cell) => cell.Lines[0].Glyphs.First(glyph => !glyph.IsSpace).BaseLine;

    // The cells of a row are drawn one after another.
    private static bool IsDrawnWith(RuledCell cell, RuledCell other)
    {
        var (first, last) = Orders(cell);
        var (firstOther, lastOther) = Orders(other);
        return first - lastOther == 1 || firstOther - last == 1;
    }

    private static (int First, int Last) Orders(RuledCell cell)
    {
        var orders = cell.Lines.SelectMany(line => line.Glyphs).Where(glyph => !glyph.IsSpace).Select(glyph => glyph.Order).ToList();
        return (orders.Min(), orders.Max());
    }
}
