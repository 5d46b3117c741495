using System.Globalization;
using Compiler.Yearbooks.Rendering.Typography;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Align = Compiler.Yearbooks.Model.Align;
using DataGrid = Compiler.Yearbooks.Model.DataGrid;
using ModelCell = Compiler.Yearbooks.Model.TableCell;
using ModelTable = Compiler.Yearbooks.Model.Table;

namespace Compiler.Yearbooks.Rendering.Word;

/// <summary>A table with the merged cells of its model, ruled as the statutory form is.</summary>
internal static class WordTableGrid
{
    // The width between the margins, in twentieths of a point.
    private const int Width = 8844;

    // A digit or mark of the table's text, and what lies beside the text of a cell.
    private const int DigitWidth = 110;
    private const int CellMargins = 140;

    public static Table Create(ModelTable model)
    {
        var columns = Columns(model);
        var grid = DataGrid.Lay([.. model.Header, .. model.Rows], columns.Length);
        var table = new Table(
            Properties(), new TableGrid(columns.Select(width => new GridColumn { Width = Text(width) })));
        for (var r = 0; r < grid.Length; r++)
            table.Append(Row(model, grid, r, columns));
        return table;
    }

    // By weight, but wide enough for every figure; the columns of words share the rest.
    private static int[] Columns(ModelTable model)
    {
        var whole = model.Columns.Sum(column => column.Weight);
        var least = new int[model.Columns.Length];
        foreach (var (_, _, column, cell) in SpanGrid.Place(model.Rows, least.Length).Where(place => place.Cell.ColumnSpan == 1))
        {
            if (model.Columns[column].Align == Align.End)
                least[column] = Math.Max(least[column], (cell.Text.Length * DigitWidth) + CellMargins);
        }

        var widths = model.Columns.Select((column, index) => Math.Max(least[index], Width * column.Weight / whole)).ToList();
        var words = widths.Where((_, index) => model.Columns[index].Align != Align.End).Sum();
        var share = words > 0 ? Math.Max(0.5, 1 - ((widths.Sum() - Width) / words)) : 1;
        return [.. widths.Select((width, index) => (int)(model.Columns[index].Align == Align.End ? width : width * share))];
    }

    private static TableProperties Properties() => new(
        new TableWidth { Width = Text(Width), Type = TableWidthUnitValues.Dxa },
        new TableJustification { Val = TableRowAlignmentValues.Center },
        new TableBorders(
            Rule<TopBorder>(), Rule<LeftBorder>(), Rule<BottomBorder>(), Rule<RightBorder>(),
            Rule<InsideHorizontalBorder>(), Rule<InsideVerticalBorder>()),
        new TableLayout { Type = TableLayoutValues.Fixed },
        new TableCellMarginDefault(
            new TopMargin { Width = "20", Type = TableWidthUnitValues.Dxa },
            new TableCellLeftMargin { Width = 40, Type = TableWidthValues.Dxa },
            new BottomMargin { Width = "20", Type = TableWidthUnitValues.Dxa },
            new TableCellRightMargin { Width = 40, Type = TableWidthValues.Dxa }));

    private static TBorder Rule<TBorder>()
        where TBorder : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };

    private static TableRow Row(ModelTable model, ModelCell?[][] grid, int r, int[] columns)
    {
        var row = new TableRow(new TableRowProperties(
        [
            new CantSplit(), .. r < model.Header.Length ? new OpenXmlElement[] { new TableHeader() } : [],
        ]));
        for (var c = 0; c < columns.Length;)
        {
            var cell = grid[r][c];
            var end = c + 1;
            while (cell is not null && end < columns.Length && ReferenceEquals(grid[r][end], cell))
                end++;
            var isContinued = cell is not null && r > 0 && ReferenceEquals(grid[r - 1][c], cell);
            row.Append(Cell(cell, isContinued, columns[c..end], model.Columns[c].Align));
            c = end;
        }

        return row;
    }

    private static TableCell Cell(ModelCell? cell, bool isContinued, int[] columns, Align align)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Text(columns.Sum()), Type = TableWidthUnitValues.Dxa });
        if (columns.Length > 1)
            properties.Append(new GridSpan { Val = columns.Length });
        if (cell is { RowSpan: > 1 })
            properties.Append(new VerticalMerge { Val = isContinued ? MergedCellValues.Continue : MergedCellValues.Restart });
        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return new TableCell(properties, Content(isContinued ? "" : cell?.Text ?? "", cell?.Align ?? align));
    }

    private static Paragraph Content(string text, Align align)
    {
        var (figure, mark) = align != Align.Start ? WordMarks.Split(text) : (text, null);
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Cell });
        if (mark is not null)
            properties.Append(mark);
        if (align == Align.Start)
            properties.Append(new Justification { Val = JustificationValues.Left });
        return figure.Length == 0 ? new Paragraph(properties) : new Paragraph(properties, WordParagraph.Run(figure));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
