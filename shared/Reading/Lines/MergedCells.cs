namespace Compiler.Reading.Lines;

/// <summary>Joins the cells that a word processor stores one by one, each with a note that it continues another.</summary>
/// <param name="maxColumns">The most columns a table has; the first cell past them is kept, to show that others were dropped.</param>
internal sealed class MergedCells(int maxColumns)
{
    private readonly List<SpannedCell> cells = [];
    private Dictionary<int, int> above = [];
    private Dictionary<int, int> below = [];
    private int row = -1;

    /// <summary>The cells so far.</summary>
    public IReadOnlyList<SpannedCell> Cells => cells;

    /// <summary>Begins the next row.</summary>
    public void BeginRow()
    {
        row++;
        (above, below) = (below, []);
    }

    /// <summary>Adds a cell of the row; false past the last column.</summary>
    /// <param name="column">Its first column, from 0.</param>
    /// <param name="span">How many columns it covers.</param>
    /// <param name="merge">What it says of the cells around it.</param>
    /// <param name="read">Reads its text; the text of a cell that continues another is not shown, and not read.</param>
    public bool TryAdd(int column, int span, MergeMarks merge, Func<IReadOnlyList<string>> read)
    {
        if (column > maxColumns)
            return false;
        span = Math.Clamp(span, 1, maxColumns);
        if (merge.HasFlag(MergeMarks.ContinuesLeft)
            && cells is [.., var left]
            && left.Row == row
            && left.Column + left.ColumnSpan == column)
        {
            cells[^1] = left with { ColumnSpan = left.ColumnSpan + span };
        }
        else if (merge.HasFlag(MergeMarks.ContinuesAbove) && above.TryGetValue(column, out var upper) && cells[upper].ColumnSpan == span)
        {
            cells[below[column] = upper] = cells[upper] with { RowSpan = row - cells[upper].Row + 1 };
        }
        else
        {
            cells.Add(new SpannedCell(row, column, 1, span, read()));
        }

        if ((merge & (MergeMarks.BeginsColumn | MergeMarks.ContinuesAbove)) != 0 && !below.ContainsKey(column))
            below[column] = cells.Count - 1;
        return true;
    }
}
