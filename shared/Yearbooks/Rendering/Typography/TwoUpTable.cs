using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>Sets the two halves of a long, narrow table beside each other.</summary>
internal static class TwoUpTable
{
    private const double GapWeight = 0.4;

    /// <summary>Returns the table with half as many rows; unchanged unless it may be set so. Its cells must not span.</summary>
    public static Table Fold(Table table)
    {
        if (!table.IsTwoUp)
            return table;
        var half = (table.Rows.Length + 1) / 2;
        var gap = new TableCell("");
        var empty = new TableRow([.. table.Columns.Select(_ => gap)]);
        return table with
        {
            Columns = [.. table.Columns, new TableColumn(GapWeight, Align.Start), .. table.Columns],
            Header = [.. table.Header.Select(row => Beside(row, row))],
            Rows = [.. Enumerable.Range(0, half).Select(row =>
                Beside(table.Rows[row], row + half < table.Rows.Length ? table.Rows[row + half] : empty))],
        };

        TableRow Beside(TableRow left, TableRow right) => left with { Cells = [.. left.Cells, gap, .. right.Cells] };
    }
}
