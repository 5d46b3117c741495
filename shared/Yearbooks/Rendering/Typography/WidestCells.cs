using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>The widest texts of a table's columns, measured once for all sizes that are tried.</summary>
internal sealed class WidestCells
{
    // For each column and each number of columns from there that a cell spans: the widest text, in em; null if no cell does.
    private readonly double?[,] widest;

    private WidestCells(int columns) => widest = new double?[columns, columns + 1];

    /// <summary>Measures a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="ofHead">Returns the width that a cell of the header needs, in em.</param>
    /// <param name="ofCell">The same for a cell of the body.</param>
    public static WidestCells Find(Table table, Func<TableCell, double> ofHead, Func<TableCell, double> ofCell)
    {
        var found = new WidestCells(table.Columns.Length);
        found.Add(table.Header, ofHead);
        found.Add(table.Rows, ofCell);
        return found;
    }

    /// <summary>Returns the width that each column needs at least, in points.</summary>
    public double[] LeastWidths(double size, double inset)
    {
        var least = new double[widest.GetLength(0)];
        for (var column = 0; column < least.Length; column++)
        {
            for (var span = 1; column + span <= least.Length; span++)
            {
                if (widest[column, span] is not { } width)
                    continue;
                var share = ((width * size) + (2 * inset) + 0.5) / span;
                for (var at = column; at < column + span; at++)
                    least[at] = Math.Max(least[at], share);
            }
        }

        return least;
    }

    private void Add(IReadOnlyList<TableRow> rows, Func<TableCell, double> widthOf)
    {
        var columns = widest.GetLength(0);
        foreach (var (_, _, column, cell) in SpanGrid.Place(rows, columns))
        {
            ref var width = ref widest[column, Math.Min(cell.ColumnSpan, columns - column)];
            width = Math.Max(width ?? 0, widthOf(cell));
        }
    }
}
