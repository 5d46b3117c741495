using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Tests.Golden;

namespace Compiler.Tests.Disclosure.Notices;

public sealed class NoticeComposerTests
{
    private static readonly SourceFile File = new(
        "报告.txt", "130600/报告.txt", 9, "", new DateTimeOffset(2025, 1, 20, 16, 30, 0, TimeSpan.Zero));

    [Fact]
    public void Compose_Report_TellsWhoseItIsAndWhenItCame()
    {
        var receipt = Read("boai-2024");

        var notice = NoticeComposer.Compose(receipt with { File = File }, Delivery.Upload);

        Assert.Equal(
            [
                ("报告机关", "博爱县人民政府"), ("报告年度", "2024 年"), ("行政区划", "河南省焦作市博爱县（410822）"), ("报告范围", "本级政府的汇总报告"),
                ("采用格式", "2021 年格式"), ("勾稽关系", "成立 42 项，不成立 0 项，无法核对 0 项"), ("文件名称", "130600/报告.txt"),
                ("收到时间", "2025 年 1 月 21 日 00:30（北京时间）"),
            ],
            notice.Facts.Select(fact => (fact.Label, fact.Text)));
    }

    [Fact]
    public void Compose_WhatIsNotSettled_SaysSo()
    {
        var facts = NoticeComposer.Compose(Read("boai-no-title"), Delivery.Folder).Facts
            .ToDictionary(fact => fact.Label, fact => fact.Text);

        Assert.Equal(("未能确定", "未能确定", "未能确定"), (facts["报告机关"], facts["报告年度"], facts["行政区划"]));
    }

    [Fact]
    public void Compose_ManyFindingsOfOneCause_IsOneSentenceWithItsPlaces()
    {
        ImmutableArray<Finding> findings =
        [
            FindingCatalogue.FileSupersedes("b.txt"),
            .. Enumerable.Range(1, 11).Select(line => FindingCatalogue.CellIllegible("行政许可", $"{line}", "非负整数", new Position(line))),
            FindingCatalogue.YearMissing(),
        ];

        var matters = NoticeComposer.Compose(new Receipt(File, null, findings), Delivery.Upload).Matters;

        Assert.Equal(["YEAR-MISSING", "CELL-ILLEGIBLE", "FILE-SUPERSEDES"], matters.Select(matter => Assert.Single(matter.Codes).Text));
        Assert.Equal([Severity.Error, Severity.Error, Severity.Info], matters.Select(matter => matter.Severity));
        Assert.Equal("第 1 行“行政许可”填写为“1”，应为非负整数", matters[1].Details[0]);
        Assert.Equal((8, 3), (matters[1].Details.Length, matters[1].More));
    }

    [Fact]
    public void Compose_FailingSums_HaveBothSides()
    {
        var notice = NoticeComposer.Compose(Read("baoding-wrong-total"), Delivery.Upload);

        Assert.Equal(
            [
                new FailedSum("“（一）予以公开”一行", "总计", 15, "各类申请人相加", 14),
                new FailedSum("“总计”列", "“（七）总计”", 216, "各项办理结果相加", 217),
            ],
            notice.FailedSums.AsEnumerable());
        Assert.Equal(
            ["“（一）予以公开”一行：总计为 15，各类申请人相加为 14", "“总计”列：“（七）总计”为 216，各项办理结果相加为 217"],
            Assert.Single(notice.Matters).Details.AsEnumerable());
    }

    [Theory]
    [InlineData("xingtai-2023", "disputes.reconsideration.upheld", CellMark.FromText)]
    [InlineData("xingtai-2023", "disputes.litigation_after_reconsideration.total", CellMark.Absent)]
    [InlineData("xingtai-2023", "requests.granted.total", CellMark.None)]
    [InlineData("boai-2024", "disputes.reconsideration.upheld", CellMark.Inferred)]
    [InlineData("baoding-wrong-total", "requests.granted.total", CellMark.SumFails)]
    [InlineData("baoding-wrong-total", "requests.granted.natural_person", CellMark.None)]
    [InlineData("baoding-blank-for-zero", "requests.carried_over.commercial_enterprise", CellMark.BlankAsZero)]
    [InlineData("boai-dispute-blank", "disputes.reconsideration.upheld", CellMark.BlankOpen)]
    [InlineData("pingxiang-impossible-figures", "proactive_disclosure.licences", CellMark.Illegible)]
    public void Compose_Cell_IsMarkedWithItsReason(string golden, string path, CellMark mark)
    {
        var receipt = Read(golden);

        var marks = NoticeComposer.Compose(receipt, Delivery.Upload).Marks;

        Assert.Equal(mark, marks[receipt.Report!.Form.Field(FieldPath.Parse(path)).Index]);
    }

    [Theory]
    [InlineData("baoding-2024", "报告已经收录，没有发现须核对的问题。", 0)]
    [InlineData("boai-2024", "报告已经收录，另有 2 项请予核对；数据有误的，请更正后重新报送，无误的，不必重新报送。", 3)]
    [InlineData("xingtai-2023", "报告有 1 项问题须更正，有 5 个数据缺失或者不能收录，请按下列意见更正后重新报送。更正之前，能够确认的数据先行收录。", 3)]
    [InlineData("zhuozhou-2024", "报告有 1 项问题须更正，请按下列意见更正后重新报送。地区确定之前，报告不计入任何地区的汇总。", 3)]
    [InlineData("no-report", "本文件有 1 项问题须更正，请按下列意见更正后重新报送。本文件未予收录。", 2)]
    public void Compose_Verdict_IsExplainedWithWhatFollows(string golden, string statement, int steps)
    {
        var notice = NoticeComposer.Compose(Read(golden), Delivery.Upload);

        Assert.Equal((statement, steps), (notice.Statement, notice.Steps.Length));
    }

    [Fact]
    public void Compose_HandedInAgain_DependsOnHowItCame()
    {
        var receipt = Read("zhuozhou-2024") with { File = File };

        Assert.Contains("“报告.txt”报送，新件即替换原件", NoticeComposer.Compose(receipt, Delivery.Upload).Steps[^1], StringComparison.Ordinal);
        Assert.Contains("交收件单位", NoticeComposer.Compose(receipt, Delivery.Folder).Steps[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_CellOfAWholePage_IsCut()
    {
        var finding = FindingCatalogue.CellIllegible("行政许可", new string('文', 5000), "非负整数", new Position(3));

        Assert.Equal(201, NoticeComposer.Compose(new Receipt(File, null, [finding]), Delivery.Upload).Matters[0].Details[0].Length);
    }

    [Fact]
    public void Compose_FindingOfAnotherVersion_IsNotLost()
    {
        var finding = FindingCatalogue.YearMissing() with { Code = FindingCode.Parse("FUTURE-CODE") };

        var matter = Assert.Single(NoticeComposer.Compose(new Receipt(File, null, [finding]), Delivery.Upload).Matters);

        Assert.Equal(("FUTURE-CODE", Severity.Error), (matter.Codes[0].Text, matter.Severity));
    }

    private static Receipt Read(string golden) => ReportReading.Read(System.IO.File.ReadAllBytes(GoldenCase.Named(golden).Input));
}
