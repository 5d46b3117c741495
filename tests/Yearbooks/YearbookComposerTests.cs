using System.Globalization;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Tests.Disclosure.Rollups;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Tests.Yearbooks;

public sealed class YearbookComposerTests
{
    [Fact]
    public void ComposeAll_OfTheSeeds_GivesFiveVolumes() =>
        Assert.Equal(
            ["河北省政府信息公开年鉴 2023 年", "全国政府信息公开年鉴 2023 年", "河北省政府信息公开年鉴 2024 年", "河南省政府信息公开年鉴 2024 年", "全国政府信息公开年鉴 2024 年"],
            Volumes.All.Select(book => book.Title));

    [Fact]
    public void Chapters_OfAProvince_AreInOrder() =>
        Assert.Equal(
            [
                "一 编辑说明", "二 覆盖情况", "三 综述", "四 一页概览", "五 总表", "六 分市表", "七 年度比较", "八 数据质量", "九 附录",
            ],
            Volumes.Compose(2024, "130000").Document.Chapters.Select(chapter => $"{chapter.Number} {chapter.Title}"));

    [Fact]
    public void Chapters_OfTheNation_HaveProvincesAndTheUnresolved() =>
        Assert.Equal(
            ["编辑说明", "覆盖情况", "综述", "一页概览", "总表", "分省表", "行政区划待定的报告", "年度比较", "数据质量", "附录"],
            Volumes.Compose(2024, "100000").Document.Chapters.Select(chapter => chapter.Title));

    [Fact]
    public void Cover_NamesPlaceYearEditionAndSources()
    {
        var cover = Volumes.Compose(2024, "130000").Document.Cover;
        Assert.Equal(("河北省", "政府信息公开年鉴", "2024"), (cover.Place, cover.Title, cover.Year));
        Assert.Equal(
            ["版次 第 1 版", "收录报告 2 份，计入合计 2 份", "编制日期 2025 年 4 月 1 日"],
            cover.Imprint.Select(line => $"{line.Label} {line.Text}"));
    }

    [Fact]
    public void Cover_OfAPublisher_NamesIt()
    {
        var composer = new YearbookComposer(Volumes.Register) { Publisher = new Publisher("河北省政务公开办公室", "某某", "") };
        var book = composer.Compose(Seeds.Rollup, 2024, "130000", Volumes.Edition);

        foreach (var document in new[] { book.Document, book.Annex })
        {
            Assert.Equal(
                ["编制单位 河北省政务公开办公室", "审核 某某", "版次 第 1 版"],
                document.Cover.Imprint.Take(3).Select(line => $"{line.Label} {line.Text}"));
            Assert.Equal("河北省政务公开办公室", document.Info.Author);
        }

        Assert.Equal("河北省政务公开办公室", book.Draft.Info.Author);
        Assert.Equal(Volumes.Compose(2024, "130000").Fingerprint, book.Fingerprint);
    }

    [Theory]
    [InlineData(2024, "130000", "新收申请 226件 ")]
    [InlineData(2024, "130000", "办结 221件 办结率 96.5%，221/229")]
    [InlineData(2024, "130000", "结转下年 8件 结转率 3.5%，8/229")]
    [InlineData(2024, "130000", "公开率 38.0% 84/221")]
    [InlineData(2024, "130000", "行政复议 1件 复议纠错率 0.0%†，0/1")]
    [InlineData(2023, "130000", "新收申请 225件 ")]
    [InlineData(2023, "130000", "公开率 35.9% 79/220")]
    [InlineData(2023, "130000", "行政复议 6件‡ 复议纠错率 0.0%†‡，0/5")]
    [InlineData(2023, "130000", "行政诉讼 …件 0/1 份报告；诉讼败诉率 …")]
    [InlineData(2024, "410000", "公开率 48.6% 17/35")]
    [InlineData(2024, "410000", "行政复议 7件 复议纠错率 14.3%†，1/7")]
    [InlineData(2024, "100000", "新收申请 362件 ")]
    [InlineData(2024, "100000", "上年结转 3件 ")]
    [InlineData(2024, "100000", "办结 357件 办结率 97.8%，357/365")]
    public void Tile_OfTheSeeds_IsTheAnchor(int year, string adcode, string tile) =>
        Assert.Contains(tile, Volumes.Compose(year, adcode).Texts());

