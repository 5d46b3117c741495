using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout.Unruled;

namespace Compiler.Reading.Pdf.Tables;

/// <summary>The places of a ruled table, and which of them are one cell because no line is between them.</summary>
internal sealed class RuledGrid
{
    // In points; two lines closer than this are one border if nothing is between them.
    private const double MinColumnWidth = 12;
    private const double LowestRow = 5;

    private readonly DisjointSets sets;

    private RuledGrid(GridAxis rows, GridAxis columns)
    {
        (Rows, Columns) = (rows, columns);
        sets = new DisjointSets(rows.Count * columns.Count);
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
    }

    public GridAxis Rows { get; }

    public GridAxis Columns { get; }

    /// <summary>The places of each cell, row by row from the upper left.</summary>
    public IEnumerable<ImmutableArray<int>> Cells =>
        Enumerable.Range(0, Rows.Count * Columns.Count).GroupBy(sets.Find).Select(places => (ImmutableArray<int>)[.. places]);

    /// <summary>What each cell covers.</summary>
    public IEnumerable<GridArea> Areas
    {
        get
        {
            foreach (var places in Cells)
            {
                var rows = (First: places.Min() / Columns.Count, Last: places.Max() / Columns.Count);
                var columns = (First: places.Min(place => place % Columns.Count), Last: places.Max(place => place % Columns.Count));
                yield return new GridArea(
                    rows, columns, places.Length == (rows.Last - rows.First + 1) * (columns.Last - columns.First + 1));
            }
        }
    }

    /// <summary>Divides a frame; null if it is no table, such as a frame around a page.</summary>
    /// <param name="frame">The lines.</param>
    /// <param name="middlesAcross">Where characters are, from left to right.</param>
    /// <param name="middlesDown">Where characters are, from top to bottom.</param>
    public static RuledGrid? Create(RuledFrame frame, IEnumerable<double> middlesAcross, IEnumerable<double> middlesDown)
    {
        var columns = GridAxis.Create(frame.Uprights, frame.Levels, middlesAcross, MinColumnWidth);
        var rows = GridAxis.Create(frame.Levels, frame.Uprights, middlesDown, LowestRow);
        return columns.Count < 2 || rows.Count < 1 ? null : new RuledGrid(rows, columns);
    }

    /// <summary>The cell of this place, by one of its places.</summary>
    public int CellOf(int place) => sets.Find(place);

    /// <summary>The cell that contains the centre of this box, by one of its places.</summary>
    public int CellOf(PageBox box) => sets.Find((Rows.IndexOf(box.CentreY) * Columns.Count) + Columns.IndexOf(box.CentreX));
}
