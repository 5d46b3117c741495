using System.Collections.Immutable;
using System.Globalization;
using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Rendering.Web;

/// <summary>Writes a table with header cells. A wide table scrolls inside its frame.</summary>
internal sealed class TableHtml(HtmlWriter html, ImmutableSortedSet<string> anchors)
{
    public void Write(Table table)
    {
        var caption = $"{table.Anchor}-caption";
        html.Open("div", ("class", "table"), ("id", table.Anchor), ("role", "region"), ("aria-labelledby", caption), ("tabindex", "0"));
        html.Open("table")
            .Open("caption", ("id", caption))
            .Element("strong", table.Caption)
            .Text(" ")
            .Element("span", table.Unit, ("class", "unit"))
            .Close()
            .Line();
        if (!table.Header.IsEmpty)
        {
            html.Open("thead");
            foreach (var row in table.Header)
                HeaderRow(row);
            html.Close().Line();
        }

        Body(table);
        html.Close().Close();
        foreach (var note in table.Notes)
            html.Element("p", note, ("class", "note"));
    }

    private void HeaderRow(TableRow row)
    {
        html.Open("tr");
        foreach (var cell in row.Cells)
            Cell(cell, cell.Text.Length == 0 ? "td" : "th", cell.ColumnSpan > 1 ? "colgroup" : "col", cell.Align ?? Align.Center);
        html.Close().Line();
    }

    // A label above rows becomes the header of a row group, so that screen readers announce it with each row.
    private void Body(Table table)
    {
        var grid = DataGrid.Lay(table.Rows, table.Columns.Length);
        var labels = DataGrid.LabelColumns(table);
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
                BodyCell(table, row, cell, Array.FindIndex(grid[r], other => ReferenceEquals(other, cell)), labels);
            html.Close().Line();
        }

        if (isOpen)
            html.Close();
    }

    private void BodyCell(Table table, TableRow row, TableCell cell, int column, int labels)
    {
        var isHead = row.Kind == RowKind.Group || column < labels;
        var scope = row.Kind == RowKind.Group ? row.Cells.Length == 1 ? "rowgroup" : "col" : cell.RowSpan > 1 ? "rowgroup" : "row";
        Cell(cell, isHead && cell.Text.Length > 0 ? "th" : "td", scope, cell.Align ?? table.Columns[column].Align);
    }

    private void Cell(TableCell cell, string element, string scope, Align align)
    {
        html.Open(
            element, ("scope", element == "th" ? scope : null), ("colspan", Span(cell.ColumnSpan)), ("rowspan", Span(cell.RowSpan)),
            ("class", cell.IsVertical ? "vertical" : align switch { Align.End => "end", Align.Center => "center", _ => null }));
        if (cell.Anchor is { } anchor && anchors.Contains(anchor))
            html.Element("a", cell.Text, ("href", $"#{anchor}"));
        else
            html.Text(cell.Text);
        html.Close();
    }

    private static string? Span(int span) => span > 1 ? span.ToString(CultureInfo.InvariantCulture) : null;
}