    [Fact]
    public void Outcomes_AreDrawnWithCountAndShare()
    {
        var bar = Volumes.Compose(2024, "130000").Chapter("overview").Blocks.OfType<StackedBar>().Single();
        Assert.Equal("图 4-1 办理结果构成", bar.Caption);
        Assert.Equal(
            ["予以公开 19（8.6%）", "部分公开 65（29.4%）", "不予公开 0（0.0%）", "无法提供 127（57.5%）", "不予处理 3（1.4%）", "其他处理 7（3.2%）"],
            bar.Parts.Select(part => $"{part.Label} {part.Text}"));
        Assert.Equal(221, bar.Parts.Sum(part => part.Value));
    }

    [Fact]
    public void Outcomes_WithNothingKnown_AreNamedAndNotDrawn()
    {
        var book = Volumes.Compose(Seeds.Roll(new ReportSketch("甲局", 2024).At("130000", "河北省").Put("requests.", Cell.Absent)));
        var bar = book.Chapter("overview").Blocks.OfType<StackedBar>().Single();
        Assert.All(bar.Parts, part => Assert.Equal((null, "…（…）"), (part.Value, part.Text)));
        Assert.Equal("注：所收录报告均缺少办结数据。", bar.Note);
    }

    [Fact]
    public void BodyTables_EndWithTheSumOfTheirRows()
    {
        foreach (var table in Volumes
            .All.SelectMany(book => book.Tables)
            .Where(table => table.Anchor.StartsWith("t-", StringComparison.Ordinal)))
        {
            var labels = table.Columns.Count(column => column.Align == Align.Start);
            Assert.Equal(RowKind.Total, table.Rows[^1].Kind);
            for (var column = labels; column < table.Columns.Length; column++)
            {
                if (Head(table, column).Contains('%', StringComparison.Ordinal))
                    continue;
                var parts = table.Rows.SkipLast(1).Select(row => Number(row.Texts()[column])).ToList();
                Assert.Equal(parts.All(part => part is null) ? null : parts.Sum(), Number(table.Rows[^1].Texts()[column]));
            }
        }
    }

    [Fact]
    public void NationalTables_HaveProvincesAndTheUnresolvedAsRows() =>
        Assert.Equal(
            ["河北省", "河南省", "行政区划待定", "合计"], Volumes.Compose(2024, "100000").Table("t-2").Rows.Select(row => row.Texts()[0]));

    [Fact]
    public void Unresolved_IsListedWithCandidatesAndWhatToDo()
    {
        var book = Volumes.Compose(2024, "100000");
        Assert.Equal(
            ["涿州区人民政府", "002_2474754fcce2598b.txt", "山西省长治市潞州区；河北省保定市涿州市", "101", "0", "101", "0", "是"],
            book.Table("unresolved-reports").Rows.Single().Texts());
        Assert.Contains(book.Chapter("unresolved").Blocks.OfType<Heading>(), heading => heading.Text == "处理办法");
        Assert.Equal("涿州区人民政府", Assert.Single(Volumes.Compose(2024, "130000").Table("open-places-table").Rows).Texts()[0]);
        Assert.DoesNotContain(Volumes.Compose(2024, "410000").Texts(), text => text.Contains("涿州区", StringComparison.Ordinal));
    }

    [Fact]
    public void Coverage_CountsBodiesAndNamesWhatIsMissing()
    {
        var texts = Volumes.Compose(2024, "130000").Chapter("coverage").Blocks.SelectMany(Volumes.Texts).ToList();
        Assert.Contains(texts, text => text.StartsWith("本卷收录 2 个机关的报告 2 份，计入合计 2 份；", StringComparison.Ordinal));
        Assert.Contains("应公布本级汇总报告的省级和设区的市级人民政府 4 个，收录其汇总报告 0 份；县级人民政府 4 个，收录其汇总报告 0 份。", texts);
        Assert.Contains("邢台市 | 未收录 | 2 | 1 | 50.0 | 1 | 0 | 1 | 1", texts);
        Assert.Contains("没有收录报告的超过半数，名单列于核查附册“核查清单”一章。", texts);
        Assert.Contains("4 个县级行政区中，3 个没有收录报告。其数据不在本卷之内，不得视为零。", texts);
        Assert.Contains("北京市。", Volumes.Compose(2024, "100000").Texts());
    }

