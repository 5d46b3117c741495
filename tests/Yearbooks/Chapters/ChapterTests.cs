using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Tests.Disclosure.Rollups;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Tests.Yearbooks.Chapters;

/// <summary>The chapters that compare: other years, ranks, compilations against parts, what fails.</summary>
public sealed class ChapterTests
{
    [Fact]
    public void YearOnYear_OfHebei_HasAnEmptyMatchedSetAndSaysSoOnce()
    {
        var chapter = Volumes.Compose(2024, "130000").Chapter("comparison");

        Assert.Equal(["five-years-table"], chapter.Blocks.OfType<Table>().Select(table => table.Anchor));
        Assert.Empty(chapter.Blocks.OfType<Chart>());
        Assert.Single(chapter.Blocks.SelectMany(Volumes.Texts), "没有两年均收录报告的机关，不与上年比较。");
    }

    [Fact]
    public void YearOnYear_OfMatchedBodies_ComparesOnlyThese()
    {
        var table = TwoYears.Table("year-on-year");
        Assert.Equal(["本年新收", "300", "220", "1", "200", "220", "+20", "+10.0"], table.Rows[0].Texts());
        Assert.Equal(["公开率（%）", "50.0", "35.0", "1", "50.0", "35.0", "-15.0", "—"], Row(table, "公开率（%）"));
    }

