using System.Globalization;
using System.Text.Json;
using Compiler.Accuracy.Provinces;
using Compiler.Yearbooks;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Compiler.Tests.Yearbooks.Data;

/// <summary>各机关原始数据 of made-up volumes.</summary>
public sealed class BodyTableTests
{
    public static TheoryData<string> Volumes => [SampleProvince.Adcode, SampleNation.CountiesOnly, SampleNation.Adcode];

    [Theory]
    [MemberData(nameof(Volumes))]
    public void Rows_ThatCount_AddUpToTheTotals(string adcode)
    {
        var book = Book(adcode);
        var totals = JsonDocument.Parse(book.FiguresJson).RootElement.GetProperty("totals");
        var counted = TablesCsvTests.Rows(book).Where(row => row["计入合计"] == "是").ToList();

        Assert.NotEmpty(counted);
        foreach (var column in book.TablesColumns.Where(column => column is { Type: "number" }))
        {
            var values = counted.Select(row => row[column.Name]).Where(value => value.Length > 0).ToList();
            decimal? sum = values.Count == 0 ? null : values.Sum(value => decimal.Parse(value, CultureInfo.InvariantCulture));
            var total = totals.GetProperty(column.Figure!).GetProperty("value");
            Assert.Equal(total.ValueKind == JsonValueKind.Null ? null : total.GetDecimal(), sum);
        }
    }

    [Theory]
    [MemberData(nameof(Volumes))]
    public void Workbook_HasTheRowsOfTheCsvInItsLastSheet(string adcode)
    {
        var book = Book(adcode);
        using var package = SpreadsheetDocument.Open(new MemoryStream(book.WriteWorkbook()), isEditable: false);
        var sheet = package.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Last();
        var part = (WorksheetPart)package.WorkbookPart.GetPartById(sheet.Id!);

        Assert.Equal("各机关原始数据", sheet.Name);
        Assert.Empty(new OpenXmlValidator().Validate(part).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal(
            CsvLines.Read(book.TablesCsv).Select(line => line.Where(text => text.Length > 0).Select(text => text.TrimStart('\''))),
            part.Worksheet.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.InnerText)));
    }

    private static Yearbook Book(string adcode) => SampleVolumes.OfNation(SampleProvince.LastYear, adcode);
}
