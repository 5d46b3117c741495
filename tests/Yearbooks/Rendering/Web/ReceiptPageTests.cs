using System.Globalization;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Tests.Disclosure.Parsing;
using Compiler.Tests.Golden;
using Compiler.Yearbooks.Rendering.Web;

namespace Compiler.Tests.Yearbooks.Rendering.Web;

public sealed class ReceiptPageTests
{
    public static TheoryData<string> Cases => [.. GoldenCase.Names()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Render_GoldenCase_IsOneWholePageThatNeedsNothingElse(string golden)
    {
        var errors = new List<string>();
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });
        parser.Error += (_, error) => errors.Add(error.ToString()!);

        var page = parser.ParseDocument(Text(Notice(golden)));

        Assert.Empty(errors);
        Assert.Equal("zh-Hans-CN", page.DocumentElement.GetAttribute("lang"));
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, form, [src], [style], [onclick]"));
        Assert.Contains("default-src 'none'", page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
        var names = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Distinct(names);
        Assert.All(page.QuerySelectorAll("a"), link => Assert.Contains(link.GetAttribute("href")![1..], names));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Render_GoldenCase_SaysVerdictFactsMattersAndCodes(string golden)
    {
        var notice = Notice(golden);

        var page = Page(notice);

        Assert.Equal(notice.Verdict.InWords, page.QuerySelector(".verdict .word")!.TextContent);
        Assert.Contains(notice.Verdict.InWords, page.Title, StringComparison.Ordinal);
        Assert.Equal(notice.Facts.Select(fact => fact.Text), page.QuerySelectorAll(".facts dd").Select(fact => fact.TextContent));
        Assert.Equal(
            notice.Matters.Select(matter => matter.Sentence),
            page.QuerySelectorAll("section[aria-labelledby=matters] > ol > li").Select(matter => matter.ChildNodes[0].TextContent));
        Assert.Equal(
            notice.Matters.SelectMany(matter => matter.Codes).Select(code => (code.Text, FindingMeanings.Find(code))),
            page.QuerySelectorAll(".codes > div")
                .Select(code => (code.QuerySelector("dt")!.TextContent, code.QuerySelector("dd")!.TextContent)));
    }

    [Theory]
    [InlineData("baoding-2024")]
    [InlineData("xingtai-2023")]
    [InlineData("trial-form-in-2023")]
    public void Render_Report_HasEveryFigureOfItsForm(string golden)
    {
        var notice = Notice(golden);
        var report = notice.Report!;

        var page = Page(notice);

        var figures = page.QuerySelectorAll("#disclosure td, #requests td, #disputes td").Select(cell => cell.TextContent).ToList();
        Assert.Equal(report.Cells.Length, figures.Count);
        foreach (var (cell, figure) in report.Cells.Zip(figures).Where(pair => pair.First.State == CellState.Number))
            Assert.StartsWith(cell.Value!.Value.ToString("#,0.####", CultureInfo.InvariantCulture), figure, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_DoubtfulCells_BearANumberThatLeadsToTheReason()
    {
        var page = Page(Notice("xingtai-2023"));

        Assert.Equal(
            ["① 原表缺少这一数据，按缺失处理，不作 0", "② 原表错栏，依据报告正文确定"],
            page.QuerySelectorAll(".legend li").Select(reason => reason.TextContent));
        Assert.Equal(
            ["5\u00A0②", "0\u00A0②", "0\u00A0②", "1\u00A0②", "6\u00A0②"],
            page.QuerySelectorAll("#disputes td a[href='#mark-fromtext']").Take(5).Select(cell => cell.TextContent));
        Assert.Equal(5, page.QuerySelectorAll("#disputes td a[href='#mark-absent']").Length);
        Assert.Empty(page.QuerySelectorAll("#requests a"));
    }

    [Fact]
    public void Render_FailingSums_ShowBothSides() => Assert.Equal(
        ["“（一）予以公开”一行 总计 15 各类申请人相加 14 1", "“总计”列 “（七）总计” 216 各项办理结果相加 217 1"],
        Page(Notice("baoding-wrong-total"))
            .QuerySelectorAll("#failed tbody tr")
            .Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent))));

