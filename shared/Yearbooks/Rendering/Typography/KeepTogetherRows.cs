using System.Collections.Immutable;
using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>
/// Keeps rows on one page: a group label with the first row below it, totals, notes and the last row with the row above. Tied rows share
/// an empty spanning cell in an extremely narrow column at the edge of the table: no renderer breaks a page inside a cell
/// that spans rows.
/// </summary>
internal static class KeepTogetherRows
{
    // QuestPDF rejects a column of width 0.
    private const double MinWidth = 0.01;

    /// <summary>Returns the table and its plan with ties; unchanged if no ties are needed.</summary>
    public static (Table Table, TablePlan Plan) Tie(Table table, TablePlan plan, double tallest)
    {
        if (plan.FitsPage)
            return (table, plan);
        (table, plan) = TakeNotes(table, plan);
        var ties = Find(table, plan, tallest);
        if (ties.Count == 0)
            return (table, plan);
        var starts = ties.ToDictionary(tie => tie.Start);
        var tied = ties.SelectMany(tie => Enumerable.Range(tie.Start, tie.Count)).ToHashSet();
        var columns = table.Columns.Length;
        var rows = Widen(table.Rows, columns, tied).Select((row, index) =>
            starts.TryGetValue(index, out var tie) ? row with { Cells = row.Cells.Add(new TableCell("", RowSpan: tie.Count)) } : row);
        var whole = table with
        {
            Columns = table.Columns.Add(new TableColumn(0, Align.Start)),
            Header = [.. Widen(table.Header, columns, [])],
            Rows = [.. rows],
        };
        if (RowHeaders.Columns(whole) < RowHeaders.Columns(table))
            return (table, plan);
        return (
            whole,
            plan with
            {
                Widths = plan.Widths.Add(MinWidth),
                Ties = [.. table.Rows.Select((_, index) => starts.TryGetValue(index, out var tie) ? tie.Height : 0)],
            });
    }

    // Converts the notes that must stay with a broken table to rows, so that they can be tied to its last row.
    private static (Table Table, TablePlan Plan) TakeNotes(Table table, TablePlan plan)
    {
        var notes = table.Notes.Take(plan.KeptNotes)
            .Select(note => new TableRow([new TableCell(note, table.Columns.Length, Align: Align.Start)], RowKind.Note)).ToList();
        var taken = table with { Rows = [.. table.Rows, .. notes], Notes = table.Notes[notes.Count..] };
        var apart = plan with { KeptNotes = 0 };
        if (table.Rows.IsEmpty || notes.Count == 0 || RowHeaders.Columns(taken) < RowHeaders.Columns(table))
            return (table, apart);
        return (taken, apart with
        {
            WholeRows = [.. plan.WholeRows, .. notes.Select(_ => true)],
            RowHeights = [.. plan.RowHeights, .. plan.NoteHeights.Take(notes.Count)],
        });
    }

    private static List<(int Start, int Count, double Height)> Find(Table table, TablePlan plan, double tallest)
    {
        var isFree = new bool[table.Rows.Length];
        foreach (var (row, _, column, cell) in SpanGrid.Place(table.Rows, table.Columns.Length))
            isFree[row] |= cell.RowSpan == 1 && column + cell.ColumnSpan >= table.Columns.Length;

        var ties = new List<(int, int, double)>();
        var last = table.Rows.Count(row => row.Kind != RowKind.Note) - 1;
        var ending = plan.RowHeights.Skip(last).Sum();
        for (var start = 0; start < table.Rows.Length;)
        {
            var end = start + 1;
            var height = plan.RowHeights[start];
            while (isFree[start]
                && end < table.Rows.Length
                && isFree[end]
                && (BelongTogether(table.Rows[end - 1], table.Rows[end]) || (end == last && height + ending < tallest))
                && height + plan.RowHeights[end] < tallest)
            {
                height += plan.RowHeights[end++];
            }

            if (end > start + 1)
                ties.Add((start, end - start, height));
            start = end;
        }

        return ties;
    }

    private static bool BelongTogether(TableRow above, TableRow below) =>
        above.Kind == RowKind.Group || below.Kind is RowKind.Total or RowKind.Note;

    // Where there is no tie in the new column, the cells at the edge span it.
    private static IEnumerable<TableRow> Widen(ImmutableArray<TableRow> rows, int columns, HashSet<int> tied)
    {
        var cells = rows.Select(row => row.Cells.ToBuilder()).ToArray();
        foreach (var (row, index, column, cell) in SpanGrid.Place(rows, columns))
        {
            if (column + cell.ColumnSpan >= columns && !tied.Contains(row))
                cells[row][index] = cell with { ColumnSpan = columns - column + 1 };
        }

        return rows.Zip(cells, (row, own) => row with { Cells = own.DrainToImmutable() });
    }
}
