using Compiler.Disclosure.Reports;
using Compiler.Tests.Golden;

namespace Compiler.Tests.Disclosure.Checking;

/// <summary>A row's own sum holds wherever its figures stand, so a row with a blank needs its columns.</summary>
public sealed class RowPositionCheckTests
{
    private const string NewReceived = "申请数量\t\t35\t0\t0\t0\t0\t0\t35\t\n二";
    private const string Disputes = "6\t1\t0\t0\t7\t0\t0\t0\t0\t0\t0\t0\t0\t0\t1\t1";

    [Fact]
    public void Apply_BlankBesideConfirmedColumns_SaysNothing() =>
        Assert.Empty(Unproved(Boai.Replace(NewReceived, "申请数量\t\t35\t\t0\t0\t0\t0\t35\t\n二", StringComparison.Ordinal)));

    [Fact]
    public void Apply_ShiftedRowThatNoColumnConfirms_IsUnproved()
    {
        var shifted = Boai.Replace(NewReceived, "申请数量\t\t\t35\t0\t0\t0\t0\t35\t\n二", StringComparison.Ordinal);
        var findings = Unproved(Without("(七) 总计", shifted));
        Assert.Contains(findings, finding => finding.Message.StartsWith("“一、本年新收政府信息公开申请数量”一行有空白单元格", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Message.Contains("行所在的表有缺失的行或无法辨认的单元格", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("6\t1\t0\t0\t7\t0\t0\t0\t0\t0\t0\t0\t0\t1\t1", "")]
    [InlineData("6\t1\t\t\t7\t0\t0\t0\t0\t0\t0\t0\t0\t1\t1", "“行政复议”、“未经复议直接起诉”、“复议后起诉”等 3 行")]
    [InlineData("6\t1\t0\t0\t7\t\t\t\t\t\t0\t0\t0\t1\t1", "“行政复议”、“复议后起诉”等 2 行")]
    [InlineData("\t\t\t\t\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0", "")]
    [InlineData("\t\t\t\t\t\t\t\t\t\t\t\t\t\t", "")]
    public void Apply_BlankInTableFour_LeavesEachGroupWithFiguresUnproved(string row, string groups)
    {
        var findings = Unproved(Boai.Replace(Disputes, row, StringComparison.Ordinal));
        if (groups.Length == 0)
            Assert.Empty(findings);
        else
            Assert.StartsWith($"{groups}所在的表有空白单元格", Assert.Single(findings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("6\t1\t0\t0\t8\t0\t0\t0\t0\t0\t0\t0\t0\t1\t1", 0)]
    [InlineData("1\t6\t1\t0\t0\t7\t0\t0\t0\t0\t0\t0\t1\t0\t1", 1)]
    public void Apply_TwoGroupsOfTableFourFail_LeavesTheThirdUnproved(string row, int groups) =>
        Assert.Equal(groups, Unproved(Boai.Replace(Disputes, row, StringComparison.Ordinal)).Count);

    [Fact]
    public void Apply_NoBlankBesideFailingGroups_AsksForNoZeros() =>
        Assert.DoesNotContain(
            "没有发生的请填",
            Assert
                .Single(Unproved(Boai.Replace(Disputes, "1\t6\t1\t0\t0\t7\t0\t0\t0\t0\t0\t0\t1\t0\t1", StringComparison.Ordinal)))
                .Message,
            StringComparison.Ordinal);

    // Cut within a group the first sum tells; cut between two, each group adds up in whatever order the lines stand.
    [Theory]
    [InlineData("6\t1\t0\t0\t7\n0\t0\t0\t0\t0\t0\t0\t0\t1\t1", 1)]
    [InlineData("6\t1\t0\n0\t7\t0\t0\t0\t0\t0\t0\t0\t0\t1\t1", 0)]
    public void Apply_RowOfTableFourCutBetweenGroups_LeavesItUnproved(string row, int findings)
    {
        var unproved = Unproved(Boai.Replace(Disputes, row, StringComparison.Ordinal));
        Assert.Equal(findings, unproved.Count);
        Assert.All(unproved, finding => Assert.Contains("请将该表数据填列在同一行内", finding.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("规章\t0\t0\t0", 0)]
    [InlineData("规章\t0\t\t0", 1)]
    [InlineData("规章\t\t\t", 0)]
    public void Apply_BlankInTableTwo_LeavesItsRowUnproved(string row, int rows) =>
        Assert.Equal(rows, Unproved(Boai.Replace("规章\t0\t0\t0", row, StringComparison.Ordinal)).Count);

    private static string Boai => File.ReadAllText(GoldenCase.Named("boai-2024").Input);

    private static string Without(string label, string text) =>
        string.Join('\n', text.Split('\n').Where(line => !line.StartsWith(label, StringComparison.Ordinal)));

    private static List<Finding> Unproved(string text) =>
        [.. ReportReading.Read(text).Findings.Where(finding => finding.Code.Text == "ROW-UNPROVED")];
}
