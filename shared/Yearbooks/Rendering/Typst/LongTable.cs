using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Typography;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>Splits a table that is too long for one part.</summary>
internal static class LongTable
{
    /// <summary>Returns how many rows from this one on have at most this many cells. Tied or spanned rows are not separated.</summary>
    public static int RowsWithin(Table table, int start, int maxCells)
    {
        var (cells, end, spanned) = (0, start, start);
        for (var row = start; row < table.Rows.Length; row++)
        {
            var own = table.Rows[row].Cells;
            cells += own.Length;
            if (cells > maxCells && end > start)
                break;
            spanned = Math.Max(spanned, row + own.Select(cell => cell.RowSpan).DefaultIfEmpty(1).Max());
            if (spanned == row + 1 || row == table.Rows.Length - 1)
                end = row + 1;
        }

        return end - start;
    }

    /// <summary>Returns this many rows of the table, which continues after them.</summary>
    public static PartBlock Piece(PartBlock block, Table table, TablePlan plan, int start, int count) => block with
    {
        Block = table with { Rows = table.Rows.Slice(start, count) },
        Plan = plan with
        {
            WholeRows = plan.WholeRows.Slice(start, count),
            RowHeights = plan.RowHeights.Slice(start, count),
            Ties = plan.Ties.IsEmpty ? plan.Ties : plan.Ties.Slice(start, count),
        },
        IsStart = start == 0,
        IsEnd = false,
    };

    /// <summary>Returns the table from this row on.</summary>
    public static PartBlock Rest(PartBlock block, int start) => block is { Block: Table table, Plan: TablePlan plan }
        ? Piece(block, table, plan, start, table.Rows.Length - start) with { IsEnd = true }
        : block;
}
