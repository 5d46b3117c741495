using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout.Unruled;
using Compiler.Reading.Pdf.Pages;
using Compiler.Reading.Pdf.Text;

namespace Compiler.Reading.Pdf.Tables;

/// <summary>Reads a table with drawn cells into rows as wide as the table.</summary>
internal static class RuledTable
{
    /// <summary>The rows; null if the lines are not a table, such as a frame around a page.</summary>
    public static ImmutableArray<PageItem>? Rows(RuledFrame frame, IReadOnlyCollection<PdfGlyph> glyphs)
    {
        var inked = glyphs.Where(glyph => !glyph.IsSpace).ToList();
        var grid = RuledGrid.Create(frame, inked.Select(glyph => glyph.Box.CentreX), inked.Select(glyph => glyph.Box.CentreY));
        if (grid is null)
            return null;

        var cells = Cells(grid, glyphs);
        var size = ForeignFigures.UsualSize(cells);
        return [.. Enumerable.Range(0, grid.Rows.Count).SelectMany(row => Row(grid.Rows, grid.Columns, cells, row, size))];
    }

    private static RuledCell[] Cells(RuledGrid grid, IReadOnlyCollection<PdfGlyph> glyphs)
    {
        var texts = CrossingFigures.Mark(glyphs, glyph => grid.CellOf(glyph.Box)).ToLookup(glyph => grid.CellOf(glyph.Box));
        var cells = new RuledCell[grid.Rows.Count * grid.Columns.Count];
        foreach (var places in grid.Cells)
        {
            var cell = Cell(grid.Columns, places, texts[grid.CellOf(places[0])]);
            foreach (var place in places)
                cells[place] = cell;
        }

        return cells;
    }

    private static RuledCell Cell(GridAxis columns, ImmutableArray<int> places, IEnumerable<PdfGlyph> glyphs)
    {
        var (top, bottom) = (places.Min(place => place / columns.Count), places.Max(place => place / columns.Count));
        var (left, right) = (places.Min(place => place % columns.Count), places.Max(place => place % columns.Count));
        return new RuledCell((top, bottom), (left, right), columns[right].To - columns[left].From, UprightText.Lines(glyphs))
        {
            IsTurned = glyphs.Any(glyph => glyph.Direction != 0 && !glyph.IsSpace),
        };
    }

    private static ImmutableArray<PageItem> Row(GridAxis rows, GridAxis columns, RuledCell[] cells, int row, double usualSize)
    {
        var inRow = ForeignFigures.Mark(cells.AsSpan(row * columns.Count, columns.Count).ToArray(), row, usualSize);
        var (top, bottom) = rows[row];
        if (StackedRows.Find(inRow, row, top) is { } stacked)
            return stacked;
        var isGrid = inRow.All(cell => cell.IsLabel || cell.Columns.First == cell.Columns.Last);
        return
        [
            new PageItem(
                new PageBox(columns[0].From, top, columns[columns.Count - 1].To, bottom),
                isGrid ? InGrid(inRow, row) : InSequence(inRow, row),
                IsRow: true,
                isGrid)
            {
                Readings = isGrid
                    ? [.. inRow.Select((cell, column) => cell.ReadingAt(row, column))]
                    : [.. inRow.Distinct().Select(cell => cell.ReadingAt(row, cell.Columns.First))],
            },
        ];
    }

    private static ImmutableArray<string> InGrid(RuledCell[] cells, int row) =>
        [.. cells.Select((cell, column) => cell.TextAt(row, column))];

    // A figure or blank over several columns shows that this row does not follow the table's columns.
    private static ImmutableArray<string> InSequence(RuledCell[] cells, int row) =>
        [.. cells.Distinct().Select(cell => cell.TextAt(row, cell.Columns.First))];
}
