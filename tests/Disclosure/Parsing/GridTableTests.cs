using System.Text;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;
using Compiler.Tests.Golden;
using Compiler.Tests.Reading;

namespace Compiler.Tests.Disclosure.Parsing;

/// <summary>Tables that the file itself draws: the columns of the header decide, and a blank is a blank.</summary>
public sealed class GridTableTests
{
    private static readonly string Page = Encoding.UTF8.GetString(FixtureFiles.Read("baoding-2024", "html"));

    [Theory]
    // The first figures of a row are blank, and the rest stays in its columns.
    [InlineData("<td>214</td><td>2</td><td>0</td>", "<td></td><td></td><td>0</td>", "requests.new_received", "_ _ 0 0 4 0 220")]
    // A blank in the middle, and a figure beside it that could be cut in two.
    [InlineData("<td>214</td><td>2</td><td>0</td>", "<td>214</td><td></td><td>20</td>", "requests.new_received", "214 _ 20 0 4 0 220")]
    // Two figures in one cell are one only where the sums prove it.
    [InlineData(
        "<td>214</td><td>2</td><td>0</td>", "<td>21<br>4</td><td>2</td><td>0</td>", "requests.new_received", "214‡ 2‡ 0‡ 0‡ 4‡ 0‡ 220‡")]
    // A picture is no blank; its row and its column leave one figure.
    [InlineData(
        "<td>214</td><td>2</td><td>0</td>",
        "<td><img src='214.png'></td><td>2</td><td>0</td>",
        "requests.new_received",
        "〔图〕‡ 2 0 0 4 0 220")]
    // Nothing stands in front of the columns of table 四: the picture is no label.
    [InlineData(
        "<tr><td>0</td><td>0</td><td>1</td><td>0</td><td>1</td>",
        "<tr><td><img src='0.png'></td><td>0</td><td>1</td><td>0</td><td>1</td>",
        "disputes.reconsideration",
        "? 0 1 0 1")]
    // Nothing can be summed here.
    [InlineData(
        "<td>7</td><td>2</td><td>100</td>", "<td></td><td>2</td><td>100</td>", "proactive_disclosure.normative_documents", "_ 2 100")]
    public void Parse_GridRow_ReadsEachFigureBelowItsColumn(string before, string after, string row, string cells)
    {
        Assert.Contains(before, Page, StringComparison.Ordinal);
        var report = ReportReading.Read(Page.Replace(before, after, StringComparison.Ordinal)).Report!;
        Assert.Equal(
            cells,
            string.Join(
                ' ',
                report
                    .Form.Fields.Where(field => field.Path.Text.StartsWith(row + ".", StringComparison.Ordinal))
                    .Select(field => Text(report.Cells[field.Index]))));
    }

    [Fact]
    public void Parse_RowThatLostACell_IsNotReadAsIfItsEndWereBlank()
    {
        var report = ReportReading
            .Read(Page.Replace("<td>214</td><td>2</td><td>0</td>", "<td>214</td><td>0</td>", StringComparison.Ordinal))
            .Report!;
        Assert.NotEqual(220, report[FieldPath.Parse("requests.new_received.other")].Value);
        Assert.Contains(
            report.Findings,
            finding => finding.Code.Text is "CELL-INFERRED" or "CELL-ABSENT" or "CELL-AMBIGUOUS" && finding.At.Place is not null);
    }

    [Fact]
    public void Parse_Finding_NamesThePlaceInItsWords()
    {
        var findings = ReportReading.Read(Page.Replace("<td>220</td>", "<td>221</td>", StringComparison.Ordinal)).Findings;
        Assert.All(findings, finding => Assert.DoesNotMatch("第 [0-9]+ 行", finding.Message));
        Assert.Matches("^表[0-9]+第[0-9]+行$", findings.First(finding => finding.Code.Text == "T3-ROW").At.Place);
    }

    private static string Text(Cell cell) => cell.State switch
    {
        CellState.Number => cell.Raw + (cell.Origin == CellOrigin.Read ? "" : "‡"),
        CellState.Blank => "_",
        CellState.Illegible => "?",
        _ => "-",
    };
}
