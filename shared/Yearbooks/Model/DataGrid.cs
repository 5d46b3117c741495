namespace Compiler.Yearbooks.Model;

/// <summary>A cell of a table that is no label; row and column start at 1.</summary>
internal sealed record DataCell(int Row, int Column, string Text, bool IsFigure);

/// <summary>Lays out the rows of a table on a grid and resolves spans.</summary>
internal static class DataGrid
{
    /// <summary>
    /// Returns the cell at each grid position; a spanning cell appears at every position it covers. Null if rows leave a
    /// gap. Throws <see cref="InvalidOperationException"/> if cells overlap: the table was composed incorrectly.
    /// </summary>
    public static TableCell?[][] Lay(IReadOnlyList<TableRow> rows, int columns)
    {
        var grid = rows.Select(_ => new TableCell?[columns]).ToArray();
        for (var r = 0; r < rows.Count; r++)
        {
            var c = 0;
            foreach (var cell in rows[r].Cells)
            {
                while (grid[r][c] is not null)
                    c++;
                for (var y = r; y < r + cell.RowSpan; y++)
                {
                    for (var x = c; x < c + cell.ColumnSpan; x++)
                    {
                        grid[y][x] = grid[y][x] is null
                            ? cell
                            : throw new InvalidOperationException($"Two cells overlap in row {y}, column {x}.");
                    }
                }

                c += cell.ColumnSpan;
            }
        }

        return grid;
    }

    /// <summary>Returns each cell that is not a label once, in reading order.</summary>
    public static IEnumerable<DataCell> DataCells(Table table)
    {
        var width = table.Columns.Length;
        var grid = Lay(table.Rows, width);
        var labels = LabelColumns(table);
        var seen = new HashSet<TableCell>(ReferenceEqualityComparer.Instance);
        for (var r = 0; r < grid.Length; r++)
        {
            // A label for the rows below, or headers for the columns below.
            if (table.Rows[r].Kind == RowKind.Group)
                continue;
            for (var c = labels; c < width; c++)
            {
                if (grid[r][c] is { } cell && seen.Add(cell))
                    yield return new DataCell(r + 1, c + 1, cell.Text, table.Columns[c].Align == Align.End);
            }
        }
    }

    /// <summary>Returns the number of text columns before the first column of figures; 1 if the table has only text.</summary>
    public static int LabelColumns(Table table) =>
        table.Columns.Any(column => column.Align == Align.End)
            ? table.Columns.TakeWhile(column => column.Align != Align.End).Count()
            : 1;
}
