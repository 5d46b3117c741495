using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>Finds the cells that are tagged as the headers of their rows.</summary>
internal static class RowHeaders
{
    private const long MostPairs = 10_000_000;

    /// <summary>
    /// How many leading columns name the rows: those of words before figures; 0 without figures, and 0 in a table with
    /// spans that is too long. QuestPDF lays out such a table page by page, but to tag it holds every cell against every
    /// row header, so that a page would cost the more the longer the table. Pieces would be cheap, too, but each a table
    /// of its own for those who have it read to them, and all but the first without column headers; so the table stays
    /// whole and its columns, not its rows, are what a cell is announced with.
    /// </summary>
    public static int Columns(Table table)
    {
        var columns = table.Columns.TakeWhile(column => column.Align != Align.End).Count() % Math.Max(1, table.Columns.Length);
        var cells = table.Rows.Sum(row => (long)row.Cells.Length);
        return HasSpans(table) && cells * columns * table.Rows.Length > MostPairs ? 0 : columns;
    }

    private static bool HasSpans(Table table) =>
        table.Header.Concat(table.Rows).Any(row => row.Cells.Any(cell => cell.RowSpan > 1 || cell.ColumnSpan > 1));
}
