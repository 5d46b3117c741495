namespace Compiler.Yearbooks.Model;

/// <summary>A cell of a table with the labels that say what it is.</summary>
internal sealed record DataCell(int Row, string RowLabel, int Column, string ColumnLabel, string Text, bool IsFigure);

/// <summary>Lays the rows of a table out on a grid, spans and all.</summary>
internal static class DataGrid
{
    /// <summary>
    /// The cell at each place of the grid; one that spans stands at every place it covers. Null where rows leave a gap,
    /// and an exception where they do not fit: a table that was composed wrongly.
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
                        grid[y][x] = grid[y][x] is null ? cell : throw new InvalidOperationException($"Two cells in row {y}, column {x}.");
                }

                c += cell.ColumnSpan;
            }
        }

        return grid;
    }

    /// <summary>The cells that are no labels, each once, in reading order.</summary>
    public static IEnumerable<DataCell> DataCells(Table table)
    {
        var width = table.Columns.Length;
        var header = Lay(table.Header, width);
        var grid = Lay(table.Rows, width);
        var labels = LabelColumns(table);
        var seen = new HashSet<TableCell>(ReferenceEqualityComparer.Instance);
        var columns = Enumerable.Range(0, width).Select(c => Join(header.Select(row => row[c]))).ToArray();
        TableCell?[]? heads = null;
        TableCell? band = null;
        for (var r = 0; r < grid.Length; r++)
        {
            if (table.Rows[r].Kind == RowKind.Group)
            {
                // One cell across: a label over the rows below. Several: the heads of the columns below.
                if (table.Rows[r].Cells is [var only])
                    band = only;
                else
                    heads = grid[r];
                continue;
            }

            var label = Join([band, .. grid[r].Take(labels)]);
            for (var c = labels; c < width; c++)
            {
                if (grid[r][c] is { } cell && seen.Add(cell))
                {
                    yield return new DataCell(
                        r + 1, label, c + 1, heads?[c]?.Text ?? columns[c], cell.Text, table.Columns[c].Align == Align.End);
                }
            }
        }
    }

    /// <summary>The leading columns of words before figures; the first one in a table that has words only.</summary>
    public static int LabelColumns(Table table) =>
        table.Columns.Any(column => column.Align == Align.End)
            ? table.Columns.TakeWhile(column => column.Align != Align.End).Count()
            : 1;

    private static string Join(IEnumerable<TableCell?> cells) =>
        string.Join(
            " / ",
            cells.Distinct(ReferenceEqualityComparer.Instance).OfType<TableCell>()
                .Select(cell => cell.Text).Where(text => text.Length > 0));
}
