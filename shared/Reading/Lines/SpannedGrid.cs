namespace Compiler.Reading.Lines;

/// <summary>
/// Resolves the merged cells of a table: a merged label is repeated in every place that it covers, a merged figure appears once.
/// </summary>
internal sealed class SpannedGrid
{
    private const int MaxLabelLength = 40;

    private readonly SpannedCell?[][] rows;
    private readonly bool[] isColumn;
    private readonly int width;

    private SpannedGrid(SpannedCell?[][] rows)
    {
        this.rows = rows;
        isColumn = Starts(rows);
        width =
            rows.Select(Width)
                .GroupBy(count => count)
                .OrderByDescending(group => group.Count())
                .ThenByDescending(group => group.Key)
                .FirstOrDefault()
                ?.Key
            ?? 0;
    }

    /// <summary>Writes the rows of a table.</summary>
    /// <param name="cells">Its cells; if two overlap, the earlier one wins.</param>
    /// <param name="rowCount">The number of rows.</param>
    /// <param name="to">Receives the lines.</param>
    /// <param name="place">Returns the place of a row, counted from 1.</param>
    public static void Write(IReadOnlyList<SpannedCell> cells, int rowCount, SourceBuilder to, Func<int, string> place)
    {
        var grid = new SpannedGrid(Arrange(cells, rowCount, to));
        for (var row = 0; row < rowCount && !to.IsFull; row++)
            grid.Write(row, to, place(row + 1));
    }

    // Spans come from the file and may be too large. One column past the limit is kept, to show that cells were dropped.
    private static SpannedCell?[][] Arrange(IReadOnlyList<SpannedCell> cells, int rowCount, SourceBuilder to)
    {
        var maxColumns = to.Limits.MaxCellsInRow + 1;
        var rows = new List<SpannedCell?>[rowCount];
        for (var row = 0; row < rowCount; row++)
            rows[row] = [];
        foreach (var cell in cells)
        {
            to.Spend();
            for (var row = cell.Row; row < Math.Min(rowCount, cell.Row + cell.RowSpan) && to.TryAddPlaces(cell.ColumnSpan); row++)
            {
                for (var column = cell.Column; column < Math.Min(maxColumns, cell.Column + cell.ColumnSpan); column++)
                {
                    while (rows[row].Count <= column)
                        rows[row].Add(null);
                    rows[row][column] ??= cell;
                }
            }
        }

        return [.. rows.Select(row => row.ToArray())];
    }

    // Tables resized by dragging have columns in which no cell begins.
    private static bool[] Starts(SpannedCell?[][] rows)
    {
        var starts = new bool[rows.Length == 0 ? 0 : rows.Max(row => row.Length)];
        foreach (var row in rows)
        {
            for (var column = 0; column < row.Length; column++)
                starts[column] |= row[column] is null || row[column]!.Column == column;
        }

        return starts;
    }

    private int Width(SpannedCell?[] row)
    {
        var count = 0;
        for (var column = 0; column < row.Length; column++)
            count += isColumn[column] ? 1 : 0;
        return count;
    }

    private void Write(int row, SourceBuilder to, string place)
    {
        var cells = rows[row];
        var filled = cells.Where(cell => cell is { Text.Length: > 0 }).Distinct().ToList();
        if (filled.Count == 0 && cells.Length == 0)
            return;
        if (filled is [{ } only] && IsProse(only, cells))
        {
            if (only.Row == row)
            {
                foreach (var paragraph in only.Paragraphs)
                    to.AddParagraph(paragraph, place);
            }

            return;
        }

        var isGrid = Width(cells) == width && IsGrid(cells);
        to.AddRow(isGrid ? InGrid(cells, row) : InSequence(cells, row), isGrid, place);
    }

    private static bool IsProse(SpannedCell only, SpannedCell?[] cells) =>
        cells.All(cell => cell == only)
        && (
            cells.Length == 1
            || only.Paragraphs.Count > 2
            || only.Text.Length > MaxLabelLength
            || only.Text.Contains('。')
            || only.Text.EndsWith("报告", StringComparison.Ordinal));

    // A figure or blank wider than one column shows that this row does not follow the table's columns.
    private bool IsGrid(SpannedCell?[] cells)
    {
        foreach (var cell in cells)
        {
            if (cell is null || (!cell.IsLabel && ColumnsOf(cell) > 1))
                return false;
        }

        return true;
    }

    private int ColumnsOf(SpannedCell cell) => isColumn.Skip(cell.Column).Take(cell.ColumnSpan).Count(starts => starts);

    private List<string> InGrid(SpannedCell?[] cells, int row)
    {
        var texts = new List<string>(cells.Length);
        for (var column = 0; column < cells.Length; column++)
        {
            if (isColumn[column])
                texts.Add(TextIn(cells[column]!, row, column));
        }

        return texts;
    }

    private static List<string> InSequence(SpannedCell?[] cells, int row)
    {
        var texts = new List<string>(cells.Length);
        for (var column = 0; column < cells.Length; column++)
        {
            if (cells[column] is { } cell && (column == 0 || cells[column - 1] != cell))
                texts.Add(TextIn(cell, row, cell.Column));
        }

        return texts;
    }

    private static string TextIn(SpannedCell cell, int row, int column) =>
        cell.IsLabel || (cell.Row == row && cell.Column == column) ? cell.Text : "";
}
