using Compiler.Reading.Lines;

namespace Compiler.Reading.RichText;

/// <summary>The columns of a table. A file says where each cell of each row ends, not in which column.</summary>
internal sealed class RtfGrid
{
    // A point: rows drawn by hand do not meet exactly.
    private const int Tolerance = 20;

    private readonly List<int> edges = [];
    private readonly int tolerance;

    private RtfGrid(IEnumerable<int> sorted, int tolerance)
    {
        this.tolerance = tolerance;
        foreach (var edge in sorted)
        {
            if (edges.Count == 0 || edge - edges[^1] > tolerance)
                edges.Add(edge);
        }
    }

    /// <summary>The cells of these rows with their columns; merged cells are joined.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="to">Counts the work against the limits.</param>
    /// <param name="read">Returns the text of a cell.</param>
    public static IReadOnlyList<SpannedCell> Cells(
        IReadOnlyList<RtfRow> rows, SourceBuilder to, Func<IReadOnlyList<RtfBlock>, IReadOnlyList<string>> read)
    {
        var grid = Find([.. rows.Select(row => row.Definition).Distinct()], to);
        var cells = new MergedCells(to.Limits.MaxCellsInRow);
        foreach (var row in rows)
        {
            cells.BeginRow();
            var (defined, column) = (row.Definition.Cells, grid?.Column(row.Definition.Left) ?? 0);
            for (var i = 0; i < row.Cells.Count; i++)
            {
                to.Spend();
                if (i < defined.Count && defined[i].IsDeleted)
                    continue;
                var cell = row.Cells[i];
                var span = grid is not null && i < defined.Count ? grid.Column(defined[i].Right) - column : 1;
                if (!cells.TryAdd(column, span, i < defined.Count ? defined[i].Merge : MergeMarks.None, () => read(cell)))
                    break;
                column += span;
            }
        }

        return cells.Cells;
    }

    // A grid in which every cell of every row has a column of its own; null if there is none: then cells are only counted.
    private static RtfGrid? Find(IReadOnlyList<RtfRowDefinition> rows, SourceBuilder to)
    {
        to.Spend(rows.Sum(row => 1L + row.Cells.Count));
        int[] sorted = [.. rows.SelectMany(row => row.Cells.Select(cell => cell.Right).Append(row.Left)).Order()];
        return ((int[])[Tolerance, 0])
            .Select(tolerance => new RtfGrid(sorted, tolerance))
            .FirstOrDefault(grid => grid.edges.Count <= to.Limits.MaxCellsInRow + 1 && rows.All(grid.Separates));
    }

    private bool Separates(RtfRowDefinition row)
    {
        var column = Column(row.Left);
        foreach (var cell in row.Cells)
        {
            if (Column(cell.Right) <= column)
                return false;
            column = Column(cell.Right);
        }

        return true;
    }

    private int Column(int edge)
    {
        var at = edges.BinarySearch(edge);
        return at >= 0 ? at : ~at - 1 is >= 0 and var before && edge - edges[before] <= tolerance ? before : ~at;
    }
}