    [Fact]
    public void ExcludedFile_IsListedWithItsReasonInTheVolumesItBelongsTo()
    {
        var builder = new Compiler.Disclosure.Rollups.RollupBuilder();
        builder.Add(Seeds.Baoding2024);
        var noReport = new Finding(FindingCode.Parse("X"), Severity.Error, "不是年度报告", default);
        var superseded = new Finding(FindingCode.Parse("Y"), Severity.Warning, "已由后一份文件取代", default);
        builder.Add(new Receipt(new SourceFile("合同.txt", "in/合同.txt", 5, "c0", default), null, [noReport]));
        builder.Exclude(new Receipt(Seeds.Pingxiang2024.Source, Seeds.Pingxiang2024, [superseded]));
        var rollup = builder.Build();
        Assert.Equal(
            [["合同.txt", "不明", "不是年度报告"]],
            Volumes.Compose(rollup, "100000").Table("excluded").Rows.Select(row => row.Texts()));
        Assert.Equal(
            [["河北省", "1"], ["合计", "1"]],
            Volumes.Compose(rollup, "100000").Table("excluded-in-provinces").Rows.Select(row => row.Texts()));
        Assert.Equal(
            [["004_23f8c95b27c602ff.txt", "2024", "已由后一份文件取代"]],
            Volumes.Compose(rollup).Table("excluded").Rows.Select(row => row.Texts()));
    }

    [Fact]
    public void Quality_ListsEveryFindingAndEveryInferredCellWithFileAndLine()
    {
        var book = Volumes.Compose(2023, "130000");
        Assert.Equal(
            [["邢台市人民政府办公室（003_244885625ff316f7.txt）"], ["82", "错误", "T4-SHIFT", "表四整行右移五格，末五格缺失"]],
            book.Table("findings").Rows.Select(row => row.Texts()));
        Assert.Equal(["邢台市人民政府办公室", "1", "41", "0", "1", "1", "0", "0", "10", "5"], book.Table("identities").Rows[0].Texts());
        Assert.Equal(1 + 10, book.Table("marked").Rows.Length);
        Assert.Equal(["72", "行政复议·结果维持", "5", "5", "依报告正文判定"], book.Table("marked").Rows[1].Texts());
    }

    [Fact]
    public void Contradictions_BetweenTextAndTable_HaveATableOfTheirOwn()
    {
        DisclosureReport report = new ReportSketch("甲局", 2024)
            .At("130000", "河北省")
            .Set("requests.new_received.total", 35)
            .Set("requests.granted.total", null)
            .Found("TEXT-DIFFERS", Severity.Warning, "正文称 12 件，统计表为 35 件", 11)
            .Found("TITLE-MISSING", Severity.Warning, "没有标题", 0);
        var book = Volumes.Compose(Seeds.Roll(report with
        {
            Claims =
            [
                Claim("收到申请", "requests.new_received.total", 12, "收到申请12件", 11),
                Claim("收到申请", "requests.new_received.total", 35, "新收35件", 12),
                Claim("予以公开", "requests.granted.total", 4, "公开4件", 13),
            ],
        }));
        Assert.Equal(
            [["11", "收到申请", "收到申请12件", "12", "35", "-23"], ["13", "予以公开", "公开4件", "4", "…", "…"]],
            book.Table("text").Rows.Skip(1).Select(row => row.Texts()));
        Assert.Equal([["—", "警告", "TITLE-MISSING", "没有标题"]], book.Table("findings").Rows.Skip(1).Select(row => row.Texts()));

        NarrativeClaim Claim(string subject, string path, decimal value, string quote, int line) =>
            new(ClaimSubject.Parse(subject), [[report.Form.Field(FieldPath.Parse(path)).Index]], value, quote, new Position(line));
    }

