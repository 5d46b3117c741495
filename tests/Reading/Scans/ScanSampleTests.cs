using System.Text.RegularExpressions;
using Compiler.Accuracy.Measuring;
using Compiler.Accuracy.Printing;
using Compiler.Accuracy.Scans;
using Compiler.Accuracy.Scans.Judging;
using Compiler.Accuracy.Scans.Paper;

namespace Compiler.Tests.Reading.Scans;

/// <summary>Reports that eng/accuracy prints and scans: what they show, and how they are judged.</summary>
public sealed partial class ScanSampleTests
{
    private static readonly IReadOnlyList<int> OneHalf = [.. Enumerable.Range(0, 42).Select(i => 2 * i)];

    [Fact]
    public void Create_SeedsOfOneHalf_AreOfEveryProgramAndTypeface()
    {
        var styles = OneHalf.Select(PaperStyle.Create).ToList();
        Assert.Equal(3 * Typeface.Chinese.Count, styles.Select(style => (style.Program, style.Typeface)).Distinct().Count());
        Assert.Equal(["", "/", "0", "—"], styles.Select(style => style.Zeros).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Page_OfEveryReport_ShowsEveryFigureOnce(bool hasTablesOnly)
    {
        foreach (var sample in OneHalf.Select(seed => ScanSample.Create(seed, hasTablesOnly)))
        {
            var page = sample.Page();
            Assert.Equal(sample.Truth.Figures.Form.Fields.Length, FigureCell().Count(page));
            Assert.Contains($"<div class=\"sign\"><p>{sample.Agency}</p>", page, StringComparison.Ordinal);
            Assert.Equal(hasTablesOnly, !page.Contains("本年度未收取信息处理费", StringComparison.Ordinal));
        }
    }

    // What is judged of a scan is what can be known of the same report without one.
    [Fact]
    public void Judge_TheSameReportAsWebPage_IsRight()
    {
        foreach (var sample in OneHalf.Select(seed => ScanSample.Create(seed, hasTablesOnly: true)))
        {
            var verdict = ScanJudge.Judge(sample, WebPage.Write(sample.Lines));
            Assert.True(verdict.IsRead);
            var right = verdict.Cells[(int)CellVerdict.Right] + (sample.Style.Zeros == "—" ? verdict.Cells[(int)CellVerdict.Lost] : 0);
            Assert.True(right == verdict.Cells.Sum(), $"seed {sample.Seed}, {sample.Style}: {string.Join('\n', verdict.Faults)}");
            Assert.All(verdict.Heads, head => Assert.Equal(Accuracy.Heads.HeadVerdict.Right, head));
        }
    }

    [Theory]
    [InlineData(0, 300, 0.00994)]
    [InlineData(0, 40_000, 0.0000749)]
    [InlineData(1, 100, 0.0466)]
    [InlineData(3, 1_000, 0.00773)]
    public void Find_FewEvents_IsTheBoundOfClopperAndPearson(int events, int trials, double bound) =>
        Assert.Equal(bound, UpperBound.Find(events, trials), bound * 0.01);

    [GeneratedRegex("<td class=\"f\"")]
    private static partial Regex FigureCell();
}