    [Fact]
    public void Render_MarkupInTheReport_StaysText()
    {
        const string Evil = "<script>alert('x')</script><b>\"&amp;";
        var read = ReportReading.Read(File.ReadAllBytes(GoldenCase.Named("pingxiang-impossible-figures").Input));
        var cells = read.Report!.Cells.SetItem(0, new Cell(CellState.Illegible, null, Evil, new Position(3)));
        var finding = FindingCatalogue.CellIllegible(Evil, Evil, Evil, new Position(3));
        var receipt = new Receipt(
            new SourceFile(Evil, Evil, 1, "", default), read.Report with { Cells = cells, Agency = Evil, Findings = [finding] }, [finding]);

        var page = Page(NoticeComposer.Compose(receipt, Delivery.Upload));

        Assert.Empty(page.QuerySelectorAll("script, b"));
        Assert.Equal(Evil, page.QuerySelector(".facts dd")!.TextContent);
        Assert.Contains(Evil, page.QuerySelector("#matters ~ ol ul li")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith(Evil[..12], page.QuerySelector("#disclosure td")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_ReportThatWaits_AsksForNoCorrectionAndPromisesNoTotals()
    {
        var waiting = Read("boai-2024").With(FindingCatalogue.UploadHeld("此前由“甲”报送。"));
        var page = Page(NoticeComposer.Compose(waiting, Delivery.Upload));

        Assert.Equal(["等待核准（1 项）", "请核对（2 项）"], page.QuerySelectorAll("h3").Select(heading => heading.TextContent).Take(2));
        Assert.Contains("此前由“甲”报送", page.QuerySelector("#matters ~ ol ul li")!.TextContent, StringComparison.Ordinal);
        foreach (var kept in new[] { FindingCatalogue.UploadHeld("因为。"), FindingCatalogue.UploadRejected("") })
        {
            var notice = NoticeComposer.Compose(Read("baoding-wrong-total").With(kept), Delivery.Upload);
            Assert.EndsWith("本报告未计入汇总，原有报告继续有效。", notice.Statement, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Render_Style_PrintsOnA4AndKnowsTheDark()
    {
        var style = Page(Notice("baoding-2024")).QuerySelector("style")!.TextContent;

        Assert.Contains("@page { size: A4;", style, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", style, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_SameNotice_GivesTheSameBytes() => Assert.Equal(Text(Notice("boai-2024")), Text(Notice("boai-2024")));

    internal static Notice Notice(string golden) => NoticeComposer.Compose(Read(golden), Delivery.Upload);

    [Fact]
    public void Render_Picture_ShowsHowSureEachFigureIs()
    {
        var text = File.ReadAllText(GoldenCase.Named("pingxiang-2024").Input);
        var at = RecognisedText.CellOf(RecognisedText.Parse(RecognisedText.Read(text)), "requests.granted.total").At;
        var picture = RecognisedText.Parse(RecognisedText.Picture(text, RecognisedText.Doubt(at, "8", "5")));

        var figures = Page(NoticeComposer.Compose(picture, Delivery.Upload)).QuerySelector("section.figures")!;

        Assert.Contains("由扫描件或者图片识别", figures.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("与报告所填一致", figures.TextContent, StringComparison.Ordinal);
        var sure = figures.QuerySelectorAll("td").Where(cell => cell.QuerySelector("small")?.TextContent == "97%");
        Assert.Equal(picture.Report!.Cells.Length - 1, sure.Count());
        Assert.Single(figures.QuerySelectorAll("td"), cell => cell.TextContent.Trim() == "5\u00A0①40%");
        Assert.Contains("依据勾稽关系在可能的读法中确定", figures.QuerySelector(".legend")!.TextContent, StringComparison.Ordinal);
    }

    private static Receipt Read(string golden) => ReportReading.Read(File.ReadAllBytes(GoldenCase.Named(golden).Input));

    internal static string Text(Notice notice) => Encoding.UTF8.GetString(ReceiptPage.Render(notice));

    private static IHtmlDocument Page(Notice notice) => new HtmlParser().ParseDocument(Text(notice));
}
