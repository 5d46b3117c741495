using Compiler.Disclosure.Reports;
using Compiler.Testing.Printing;
using Compiler.Tests.Golden;

namespace Compiler.Tests.Disclosure.Parsing;

/// <summary>Table 二 without rows: no sum proves it, so whatever may be one of its figures or none puts all of them in doubt.</summary>
public sealed class DoubtfulTableTests
{
    private static readonly string CellPerLine = ShapedText.Print(
        File.ReadAllText(GoldenCase.Named("zhuozhou-2024").Input), TableShape.CellPerLine);

    [Fact]
    public void Read_EveryFigureInItsPlace_IsInNoDoubt() => Assert.Empty(Scattered(CellPerLine));

    [Theory]
    [InlineData("行政许可\n", "行政许可\no\n")]
    [InlineData("行政许可\n", "行政许可\n`")]
    [InlineData("行政许可\n", "行政许可\n0")]
    public void Read_PieceThatMayBeAFigureOrNone_PutsTheTableInDoubt(string printed, string damaged)
    {
        var text = CellPerLine.Replace(printed, damaged, StringComparison.Ordinal);
        Assert.NotEqual(CellPerLine, text);
        Assert.NotEmpty(Scattered(text));
    }

    [Theory]
    [InlineData("行政许可\no\n", "零散的符号")]
    [InlineData("行政许可\n", "没有保留行列")]
    public void Read_TableInDoubt_NamesTheReason(string damaged, string reason)
    {
        var text = CellPerLine.Replace("行政许可\n", damaged, StringComparison.Ordinal).Replace("\n行政处罚", "", StringComparison.Ordinal);
        var scattered = Scattered(text).Where(finding => finding.Code.Text == "ROW-SCATTERED").ToList();
        Assert.NotEmpty(scattered);
        Assert.All(scattered, finding => Assert.Contains(reason, finding.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_NumberBetweenEmptyLinesInPlaceOfALostCell_PutsTheTableInDoubt()
    {
        var lines = CellPerLine.Split('\n').ToList();
        var at = lines.IndexOf("行政许可") + 1;
        lines.RemoveAt(at);
        lines.InsertRange(at, ["", "7", ""]);
        Assert.NotEmpty(Scattered(string.Join('\n', lines)));
    }

    [Theory]
    [InlineData("\n43", 1)]
    [InlineData("\n\n43", 1)]
    [InlineData("\n\n43\n", 0)]
    [InlineData("\n- 43 -", 0)]
    public void Read_NumberAloneBetweenRows_PutsTheRowAboveInDoubtUnlessItIsSetApart(string below, int findings)
    {
        const string Row = "行政许可\t38042\t\t";
        var text = File.ReadAllText(GoldenCase.Named("boai-2024").Input);
        Assert.Contains(Row, text, StringComparison.Ordinal);
        text = text.Replace(Row, Row + below, StringComparison.Ordinal);
        Assert.Equal(
            findings,
            ReportReading
                .Read(text)
                .Findings.Count(finding => finding.Code.Text == "LINE-STRAY" && finding.Message.Contains("“行政许可”", StringComparison.Ordinal)));
    }

    [Fact]
    public void Read_FigureWithAUnitAloneBelowAlignedRows_PutsTheTableInDoubt()
    {
        const string Table = "规章          1  2      3\n行政处罚      0  5      6\n政府集中采购  0  19178\n";
        Assert.Empty(Rows(Table));
        Assert.NotEmpty(Rows(Table + "0万元\n"));

        static List<Finding> Rows(string table) => Scattered($"保定市莲池区教育局2019年政府信息公开工作年度报告\n二、主动公开政府信息情况\n{table}三、收到和处理政府信息公开申请情况\n");
    }

    private static List<Finding> Scattered(string text) =>
        [.. ReportReading.Read(text).Findings.Where(finding => finding.Code.Text is "ROW-SCATTERED" or "CELL-ILLEGIBLE" or "CELL-AMBIGUOUS")];
}
