using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;
using Compiler.Tests.Golden;

namespace Compiler.Tests.Disclosure.Parsing.Layout;

/// <summary>The fee of 第二十条第（八）项 is in 万元, and no sum proves it: its unit must be printed.</summary>
public sealed class AmountUnitTests
{
    private const string Header = "信息内容\t本年收费金额（单位：万元）\t\t";
    private const string Row = "行政事业性收费\t1129.7494";

    [Theory]
    [InlineData("信息内容\t本年收费金额（万元）", Row)]
    [InlineData("信息内容\t收费（萬元）", Row)]
    [InlineData("信息内容\t收费情况", "行政事业性收费（万元）\t1129.7494")]
    [InlineData("信息内容\t收费情况", "行政事业性收费\t1129.7494万元")]
    [InlineData("信息内容（单位：万元）\t收费情况", Row)]
    [InlineData("（单位：万元）\n信息内容\t收费情况", Row)]
    [InlineData("信息内容\t收费金额（元）", "行政事业性收费\t1129.7494万元")]
    public void Parse_UnitOfTheForm_Counts(string header, string row)
    {
        var report = Report(header, row);

        Assert.Equal(1129.7494m, report[FieldPath.Parse("proactive_disclosure.fees_wan_yuan")].Value);
        Assert.DoesNotContain(report.Findings, finding => finding.Code.Text.StartsWith("AMOUNT-UNIT", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("信息内容\t本年收费金额（元）", Row, "0.11297494 万元")]
    [InlineData("信息内容\t收费金额/元", Row, "0.11297494 万元")]
    [InlineData("信息内容\t本年收费金额（单位：千元）", Row, "112.97494 万元")]
    [InlineData("信息内容\t本年收费金额（亿元）", Row, "11297494 万元")]
    [InlineData("单位：元\n信息内容\t本年收费金额", Row, "0.11297494 万元")]
    [InlineData("信息内容\t本年收费金额", "行政事业性收费（元）\t1129.7494", "0.11297494 万元")]
    [InlineData(Header, "行政事业性收费\t1129.7494元", "0.11297494 万元")]
    [InlineData("信息内容\t本年收费金额（万美元）", Row, "折合为万元")]
    public void Parse_OtherUnit_DoesNotCountAndSaysWhatItWouldBe(string header, string row, string wouldBe)
    {
        var finding = NotCounted(header, row, "AMOUNT-UNIT");

        Assert.Contains(wouldBe, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("信息内容\t收费情况", "未注明单位")]
    [InlineData("信息内容\t收费金额（元/万元）", "元、万元")]
    [InlineData("", "未注明单位")]
    public void Parse_NoUnit_DoesNotCount(string header, string reason) =>
        Assert.Contains(reason, NotCounted(header, Row, "AMOUNT-UNIT-OPEN").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("信息内容\t本年收费金额")]
    [InlineData("信息内容\t本年收费金额（单位：万")]
    public void Parse_HeaderOfTheFormWithoutItsUnit_CountsWithAWarning(string header)
    {
        var report = Report(header, Row);

        Assert.Equal(1129.7494m, report[FieldPath.Parse("proactive_disclosure.fees_wan_yuan")].Value);
        Assert.Single(report.Findings, finding => finding.Code.Text == "AMOUNT-UNIT-IMPLIED");
    }

    [Fact]
    public void Parse_NothingCharged_NeedsNoUnit()
    {
        var report = Report("信息内容\t收费情况", "行政事业性收费\t0");

        Assert.Equal(0, report[FieldPath.Parse("proactive_disclosure.fees_wan_yuan")].Value);
        Assert.DoesNotContain(report.Findings, finding => finding.Code.Text.StartsWith("AMOUNT", StringComparison.Ordinal));
    }

    private static Finding NotCounted(string header, string row, string code)
    {
        var report = Report(header, row);
        Assert.Equal(CellState.Illegible, report[FieldPath.Parse("proactive_disclosure.fees_wan_yuan")].State);
        return Assert.Single(report.Findings, finding => finding.Code.Text == code);
    }

    private static DisclosureReport Report(string header, string row) =>
        ReportReading
            .Read(
                File.ReadAllText(GoldenCase.Named("boai-2024").Input)
                    .Replace(Header + "\n", header.Length > 0 ? header + "\n" : "", StringComparison.Ordinal)
                    .Replace(Row, row, StringComparison.Ordinal))
            .Report!;
}
