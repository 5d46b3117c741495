using System.Collections.Immutable;
using Compiler.Disclosure.Reports;
using Compiler.Tests.Disclosure.Rollups;
using Compiler.Yearbooks;

namespace Compiler.Tests.Yearbooks.Data;

public sealed class TablesCsvTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+甲", "'+甲")]
    [InlineData("-甲", "'-甲")]
    [InlineData("@甲", "'@甲")]
    [InlineData("\t甲", "'\t甲")]
    [InlineData("\r=1", "\uFFFD=1")]
    [InlineData("\r\n甲", "'\r\n甲")]
    [InlineData("\n甲", "'\n甲")]
    [InlineData("\u001B[2J甲\u0000\u009B\u202E", "\uFFFD[2J甲\uFFFD\uFFFD\uFFFD")]
    [InlineData("＝甲", "'＝甲")]
    [InlineData("＋甲", "'＋甲")]
    [InlineData("－甲", "'－甲")]
    [InlineData("＠甲", "'＠甲")]
    [InlineData("=HYPERLINK(\"http://x\",\"点\")", "'=HYPERLINK(\"http://x\",\"点\")")]
    [InlineData("甲=1", "甲=1")]
    [InlineData("’=1", "’=1")]
    public void Write_TextThatMaySteerASpreadsheet_KeepsItAText(string file, string cell)
    {
        DisclosureReport report = new ReportSketch("甲局", 2024).At("130000", "河北省").In(file, "a1");

        var row = Assert.Single(Rows(Volumes.Compose(Seeds.Roll(report))));

        Assert.Equal(("甲局", cell), (row["机关"], row["来源文件"]));
    }

    [Theory]
    [InlineData("requests.new_received.total", "6")]
    [InlineData("requests.denied_1_state_secret.natural_person", "0")]
    [InlineData("disputes.reconsideration.total", "0")]
    public void Write_SampleReport_HasEachCellAndItsStateInColumns(string figure, string value)
    {
        var book = Volumes.Compose(2024, "130000");
        var row = Rows(book).Single(row => row["机关"] == "平乡县人民政府办公室");
        var columns = book.TablesColumns.Where(column => column.Figure == figure).Select(column => column.Name).ToList();

        Assert.Equal($"{columns[0]}·状态", columns[1]);
        Assert.Equal([value, ""], columns.Select(column => row[column]));
    }

    [Fact]
    public void Write_CellThatIsMissing_SaysSoAndIsEmpty()
    {
        var rows = Rows(Volumes.Compose(2023, "130000"));

        Assert.All(
            rows.SelectMany(row => row.Where(cell => cell.Value is "缺失" or "无法辨认").Select(cell => row[cell.Key[..^"·状态".Length]])),
            Assert.Empty);
        Assert.Contains(rows, row => row.ContainsValue("缺失"));
    }

    internal static ImmutableArray<Dictionary<string, string>> Rows(Yearbook book)
    {
        var lines = CsvLines.Read(book.TablesCsv);
        Assert.Equal(book.TablesColumns.Select(column => column.Name), lines[0]);
        Assert.Distinct(lines[0]);
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(cell => cell.First, cell => cell.Second))];
    }
}
