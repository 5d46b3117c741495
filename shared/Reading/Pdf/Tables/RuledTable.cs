using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout.Unruled;
using Compiler.Reading.Pdf.Pages;
using Compiler.Reading.Pdf.Text;

namespace Compiler.Reading.Pdf.Tables;

/// <summary>Reads a table with drawn cells into rows as wide as the table.</summary>
internal static class RuledTable
{
    // In points; two lines closer than this are one border if nothing is between them.
    private const double MinColumnWidth = 12;
    private const double LowestRow = 5;

    /// <summary>The rows; null if the lines are not a table, such as a frame around a page.</summary>
    public static ImmutableArray<PageItem>? Rows(RuledFrame frame, IReadOnlyCollection<PdfGlyph> glyphs)
    {
        var inked = glyphs.Where(glyph => !glyph.IsSpace).ToList();
        var columns = GridAxis.Create(frame.Uprights, frame.Levels, inked.Select(glyph => glyph.Box.CentreX), MinColumnWidth);
        var rows = GridAxis.Create(frame.Levels, frame.Uprights, inked.Select(glyph => glyph.Box.CentreY), LowestRow);
        if (columns.Count < 2 || rows.Count < 1)
            return null;

        var cells = Cells(rows, columns, glyphs);
        var size = ForeignFigures.UsualSize(cells);
        return [.. Enumerable.Range(0, rows.Count).SelectMany(row => Row(rows, columns, cells, row, size))];
    }

    private static RuledCell[] Cells(GridAxis rows, GridAxis columns, IReadOnlyCollection<PdfGlyph> glyphs)
    {
        var sets = new DisjointSets(rows.Count * columns.Count);
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < columns.Count; column++)
            {
                var place = (row * columns.Count) + column;
                if (column < columns.Count - 1 && !columns.HasWallAfter(column, rows[row]))
                    sets.Join(place, place + 1);
                if (row < rows.Count - 1 && !rows.HasWallAfter(row, columns[column]))
                    sets.Join(place, place + columns.Count);
            }
        }

        int CellOf(PdfGlyph glyph) => sets.Find((rows.IndexOf(glyph.Box.CentreY) * columns.Count) + columns.IndexOf(glyph.Box.CentreX));
        var texts = CrossingFigures.Mark(glyphs, CellOf).ToLookup(CellOf);
        var cells = new RuledCell[rows.Count * columns.Count];
        foreach (var places in Enumerable.Range(0, cells.Length).GroupBy(sets.Find))
        {
            var cell = Cell(columns, [.. places], texts[places.Key]);
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
                isGrid),
        ];
    }

    private static ImmutableArray<string> InGrid(RuledCell[] cells, int row) =>
        [.. cells.Select((cell, column) => cell.TextAt(row, column))];

    // A figure or blank over several columns shows that this row does not follow the table's columns.
    private static ImmutableArray<string> InSequence(RuledCell[] cells, int row) =>
        [.. cells.Distinct().Select(cell => cell.TextAt(row, cell.Columns.First))];
}