    [Fact]
    public void Coverage_DatesOfPublication_CountsWhatCameInTime()
    {
        var book = Volumes.Compose(
            Seeds.Roll(
                Seeds.Baoding2024 with { Published = new DateOnly(2025, 2, 3) },
                Seeds.Pingxiang2024 with { Published = new DateOnly(2025, 1, 20) },
                Office(2024, 1, 1)));

        Assert.Contains("载明公布日期的报告 2/3 份，其中按期公布 1 份，占 50.0%，逾期 1 份", string.Concat(book.Texts()), StringComparison.Ordinal);
        Assert.Equal(
            ["2025-01-20", "2025-02-03（逾期）", "…"], book.Table("reports").Rows.Select(row => row.Texts()[5]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void FiveYears_WithTheTrialForm_FlagsItsYear()
    {
        var book = Volumes.Compose(Seeds.Roll(
            Office(2024, 220, 77), Office(2020, 100, 50, "2019"), Office(2019, 90, 50, "2019"), Office(2022, 120, 50)));
        Assert.Equal(["2020", "2022", "2024"], book.Table("five-years-table").Rows.Select(row => row.Texts()[0]));
        Assert.Equal(["试行", "2021", "2021"], book.Table("five-years-table").Rows.Select(row => row.Texts()[1]));
        Assert.Contains(book.Table("five-years-table").Notes, note => note.StartsWith("“试行”为采用 2019 年试行格式的报告", StringComparison.Ordinal));
    }

    [Fact]
    public void FiveYears_OfOneYearOnly_AreSaidNotToBeThere()
    {
        var book = Volumes.Compose(2024, "410000");

        Assert.DoesNotContain(book.Document.Chapters, chapter => chapter.Anchor is "comparison" or "ranking");
        Assert.Equal(
            [
                "设区的市均只有一个行政区划有报告，其数据即该市数据，见“分市表”一章，不设县级附表：焦作市为博爱县。",
                "除 2024 年外，没有收录河南省近五年其他年度的报告，不作年度比较。",
                "有数据的地区不足三个，不作排序。",
            ],
            book.Chapter("editorial").Blocks.OfType<ItemList>().Last().Items.SelectMany(Volumes.Texts));
    }

    [Theory]
    [InlineData(12, 1200, 1)]
    [InlineData(1200, 12, 1)]
    [InlineData(12, 1199, 0)]
    [InlineData(0, 1200, 0)]
    public void FeesOfAnotherOrder_AreListed(int before, int after, int rows)
    {
        var book = Volumes.Compose(Seeds.Roll(Charging(2023, before), Charging(2024, after)));

        Assert.Equal(rows, book.Tables.Where(table => table.Anchor == "amount-jumps").Sum(table => table.Rows.Length));
        if (rows > 0)
            Assert.Equal(["河北省教育厅", FigureText.Number(before), FigureText.Number(after)], book.Table("amount-jumps").Rows[0].Texts()[1..4]);

        static DisclosureReport Charging(int year, int fees) =>
            new ReportSketch("河北省教育厅", year).At("130000", "河北省").Set("proactive_disclosure.fees_wan_yuan", fees);
    }

    [Fact]
    public void CarryChain_ThatBreaks_NamesTheBodyWithBothFigures()
    {
        Assert.Equal(["本级", "1", "0", "1", "9", "3", "-6"], TwoYears.Table("carry-chain").Rows[0].Texts());
        Assert.Equal(["河北省教育厅", "9", "3", "-6"], TwoYears.Table("carry-breaks").Rows[0].Texts()[1..5]);
    }

    [Fact]
    public void Ranks_AreGivenOnlyWhereTheDenominatorIsLargeEnough()
    {
        var book = Volumes.Compose(Seeds.Roll(City("石家庄市", 1, 90, 45), City("邢台市", 5, 29, 29), City("保定市", 6, 60, 30)));
        var rows = book.Table("ranks-table").Rows.Select(row => row.Texts()).ToList();
        Assert.Equal(["石家庄市 1 1", "邢台市 3 —", "保定市 2 1"], rows.Select(row => $"{row[0]} {row[3]} {row[5]}"));
        var bars = book.Chapter("ranking")
            .Blocks.OfType<BarChart>()
            .Single(chart => chart.Caption.EndsWith("公开率排序", StringComparison.Ordinal));
        Assert.Equal(["1 石家庄市 50.0%（45/90）", "1 保定市 50.0%（30/60）"], bars.Bars.Select(bar => $"{bar.Label} {bar.Text}"));
        Assert.Contains("邢台市", bars.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void FailedIdentity_IsListedWithBothSidesDifferenceAndLine()
    {
        var book = Volumes.Compose(Seeds.Roll(
            new ReportSketch("甲局", 2024).At("130000", "河北省").In("甲局.txt", "a1").Set("requests.new_received.total", 7).Tally(41, 1, 0)));
        Assert.Equal(
            [["甲局（甲局.txt）"], ["1", "T3-ROW", "一、本年新收政府信息公开申请数量", "7", "0", "7"]],
            book.Table("failed").Rows.Take(2).Select(row => row.Texts()));
    }

    [Fact]
    public void CellInDoubt_IsMarkedInEveryTableExplainedAndListed()
    {
        var book = Volumes.Compose(Seeds.Roll(
            new ReportSketch("甲局", 2024).At("130000", "河北省").In("甲局.txt", "a1").Set("requests.granted.total", 7).Tally(40, 2, 0),
            new ReportSketch("乙局", 2024).At("130000", "河北省").Row("granted", 4, 0, 0, 0, 0, 0, 4)));
        var table = book.Table("requests");
        Assert.Equal(
            ["4", "0", "0", "0", "0", "0", "11‡"],
            table.Rows.Single(row => row.Texts()[0] == "（一）予以公开" || row.Texts()[1] == "（一）予以公开").Texts()[^7..]);
        Assert.Contains(table.Notes, note => note.Contains("所在勾稽关系不成立、且无其他勾稽关系印证", StringComparison.Ordinal));
        Assert.Equal("11‡", book.Table("t-3").Rows[^1].Texts()[2]);
        Assert.Equal(
            [["甲局（甲局.txt）"], ["1", "（一）予以公开·总计", "7", "7", "所在勾稽关系不成立"]], book.Table("marked").Rows.Select(row => row.Texts()));
        Assert.Equal("1", book.Table("identities").Rows.Single(row => row.Texts()[0] == "甲局").Texts()[8]);
        Assert.Contains(
            "\"requests.granted.total\":{\"value\":11,\"present\":2,\"expected\":2,\"in_doubt\":1}",
            string.Concat(book.FiguresJson.Where(c => !char.IsWhiteSpace(c))),
            StringComparison.Ordinal);
        Assert.Contains("1:1 in_doubt", book.FiguresJson, StringComparison.Ordinal);
    }

    [Fact]
    public void PlaceTables_ListEveryPrefectureAndTheProvinceIsTheSum()
    {
        var rows = Volumes.Compose(2024, "130000").Table("t-2").Rows.Select(row => row.Texts()).ToList();
        Assert.Equal(["邢台市 加总 1/3 6", "保定市 加总 1/2 220", "合计 加总 2/8 226"], rows.Select(row => $"{row[0]} {row[1]} {row[2]}"));
    }

    [Fact]
    public void CountyTable_HasASubtotalOfEachPrefectureAndEndsWithTheirSum()
    {
        var book = Volumes.Compose(Seeds.Roll(Seeds.Baoding2024, Seeds.Pingxiang2024, County("襄都区", "130502")));
        var rows = book.Table("c-2").Rows.Select(row => row.Texts()).ToList();
        Assert.Equal(
            ["邢台市", "襄都区 30", "平乡县 6", "小计 36", "保定市", "本级 220", "小计 220", "各市小计之和", "合计 256"],
            rows.Select(row => row.Length == 1 ? row[0] : $"{row[0]} {row[2]}"));
    }

    [Fact]
    public void CountyTable_OnePlaceInEachPrefecture_IsASentenceWithItsName()
    {
        var book = Volumes.Compose(2024, "130000");

        Assert.DoesNotContain(book.Document.Chapters, chapter => chapter.Anchor == "counties");
        Assert.Single(
            book.Chapter("editorial").Blocks.SelectMany(Volumes.Texts),
            text => text.Contains("不设县级附表：邢台市为平乡县，保定市为本级。", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(3, "book")]
    [InlineData(2, "book")]
    [InlineData(1, "annex")]
    public void MissingCounties_MoreThanHalf_AreListedInTheAnnex(int reporting, string where)
    {
        var counties = new[] { ("襄都区", "130502"), ("平乡县", "130532"), ("长安区", "130102") }.Take(reporting);
        var book = Volumes.Compose(Seeds.Roll([.. counties.Select(county => County(county.Item1, county.Item2))]));

        Assert.Equal(where == "book", book.Chapter("coverage").Blocks.OfType<Table>().Any(table => table.Anchor == "missing"));
        var list = book.Document.Chapters.Concat(book.Annex.Chapters).SelectMany(chapter => chapter.Blocks).OfType<Table>()
            .Single(table => table.Anchor == "missing");
        Assert.Equal(["合计", $"{4 - reporting}", ""], list.Rows[^1].Texts());
    }

    [Fact]
    public void CoverageGrid_ShowsEveryCountyWithItsState()
    {
        var grid = Volumes.Compose(2024, "130000").Chapter("coverage").Blocks.OfType<StateGrid>().Single();
        Assert.Equal(["收录汇总报告（0）", "只收录单个机关报告（县级 1，本级 1）", "未收录（县级 3，本级 3）"], grid.States.Select(state => state.Label));
        Assert.Equal(3, grid.States.Select(state => state.Mark).Distinct().Count());
        var xingtai = grid.Groups.Single(group => group.Label == "邢台市");
        Assert.Equal(["本级 2", "襄都区 2", "平乡县 1"], xingtai.Cells.Select(cell => $"{cell.Text} {cell.State}"));
    }

    [Fact]
    public void Marks_AreExplainedUnderEveryTableThatHasThem()
    {
        foreach (var table in Volumes.All.SelectMany(book => book.Tables))
        {
            var figures = string.Concat(
                Compiler.Yearbooks.Model.DataGrid.DataCells(table).Where(cell => cell.IsFigure).Select(cell => cell.Text));
            foreach (var mark in "†‡*…—".Where(mark => figures.Contains(mark, StringComparison.Ordinal)))
                Assert.Contains(table.Notes, note => note.StartsWith(mark));
        }
    }

    [Fact]
    public void Nation_ShowsEachProvinceInEachYear()
    {
        var rows = Volumes.Compose(2024, "100000").Table("years").Rows.Select(row => row.Texts()).ToList();
        Assert.Equal(["河北省 1 2", "河南省 0 1", "合计 1 4"], rows.Select(row => string.Join(' ', row)));
    }

    [Fact]
    public void Nation_WithStateCouncilDepartments_HasAChapterOfThem()
    {
        var book = Volumes.Compose(
            Seeds.Roll(
                Seeds.Baoding2024,
                new ReportSketch("教育部", 2024).At("", null, line: BodyLine.National).Row("new_received", 9, 0, 0, 0, 0, 0, 9)),
            "100000");
        Assert.Equal("9", book.Table("n-2").Rows[^1].Texts()[2]);
        Assert.Equal("220", book.Table("t-2").Rows[^1].Texts()[2]);
    }

    [Fact]
    public void Articles_NameTheArticleOfEveryRowOfTheForm() =>
        Assert.Equal(
            FormCatalogue.Statutory.Current.Requests.Rows.Count
                + FormCatalogue.Statutory.Current.ProactiveDisclosure.Sum(block => block.Rows.Count)
                + FormCatalogue.Statutory.Current.Disputes.Groups.Count,
            Volumes.Compose(2024, "130000").Table("articles-table").Rows.Length);

    // Totals that were written before such cells were marked are written again.
    [Fact]
    public void Fingerprint_ChangesWithTheCellsInDoubt()
    {
        ReportSketch Sketch() => new ReportSketch("甲局", 2024).At("130000", "河北省").In("甲局.txt", "a1").Set("requests.granted.total", 7);
        Assert.NotEqual(
            Volumes.Compose(Seeds.Roll(Sketch())).Fingerprint, Volumes.Compose(Seeds.Roll(Sketch().Tally(40, 2, 0))).Fingerprint);
    }

    [Fact]
    public void Fingerprint_ChangesWithAReportOfAYearThatIsCompared()
    {
        var rollup = Seeds.Roll(Seeds.Baoding2024, Office(2020, 100, 50));
        var changed = Seeds.Roll(Seeds.Baoding2024, Office(2020, 101, 50));
        var otherFile = Seeds.Roll(Seeds.Baoding2024, Office(2020, 100, 50) with { Source = Seeds.Boai2024.Source });
        var tooOld = Seeds.Roll(Seeds.Baoding2024, Office(2020, 100, 50), Office(2019, 100, 50));
        Assert.NotEqual(Volumes.Compose(rollup).Fingerprint, Volumes.Compose(changed).Fingerprint);
        Assert.Equal(Volumes.Compose(rollup).Fingerprint, Volumes.Compose(otherFile).Fingerprint);
        Assert.Equal(Volumes.Compose(rollup).Fingerprint, Volumes.Compose(tooOld).Fingerprint);
    }

    [Fact]
    public void Revisions_AreListedWithTheTotalsThatWereAmended()
    {
        var edition = new YearbookEdition(new DateOnly(2025, 5, 1), 2, 1)
        {
            PreviousRevisions = [new RevisionEntry(1, new DateOnly(2025, 4, 1), 0, false)],
            Amendments = [new Amendment("requests.new_received.total", 1200, 226)],
        };
        var book = Volumes.Composer.Compose(Seeds.Rollup, 2024, "130000", edition);
        Assert.Contains("本卷为第 2 版，与上一版相比，合计数共修订 1 处；各版共修订 1 处。", book.Texts());
        Assert.Equal(
            [
                ["第 1 版", "2025 年 4 月 1 日", "0"],
                ["第 2 版", "2025 年 5 月 1 日", "1"],
            ],
            book.Table("revisions-table").Rows.Select(row => row.Texts()));
        Assert.Equal(["一、本年新收政府信息公开申请数量·总计", "1,200", "226"], book.Table("amendments").Rows.Single().Texts());
    }

    [Fact]
    public void Revisions_OfANewReadingOfUnchangedFiles_SayWhy()
    {
        var edition = new YearbookEdition(new DateOnly(2025, 5, 1), 2, 3)
        {
            PreviousRevisions = [new RevisionEntry(1, new DateOnly(2025, 4, 1), 0, false)],
            Reread = 2,
        };
        var book = Volumes.Composer.Compose(Seeds.Rollup, 2024, "130000", edition);
        Assert.Contains("与上一版相比，有 2 份报告的文件未变，因读取程序更新而更正其数据。", book.Texts());
        Assert.Equal(
            [
                ["第 1 版", "2025 年 4 月 1 日", "0", "0"],
                ["第 2 版", "2025 年 5 月 1 日", "3", "2"],
            ],
            book.Table("revisions-table").Rows.Select(row => row.Texts()));
    }

    [Fact]
    public void Charts_WithoutComparableBodies_DrawNoEarlierYear()
    {
        var book = Volumes.Compose(2024, "130000");

        Assert.DoesNotContain(book.Chapters().SelectMany(chapter => chapter.Blocks), block => block is SmallMultiples or GroupedBars);
        Assert.DoesNotContain("225", string.Concat(book.Chapter("overview").Blocks.SelectMany(Volumes.Texts)), StringComparison.Ordinal);
    }

    [Fact]
    public void Charts_OfTwoYears_ShowOnlyTheBodiesOfBoth()
    {
        var panels = TwoYears.Chapter("overview").Blocks.OfType<SmallMultiples>().Single().Panels;

        Assert.Equal(["新收申请（件，1 个机关）", "公开率（%，1 个机关）"], panels.Select(panel => panel.Name));
        Assert.Equal(["2023 200", "2024 220"], panels[0].Values.Select(value => $"{value.Label} {value.Text}"));
    }

    [Fact]
    public void Charts_OfSeveralYears_CompareEachYearWithTheOneBefore()
    {
        var book = Volumes.Compose(Seeds.Roll(Office(2024, 220, 77), Office(2023, 120, 50), Office(2022, 90, 50), Office(2020, 10, 5)));
        var bars = book.Chapter("comparison").Blocks.OfType<GroupedBars>()
            .Single(chart => chart.Caption.EndsWith("各年与上一年度可比机关新收申请", StringComparison.Ordinal));

        Assert.Equal(["2023 年（1 个机关）", "2024 年（1 个机关）"], bars.Groups.Select(group => group.Name));
        Assert.Equal(["2022 90", "2023 120"], bars.Groups[0].Values.Select(value => $"{value.Label} {value.Text}"));
    }

    private static Yearbook TwoYears { get; } = Volumes.Compose(Seeds.Roll(
        Office(2024, 220, 77, over: 3), Office(2023, 200, 100, forward: 9),
        new ReportSketch("河北省财政厅", 2023).At("130000", "河北省").Row("new_received", 100, 0, 0, 0, 0, 0, 100)));

    private static string[] Row(Table table, string label) => table.Rows.Select(row => row.Texts()).Single(row => row[0] == label);

    private static DisclosureReport Office(int year, int received, int granted, string form = "2021", int over = 0, int forward = 0) =>
        new ReportSketch("河北省教育厅", year, form).At("130000", "河北省")
            .Row("new_received", received, 0, 0, 0, 0, 0, received).Row("carried_over", over, 0, 0, 0, 0, 0, over)
            .Row("granted", granted, 0, 0, 0, 0, 0, granted).Row("total_processed", received, 0, 0, 0, 0, 0, received)
            .Row("carried_forward", forward, 0, 0, 0, 0, 0, forward);

    private static DisclosureReport County(string name, string adcode) =>
        new ReportSketch($"{name}人民政府", 2024)
            .At(adcode, "河北省", adcode[..4] == "1301" ? "石家庄市" : "邢台市", name).Compiles().Row("new_received", 30, 0, 0, 0, 0, 0, 30);

    private static DisclosureReport City(string name, int code, int processed, int granted) =>
        new ReportSketch($"{name}人民政府", 2024).At($"130{code}00", "河北省", name).Compiles()
            .Row("new_received", processed, 0, 0, 0, 0, 0, processed)
            .Row("granted", granted, 0, 0, 0, 0, 0, granted).Row("total_processed", processed, 0, 0, 0, 0, 0, processed);
}
