using System.Globalization;
using Compiler.Tests.Yearbooks.Rendering;
using Compiler.Yearbooks.Data;
using Compiler.Yearbooks.Data.Workbooks;
using Compiler.Yearbooks.Model;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using CellStyle = Compiler.Yearbooks.Data.Workbooks.CellStyle;
using Table = Compiler.Yearbooks.Model.Table;

namespace Compiler.Tests.Yearbooks.Data.Workbooks;

public sealed class TablesWorkbookTests
{
    private static readonly IReadOnlyList<Table> Tables = Volumes.Compose(2024, "130000").Tables;

    [Fact]
    public void Of_Book_IsAValidWorkbook()
    {
        using var package = Open(Tables);

        Assert.Empty(
            new OpenXmlValidator().Validate(package).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Of_Book_HasOneSheetForEachTable()
    {
        using var package = Open(Tables);

        var names = package.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!).ToList();
        Assert.Equal(Tables.Select(table => table.Caption.Split(' ')[0]), names.Select(name => name.Split(' ')[0]));
        Assert.All(names, name => Assert.InRange(name.Length, 1, 31));
    }

    [Fact]
    public void Of_Book_HoldsTheFiguresOfTheCsvAsNumbers()
    {
        using var package = Open(Tables);

        var expected = Tables
            .SelectMany(DataGrid.DataCells)
            .Where(cell => cell.IsFigure)
            .Select(cell => PrintedFigure.Parse(cell.Text)?.Value)
            .OfType<decimal>();
        var numbers = Sheets(package)
            .SelectMany(sheet => sheet.Descendants<Cell>())
            .Where(cell => cell.DataType is null && cell.CellValue is not null)
            .Select(cell => decimal.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture));
        Assert.Equal(expected.Order(), numbers.Order());
    }

    [Fact]
    public void Of_TableWithHeader_KeepsItInViewWhenScrolling()
    {
        using var package = Open(Tables);

        Assert.All(Sheets(package).Zip(Tables), pair =>
        {
            var pane = pair.First.Descendants<Pane>().Single();
            Assert.Equal((PaneStateValues.Frozen, 2.0 + pair.Second.Header.Length), (pane.State!.Value, pane.VerticalSplit!.Value));
        });
    }

    [Fact]
    public void Of_SpannedHeader_IsMerged()
    {
        using var package = Open(SampleYearbook.Statutory.Blocks.OfType<Table>().ToList());

        var merged = Sheets(package).First().Descendants<MergeCell>().Select(cell => cell.Reference!.Value!).ToList();
        Assert.NotEmpty(merged);
        Assert.Distinct(merged);
    }

    [Theory]
    [InlineData("1,234‡", "1234", "#,##0\"‡\"")]
    [InlineData("38.0", "38.0", "#,##0.0")]
    [InlineData("14.3†*", "14.3", "#,##0.0\"†*\"")]
    [InlineData("+4.5", "4.5", "+#,##0.0;-#,##0.0;#,##0.0")]
    [InlineData("1,129.7494", "1129.7494", "#,##0.0000")]
    [InlineData("2024", "2024", "0")]
    public void FormatOf_PrintedFigure_ShowsItAsPrinted(string text, string value, string format)
    {
        var figure = PrintedFigure.Parse(text)!;

        Assert.Equal((value, format), (figure.Value.ToString(CultureInfo.InvariantCulture), CellStyle.FormatOf(figure)));
    }

    [Theory]
    [InlineData("…")]
    [InlineData("—")]
    [InlineData("")]
    [InlineData("12/34")]
    public void PrintedFigure_NoNumber_IsNone(string text) => Assert.Null(PrintedFigure.Parse(text));

    [Fact]
    public void Of_SameBook_GivesTheSameBytes() => Assert.Equal(TablesWorkbook.Write(Tables), TablesWorkbook.Write(Tables));

    [Theory]
    [InlineData(1, 1, "A1")]
    [InlineData(3, 26, "Z3")]
    [InlineData(3, 27, "AA3")]
    [InlineData(9, 703, "AAA9")]
    public void Address_RowAndColumn_IsTheSpreadsheets(int row, int column, string address) =>
        Assert.Equal(address, TableSheet.Address(row, column));

    private static SpreadsheetDocument Open(IReadOnlyList<Table> tables) =>
        SpreadsheetDocument.Open(new MemoryStream(TablesWorkbook.Write(tables)), isEditable: false);

    private static IEnumerable<Worksheet> Sheets(SpreadsheetDocument package) =>
        package
            .WorkbookPart!.Workbook.Sheets!.Elements<Sheet>()
            .Select(sheet => ((WorksheetPart)package.WorkbookPart.GetPartById(sheet.Id!)).Worksheet);
}