    [Fact]
    public void Compilation_IsNamedAndSetAgainstTheSumOfItsParts()
    {
        var book = Volumes.Compose(Seeds.Roll(
            new ReportSketch("河北省人民政府", 2024).At("130000", "河北省").Compiles().Row("new_received", 9000, 0, 0, 0, 0, 0, 9000),
            Seeds.Baoding2024));
        Assert.Contains(["河北省", "本年新收", "9,000", "220", "8,780", "1/1"], book.Table("reconciliation").Rows.Select(row => row.Texts()));
        Assert.Contains(book.Texts(), text => text.StartsWith("本卷合计采用《河北省人民政府 2024 年政府信息公开工作年度报告》", StringComparison.Ordinal));
        Assert.Equal("220", book.Table("t-2").Rows[^1].Texts()[2]);
        Assert.Equal("9,000", book.Table("requests").Rows[0].Texts()[^1]);
    }

    [Fact]
    public void Growth_WithMatchedBodies_NamesTheirNumber()
    {
        var book = Volumes.Compose(Seeds.Roll(
            Seeds.Baoding2024,
            new ReportSketch("保定市人民政府办公室", 2023).At("130600", "河北省", "保定市").Row("new_received", 200, 0, 0, 0, 0, 0, 200),
            Seeds.Xingtai2023));
        Assert.Contains("新收申请 220件 可比机关 1 个，上年 200，本年 220；同比 +10.0%", book.Texts());
        Assert.Equal("+10.0", book.Table("t-2").Rows[^1].Texts()[^1]);
        Assert.Contains("新收同比只比较两年均收录报告的 1 个机关：上年 200 件，本年 220 件。", book.Table("t-2").Notes);
    }

    [Fact]
    public void VerticalBodies_StandApartFromTheProvince()
    {
        var rollup = Seeds.Roll(
            Seeds.Baoding2024,
            new ReportSketch("石家庄海关", 2024).At("130000", "河北省", line: BodyLine.Vertical).Row("new_received", 50, 0, 0, 0, 0, 0, 50));
        Assert.Equal("220", Volumes.Compose(rollup).Table("t-2").Rows[^1].Texts()[2]);
        Assert.Equal("50", Volumes.Compose(rollup).Table("v-2").Rows[^1].Texts()[2]);
        Assert.Equal("50", Volumes.Compose(rollup, "100000").Table("v-2").Rows[^1].Texts()[2]);
    }

    [Fact]
    public void Compose_OfShuffledReportsInAnotherCulture_GivesTheSameBook()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            CultureInfo.CurrentCulture.NumberFormat = new NumberFormatInfo
            {
                NumberDecimalSeparator = ",",
                NumberGroupSeparator = ".",
                NegativeSign = "−",
            };
            var books = Volumes.Composer.ComposeAll(Seeds.Roll(Seeds.All.Reverse()), Volumes.Edition);
            foreach (var (book, expected) in books.Zip(Volumes.All))
            {
                Assert.Equal(expected.Texts(), book.Texts());
                Assert.Equal(
                    (expected.FiguresJson, expected.TablesCsv, expected.Fingerprint), (book.FiguresJson, book.TablesCsv, book.Fingerprint));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Fingerprint_ChangesWithAnInputAndOnlyThen()
    {
        var book = Volumes.Compose(2024, "410000");
        Assert.Equal(book.Fingerprint, Volumes.Compose(Seeds.Roll(Seeds.Boai2024, Seeds.Baoding2024), "410000").Fingerprint);
        var changed = Seeds.Boai2024 with { Source = Seeds.Boai2024.Source with { Sha256 = "0" } };
        Assert.NotEqual(book.Fingerprint, Volumes.Compose(Seeds.Roll(changed), "410000").Fingerprint);
    }

    private static string Head(Table table, int column) =>
        string.Concat(Compiler.Yearbooks.Model.DataGrid.Lay(table.Header, table.Columns.Length).Select(row => row[column]!.Text));

    private static decimal? Number(string text) =>
        text is "…" or "—" ? null : decimal.Parse(text.TrimEnd('†', '‡', '*'), NumberStyles.Number, CultureInfo.InvariantCulture);
}
