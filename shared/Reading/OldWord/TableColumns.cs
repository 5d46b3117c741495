namespace Compiler.Reading.OldWord;

/// <summary>The columns of a table, which the file does not have: it has the edges of each row's cells.</summary>
internal sealed class TableColumns
{
    // Edges that are meant to be the same differ by what rounding leaves, and after dragging by a pixel; no column is so narrow (1 mm).
    private const int MaxDifference = 60;

    private readonly List<int> edges = [];

    public TableColumns(IEnumerable<CellFormat> cells)
    {
        foreach (var edge in cells.SelectMany(cell => (int[])[cell.Left, cell.Right]).Distinct().Order())
        {
            if (edges.Count == 0 || edge - edges[^1] > MaxDifference)
                edges.Add(edge);
        }
    }

    /// <summary>The column that begins at an edge of a cell.</summary>
    public int At(int edge)
    {
        var at = edges.BinarySearch(edge);
        return at >= 0 ? at : ~at - 1;
    }
}
