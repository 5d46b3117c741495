using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>Finds the cells to tag as row headers.</summary>
internal static class RowHeaders
{
    private const long MaxPairs = 10_000_000;

    /// <summary>
    /// Returns the number of leading columns that name the rows: the text columns before the first figure. Returns 0 for a
    /// table without figures, and for a long table with spans. QuestPDF lays out such a table page by page, but for tagging
    /// it compares every cell with every row header, so the cost per page grows with the length of the table. Splitting the
    /// table would also be cheap, but screen readers would announce separate tables, all but the first without column
    /// headers. So the table stays whole, and its cells are announced with column headers only.
    /// </summary>
    public static int Columns(Table table)
    {
        var columns = table.Columns.TakeWhile(column => column.Align != Align.End).Count() % Math.Max(1, table.Columns.Length);
        var cells = table.Rows.Sum(row => (long)row.Cells.Length);
        return HasSpans(table) && cells * columns * table.Rows.Length > MaxPairs ? 0 : columns;
    }

    private static bool HasSpans(Table table) =>
        table.Header.Concat(table.Rows).Any(row => row.Cells.Any(cell => cell.RowSpan > 1 || cell.ColumnSpan > 1));
}
