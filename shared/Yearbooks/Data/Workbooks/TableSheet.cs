using System.Globalization;
using Compiler.Disclosure.Naming;
using Compiler.Yearbooks.Model;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using Table = Compiler.Yearbooks.Model.Table;

namespace Compiler.Yearbooks.Data.Workbooks;

/// <summary>Writes one table as a sheet: caption, unit, header (frozen), rows, notes.</summary>
internal sealed class TableSheet(Table table, SheetStyles styles)
{
    private const int RowsAbove = 2;
    private const double CharactersOfAPage = 110;
    private const double LineHeight = 14;

    private readonly int width = table.Columns.Length;
    private readonly double[] columnWidths = Widths(table);
    private readonly List<string> merged = [];

    public void Write(Stream stream)
    {
        using var xml = OpenXmlWriter.Create(stream);
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        xml.WriteElement(new SheetViews(View()));
        xml.WriteElement(Columns());
        xml.WriteStartElement(new SheetData());
        Line(xml, 1, table.Caption, CellWeight.Caption);
        Line(xml, 2, table.Unit, CellWeight.Note);
        Rows(xml, table.Header, RowsAbove, isHeader: true);
        Rows(xml, table.Rows, RowsAbove + table.Header.Length, isHeader: false);
        for (var i = 0; i < table.Notes.Length; i++)
            Line(xml, RowsAbove + table.Header.Length + table.Rows.Length + 1 + i, table.Notes[i], CellWeight.Note);
        xml.WriteEndElement();
        if (merged.Count > 0)
            xml.WriteElement(new MergeCells(merged.Select(range => new MergeCell { Reference = range })));
        xml.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        xml.WriteEndElement();
    }

    /// <summary>Returns the address of a cell; row and column start at 1: “B3”.</summary>
    public static string Address(int row, int column)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters + row.ToString(CultureInfo.InvariantCulture);
    }

    private SheetView View()
    {
        var top = RowsAbove + table.Header.Length;
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false };
        view.Append(new Pane
        {
            VerticalSplit = top,
            TopLeftCell = Address(top + 1, 1),
            ActivePane = PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        });
        return view;
    }

    private static double[] Widths(Table table)
    {
        var total = table.Columns.Sum(column => column.Weight);
        return [.. table.Columns.Select(column => Math.Round(Math.Max(6, CharactersOfAPage * column.Weight / total), 1))];
    }

    private Columns Columns() => new(columnWidths.Select((characters, i) =>
        new Column { Min = (uint)i + 1, Max = (uint)i + 1, CustomWidth = true, Width = characters }));

    // Spreadsheet programs do not adjust the row height to wrapped text when they open a file.
    private double Height(TableCell?[] row)
    {
        var lines = 1.0;
        for (var c = 0; c < width; c++)
        {
            if (row[c] is not { RowSpan: 1 } cell || (c > 0 && ReferenceEquals(row[c - 1], cell)))
                continue;
            var room = columnWidths.Skip(c).Take(cell.ColumnSpan).Sum() - 1;
            lines = Math.Max(lines, Math.Ceiling(cell.Text.Sum(character => character > '\u2E80' ? 2 : 1) * 1.05 / room));
        }

        return Math.Min(lines, 28) * LineHeight;
    }

    private void Line(OpenXmlWriter xml, int row, string text, CellWeight weight)
    {
        xml.WriteStartElement(new Row { RowIndex = (uint)row });
        Text(xml, row, 1, text, new CellStyle("", Align.Start, weight));
        xml.WriteEndElement();
    }

    private void Rows(OpenXmlWriter xml, IReadOnlyList<TableRow> rows, int above, bool isHeader)
    {
        var grid = DataGrid.Lay(rows, width);
        for (var r = 0; r < rows.Count; r++)
        {
            var weight =
                isHeader || rows[r].Kind == RowKind.Group ? CellWeight.Head
                : rows[r].Kind == RowKind.Total ? CellWeight.Total
                : CellWeight.Body;
            xml.WriteStartElement(new Row { RowIndex = (uint)(above + r + 1), Height = Height(grid[r]), CustomHeight = true });
            for (var c = 0; c < width; c++)
            {
                var cell = grid[r][c];
                var isFirst = (r == 0 || !ReferenceEquals(grid[r - 1][c], cell)) && (c == 0 || !ReferenceEquals(grid[r][c - 1], cell));
                Write(xml, above + r + 1, c, cell, isFirst, weight);
            }

            xml.WriteEndElement();
        }
    }

    private void Write(OpenXmlWriter xml, int row, int column, TableCell? cell, bool isFirst, CellWeight weight)
    {
        var align = cell?.Align ?? (weight == CellWeight.Head ? Align.Center : table.Columns[column].Align);
        if (cell is null || !isFirst)
        {
            Text(xml, row, column + 1, "", new CellStyle("", align, weight));
            return;
        }

        if (cell.RowSpan > 1 || cell.ColumnSpan > 1)
            merged.Add($"{Address(row, column + 1)}:{Address(row + cell.RowSpan - 1, column + cell.ColumnSpan)}");
        if (weight != CellWeight.Head && table.Columns[column].Align == Align.End && PrintedFigure.Parse(cell.Text) is { } figure)
            Number(xml, row, column + 1, figure, align, weight);
        else
            Text(xml, row, column + 1, cell.Text, new CellStyle("", align, weight));
    }

    private void Number(OpenXmlWriter xml, int row, int column, PrintedFigure figure, Align align, CellWeight weight) => xml.WriteElement(
        new Cell(new CellValue(figure.Value.ToString(CultureInfo.InvariantCulture)))
        {
            CellReference = Address(row, column),
            StyleIndex = styles.IndexOf(new CellStyle(CellStyle.FormatOf(figure), align, weight)),
        });

    // Text is never written as a formula, whatever its first character. XML has no place for control characters.
    private void Text(OpenXmlWriter xml, int row, int column, string text, CellStyle style)
    {
        var cell = new Cell { CellReference = Address(row, column), StyleIndex = styles.IndexOf(style) };
        if (text.Length > 0)
        {
            cell.DataType = CellValues.InlineString;
            cell.Append(new InlineString(new Text(PlainText.From(text)) { Space = SpaceProcessingModeValues.Preserve }));
        }

        xml.WriteElement(cell);
    }
}
