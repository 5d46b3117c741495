namespace Compiler.Accuracy.Printing;

/// <summary>A cell of a drawn table with its merged places.</summary>
/// <param name="Text">What stands in it.</param>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="Columns">How many columns it covers.</param>
/// <param name="Rows">How many rows it covers.</param>
/// <param name="GoesOn">Whether it is the lower part of a cell that began in a row above.</param>
public sealed record DrawnCell(string Text, int Column, int Columns, int Rows, bool GoesOn)
{
    /// <summary>
    /// The rows of a table as a program draws them. What covered a place may be lost: then the place is a cell of its own.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<DrawnCell>> Table(IReadOnlyList<PrintedLine> rows) =>
        [.. rows.Select((_, row) => (IReadOnlyList<DrawnCell>)[.. Row(rows, row)])];

    private static IEnumerable<DrawnCell> Row(IReadOnlyList<PrintedLine> rows, int row)
    {
        var cells = rows[row].Cells;
        for (var column = 0; column < cells.Length;)
        {
            var columns = 1;
            while (cells[column].Cover != Cover.Left && column + columns < cells.Length && cells[column + columns].Cover == Cover.Left)
                columns++;
            var goesOn = IsCoveredFromAbove(rows, row, column);
            var height = 1;
            while (!goesOn && IsCoveredFromAbove(rows, row + height, column) && HasNoTextBeside(rows[row + height], column, columns))
                height++;
            yield return new DrawnCell(cells[column].Text, column, columns, height, goesOn);
            column += columns;
        }
    }

    private static bool IsCoveredFromAbove(IReadOnlyList<PrintedLine> rows, int row, int column) =>
        row > 0
        && row < rows.Count
        && At(rows, row, column)?.Cover == Cover.Above
        && At(rows, row - 1, column) is not null and not { Cover: Cover.Left };

    // A label over two columns that came to stand above narrower ones hides none of their texts.
    private static bool HasNoTextBeside(PrintedLine row, int column, int columns) =>
        row.Cells.Skip(column + 1).Take(columns - 1).All(cell => cell.Cover != Cover.None || cell.Text.Length == 0);

    private static PrintedCell? At(IReadOnlyList<PrintedLine> rows, int row, int column) =>
        rows[row].Cells is var cells && column < cells.Length ? cells[column] : null;
}
