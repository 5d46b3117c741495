using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Compiler.Accuracy.Provinces;
using Compiler.Tests.Pdf;
using Compiler.Tests.Yearbooks.Recounting;
using Compiler.Tests.Yearbooks.Rendering.Web;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Data;
using Compiler.Yearbooks.Data.Workbooks;
using Compiler.Yearbooks.Model;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Compiler.Tests.Yearbooks;

/// <summary>
/// Every figure in every file of a made-up volume is the one of the book, cell by cell; figures.json is held to the same
/// count as the book.
/// </summary>
public sealed class FilesAgreeTests
{
    public static TheoryData<string> Volumes => [SampleProvince.Adcode, SampleNation.CountiesOnly, SampleNation.Adcode];

    [Theory]
    [MemberData(nameof(Volumes))]
    public void TablesWorkbook_OfAMadeUpVolume_HoldsEveryFigureInItsPlace(string adcode)
    {
        var book = Book(adcode);
        using var package = SpreadsheetDocument.Open(new MemoryStream(TablesWorkbook.Write(book.Tables)), isEditable: false);
        var sheets = package
            .WorkbookPart!.Workbook.Sheets!.Elements<Sheet>()
            .Select(sheet => ((WorksheetPart)package.WorkbookPart.GetPartById(sheet.Id!)).Worksheet);

        Assert.All(book.Tables.Zip(sheets), pair =>
        {
            var (table, sheet) = pair;
            var top = 2 + table.Header.Length;
            var numbers = sheet
                .Descendants<Cell>()
                .Where(cell => cell.DataType is null && cell.CellValue is not null)
                .ToDictionary(
                    cell => cell.CellReference!.Value!, cell => decimal.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture));
            var expected = DataGrid.DataCells(table).Where(cell => cell.IsFigure && PrintedFigure.Parse(cell.Text) is not null)
                .ToDictionary(cell => TableSheet.Address(top + cell.Row, cell.Column), cell => PrintedFigure.Parse(cell.Text)!.Value);
            Assert.Equal(expected, numbers);
        });
    }

    [Theory]
    [MemberData(nameof(Volumes))]
    public void WebEdition_OfAMadeUpVolume_ShowsEveryCellTileAndChart(string adcode)
    {
        var book = Book(adcode);
        using var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(WebEditionTests.Render(book.Document)));
        var blocks = book.Document.Chapters.SelectMany(chapter => chapter.Blocks).ToList();

        Assert.Equal(
            blocks
                .OfType<Compiler.Yearbooks.Model.Table>()
                .Select(table => DataGrid.DataCells(table).Select(cell => cell.Text).Where(text => text.Length > 0)),
            page.QuerySelectorAll("table")
                .Select(table => table.QuerySelectorAll("tbody td").Select(cell => cell.TextContent).Where(text => text.Length > 0)));
        Assert.Equal(
            blocks.OfType<Tiles>().SelectMany(tiles => tiles.Items).Select(tile => $"{tile.Label}{tile.Figure} {tile.Unit}{tile.Note}"),
            page.QuerySelectorAll("dl.tiles > div").Select(tile => tile.TextContent));
        Assert.All(blocks.OfType<Chart>().Zip(page.QuerySelectorAll("figure")), pair => Shows(pair.Second, pair.First));
    }

    private static void Shows(IElement figure, Chart chart)
    {
        Assert.Equal(chart.Alternative, figure.QuerySelector("[role=img]")!.GetAttribute("aria-label"));
        // A part of a bar that is too narrow has no label.
        if (chart is ShareBars or StateGrid)
            return;
        var drawn = string.Concat(figure.QuerySelectorAll("text").Select(text => PdfView.Compact(text.TextContent)));
        Assert.All(
            PrintedBook.Texts(chart).SelectMany(PrintedBook.Numbers), number => Assert.Contains(number, drawn, StringComparison.Ordinal));
    }

    private static Yearbook Book(string adcode) => SampleVolumes.OfNation(SampleProvince.LastYear, adcode);
}
