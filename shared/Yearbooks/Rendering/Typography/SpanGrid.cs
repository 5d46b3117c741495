using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>Finds the column of each cell, given the cells that span into its row.</summary>
internal static class SpanGrid
{
    /// <summary>Returns every cell of these rows with its row, its index in the row and its column, all from 0.</summary>
    public static IEnumerable<(int Row, int Index, int Column, TableCell Cell)> Place(IReadOnlyList<TableRow> rows, int columns)
    {
        var coveredUntil = new int[columns];
        for (var row = 0; row < rows.Count; row++)
        {
            var column = 0;
            for (var index = 0; index < rows[row].Cells.Length; index++)
            {
                var cell = rows[row].Cells[index];
                while (column < columns && coveredUntil[column] > row)
                    column++;
                if (column == columns)
                {
                    throw new RenderingException(
                        $"Row {row + 1} of a table has more cells than its {columns} columns hold: “{cell.Text}”.");
                }

                yield return (row, index, column, cell);
                for (var end = Math.Min(columns, column + cell.ColumnSpan); column < end; column++)
                    coveredUntil[column] = row + cell.RowSpan;
            }
        }
    }
}
