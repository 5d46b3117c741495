using System.Collections.Immutable;
using Compiler.Disclosure.Prints;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups.Likenesses;
using Compiler.Tests.Disclosure.Prints;
using Compiler.Tests.Yearbooks;
using Table = Compiler.Yearbooks.Model.Table;

namespace Compiler.Tests.Disclosure.Rollups.Likenesses;

public sealed class LikenessSearchTests
{
    private const int Bodies = 60;

    [Fact]
    public void Find_ReportsOfTheirOwn_FindsNothing() =>
        Assert.Empty(Search(Enumerable.Range(1, Bodies).Select(body => Report(body, MadeUpTexts.Print(body)))));

    [Fact]
    public void Find_ReportMostlyThatOfAnotherBody_NamesBoth()
    {
        var reports = Enumerable.Range(1, Bodies)
            .Select(body => Report(body, body == 17 ? MadeUpTexts.Print(17, copied: 36, other: 5) : MadeUpTexts.Print(body)));

        var found = Search(reports);

        Assert.Equal(
            [("第5局", RepeatedPart.Overview, "第17局"), ("第17局", RepeatedPart.Overview, "第5局")],
            found.OrderBy(likeness => likeness.Body.Name.Length)
                .Select(likeness => (likeness.Body.Name, likeness.Part, likeness.Other.Name)));
        Assert.All(found, likeness => Assert.InRange(likeness.Share, 0.75, 1));
    }

    [Fact]
    public void Find_TemplateThatAllUse_ListsEach() => Assert.Equal(
        Bodies,
        Search(Enumerable.Range(1, Bodies).Select(body => Report(body, MadeUpTexts.Print(body, copied: 34, other: 1000))))
            .DistinctBy(likeness => likeness.Body.Name).Count());

    [Fact]
    public void Find_CompilationAndOfficeOfOneLevel_AreOneText()
    {
        var (whole, office) = (Report(1, MadeUpTexts.Print(1)) with { IsCompilation = true }, Report(2, MadeUpTexts.Print(1)));

        Assert.Empty(Search([whole, office]));
    }

    [Fact]
    public void Find_ReportThatRepeatsTheYearBefore_SaysTextAndTables()
    {
        var last = Report(1, MadeUpTexts.Print(1), 2023);
        var now = Report(1, MadeUpTexts.Print(2, copied: 36, other: 1));
        var rollup = Seeds.Roll(last, now);

        var found = LikenessSearch.Find(
            [.. rollup.Find(2024)!.BodiesOf("130000")],
            body => rollup.Find(2023)!.BodiesOf("130000").Single(before => before.Key == body.Key));
        var annex = Volumes.Compose(rollup).Annex.Chapters.SelectMany(chapter => chapter.Blocks).OfType<Table>();

        Assert.Equal([RepeatedPart.Overview, RepeatedPart.Tables], found.Select(likeness => likeness.Part));
        Assert.Equal(
            ["本级 | 第1局 | 一、总体情况 | 本机关上一年度报告", "本级 | 第1局 | 统计表 | 本机关上一年度报告"],
            annex
                .Single(table => table.Caption.EndsWith("雷同的报告", StringComparison.Ordinal))
                .Rows.Select(row => string.Join(" | ", row.Texts().SkipLast(1))));
    }

    private static ImmutableArray<Likeness> Search(IEnumerable<DisclosureReport> reports) =>
        LikenessSearch.Find([.. Seeds.Roll(reports).Find(2024)!.BodiesOf("130000")], _ => null);

    private static DisclosureReport Report(int body, TextPrint overview, int year = 2024)
    {
        DisclosureReport report = new ReportSketch($"第{body}局", year).At("130000", "河北省")
            .Row("new_received", 9, 1, 1, 1, 1, 1, 14).Row("granted", 9, 1, 1, 1, 1, 1, 14);
        return report with { Prints = new ReportPrints(overview, null) };
    }
}
