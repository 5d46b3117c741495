using System.Collections.Immutable;
using System.Globalization;
using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Rendering.Web;

/// <summary>
/// Writes a table with header cells. It scrolls inside its frame, where the labels of the rows stay in sight; a long table has a frame
/// of bounded height.
/// </summary>
internal sealed class TableHtml(HtmlWriter html, ImmutableSortedSet<string> anchors)
{
    private const int RowsOfATallTable = 24;

    // A word of this many characters stays on one line; a column with more text gets at least this room, or that of a sentence.
    private const int Word = 8;
    private const int Sentence = 24;

    public void Write(Table table)
    {
        var caption = $"{table.Anchor}-caption";
        var frame = table.Rows.Length > RowsOfATallTable && !table.IsUpright ? "table tall" : "table";
        html.Open("div", ("class", frame), ("id", table.Anchor), ("role", "region"), ("aria-labelledby", caption), ("tabindex", "0"));
        html.Open("table", ("class", HasSpannedLabels(table) ? "nested" : null))
            .Open("caption", ("id", caption))
            .Element("strong", table.Caption)
            .Text(" ")
            .Element("span", table.Unit, ("class", "unit"))
            .Close()
            .Line();
        if (!table.Header.IsEmpty)
        {
            html.Open("thead");
            var grid = DataGrid.Lay(table.Header, table.Columns.Length);
            var staying = StayingColumn(table);
            for (var r = 0; r < table.Header.Length; r++)
                HeaderRow(table.Header[r], grid[r], staying);
            html.Close().Line();
        }

        Body(table);
        html.Close().Close();
        foreach (var note in table.Notes)
            html.Element("p", note, ("class", "note"));
    }

    private void HeaderRow(TableRow row, TableCell?[] grid, int staying)
    {
        html.Open("tr");
        foreach (var cell in row.Cells)
        {
            var align = cell.Align ?? Align.Center;
            Cell(
                cell, cell.Text.Length == 0 ? "td" : "th", cell.ColumnSpan > 1 ? "colgroup" : "col",
                Class(cell, align), Stays(cell, ColumnOf(cell, grid), staying));
        }

        html.Close().Line();
    }

    // A label above rows becomes the header of a row group, so that screen readers announce it with each row.
    private void Body(Table table)
    {
        var grid = DataGrid.Lay(table.Rows, table.Columns.Length);
        var labels = DataGrid.LabelColumns(table);
        var staying = StayingColumn(table);
        var isOpen = false;
        for (var r = 0; r < table.Rows.Length; r++)
        {
            var row = table.Rows[r];
            if (!isOpen || (row.Kind == RowKind.Group && row.Cells.Length == 1))
            {
                if (isOpen)
                    html.Close().Line();
                html.Open("tbody");
                isOpen = true;
            }

            html.Open("tr", ("class", row.Kind == RowKind.Body ? null : row.Kind == RowKind.Total ? "total" : "group"));
            foreach (var cell in row.Cells)
                BodyCell(table, row, cell, ColumnOf(cell, grid[r]), labels, staying);
            html.Close().Line();
        }

        if (isOpen)
            html.Close();
    }

    private void BodyCell(Table table, TableRow row, TableCell cell, int column, int labels, int staying)
    {
        var isBand = row.Kind == RowKind.Group && row.Cells.Length == 1;
        var isHead = row.Kind == RowKind.Group || column < labels;
        var scope = row.Kind == RowKind.Group ? isBand ? "rowgroup" : "col" : cell.RowSpan > 1 ? "rowgroup" : "row";
        Cell(
            cell, isHead && cell.Text.Length > 0 ? "th" : "td", scope,
            Class(cell, cell.Align ?? table.Columns[column].Align), isBand ? "band" : Stays(cell, column, staying));
    }

    private void Cell(TableCell cell, string element, string scope, string? look, string? place)
    {
        html.Open(
            element, ("scope", element == "th" ? scope : null), ("colspan", Span(cell.ColumnSpan)), ("rowspan", Span(cell.RowSpan)),
            ("class", look is null || place is null ? look ?? place : $"{look} {place}"));
        var moves = place is not null and not "stay";
        if (moves)
            html.Open("span");
        if (cell.Anchor is { } anchor && anchors.Contains(anchor))
            html.Element("a", cell.Text, ("href", $"#{anchor}"));
        else
            html.Text(cell.Text);
        if (cell.Below is { } below)
            html.Element("small", below);
        if (moves)
            html.Close();
        html.Close();
    }

    private static string? Class(TableCell cell, Align align)
    {
        if (cell.IsVertical)
            return "vertical";
        var length = cell.Text.Sum(character => character > '\u2E80' ? 2 : 1) / 2;
        var width = cell.ColumnSpan > 1 ? null : length <= Word ? "word" : length <= Sentence ? "words" : "sentence";
        var side = align switch { Align.End => "end", Align.Center => "center", _ => null };
        return side is null || width is null ? side ?? width : $"{side} {width}";
    }

    /// <summary>
    /// How a label stays in sight: that of the staying column at the edge; one that begins in an earlier column, behind the edge with it.
    /// </summary>
    private static string? Stays(TableCell cell, int column, int staying) =>
        column + cell.ColumnSpan - 1 != staying ? null
        : cell.ColumnSpan == 1 ? "stay"
        : FormattableString.Invariant($"stay from-{column}");

    /// <summary>The column whose words name the row: the widest of the labels; -1 if none of the first columns has words.</summary>
    private static int StayingColumn(Table table)
    {
        const int WithoutLabels = 3;
        var labels = DataGrid.LabelColumns(table) is > 0 and var count ? count : WithoutLabels;
        return table.Columns.Take(labels).Index().Where(column => column.Item.Align != Align.End)
            .OrderByDescending(column => column.Item.Weight).Select(column => column.Index).FirstOrDefault(-1);
    }

    private static bool HasSpannedLabels(Table table) =>
        DataGrid.LabelColumns(table) > 1 && table.Rows.Any(row => row.Kind != RowKind.Group && row.Cells[0].ColumnSpan > 1);

    private static int ColumnOf(TableCell cell, TableCell?[] row) => Array.FindIndex(row, other => ReferenceEquals(other, cell));

    private static string? Span(int span) => span > 1 ? span.ToString(CultureInfo.InvariantCulture) : null;
}
