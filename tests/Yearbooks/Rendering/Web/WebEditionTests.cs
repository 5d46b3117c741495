using System.Text;
using AngleSharp.Html.Parser;
using Compiler.Tests.Pdf;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering;
using Compiler.Yearbooks.Rendering.Typography;
using Compiler.Yearbooks.Rendering.Web;

namespace Compiler.Tests.Yearbooks.Rendering.Web;

public sealed class WebEditionTests
{
    private static readonly AngleSharp.Html.Dom.IHtmlDocument Sample = Page(SampleYearbook.Whole);

    [Fact]
    public void Render_WholeBook_ShowsEveryText()
    {
        // A page on the web has no running head.
        var printed = DocumentText.Enumerate(SampleYearbook.Whole).Where(words => words != SampleYearbook.Whole.RunningTitle);
        var text = PdfView.Compact(Sample.Body!.TextContent);

        Assert.All(printed, words => Assert.Contains(PdfView.Compact(words), text, StringComparison.Ordinal));
    }

    [Fact]
    public void Render_RealVolume_TablesHoldTheFiguresOfTheCsv()
    {
        var book = Volumes.Compose(2024, "130000").Document;

        var tables = Page(book)
            .QuerySelectorAll("table")
            .Select(table =>
                table
                    .QuerySelectorAll("tbody td")
                    .Select(cell => cell.TextContent)
                    .Where(text => text.Length > 0)
                    .Order(StringComparer.Ordinal));

        // Heads within a table are marked as heads, so they are no data there and none here.
        var expected = book
            .Chapters.SelectMany(chapter => chapter.Blocks)
            .OfType<Table>()
            .Select(table =>
                Compiler
                    .Yearbooks.Model.DataGrid.DataCells(table)
                    .Select(cell => cell.Text)
                    .Where(text => text.Length > 0)
                    .Order(StringComparer.Ordinal));
        Assert.Equal(expected, tables);
    }

    [Fact]
    public void Render_WholeBook_NeedsNothingElse()
    {
        Assert.Empty(Sample.QuerySelectorAll("link, img, iframe, script[src], [style*='url(']"));
        Assert.All(Sample.QuerySelectorAll("a"), link => Assert.StartsWith("#", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public void Render_WholeBook_EveryLinkLeadsSomewhereAndNoNameIsUsedTwice()
    {
        var names = Sample.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();

        Assert.Distinct(names);
        Assert.Subset(names.ToHashSet(), Sample.QuerySelectorAll("a").Select(link => link.GetAttribute("href")![1..]).ToHashSet());
    }

    [Fact]
    public void Render_FilesBesideThePage_AreNamedAndLinked() => Assert.Equal(
        [("yearbook.pdf", "年鉴（PDF）"), ("tables.xlsx", "全部表格和各机关原始数据（Excel）")],
        Page(SampleYearbook.Whole, YearbookFiles.Pdf, YearbookFiles.WebPage, YearbookFiles.Workbook)
            .QuerySelectorAll(".files a")
            .Select(link => (link.GetAttribute("href")!, link.TextContent)));

    [Fact]
    public void Render_EveryFileOfAVolume_HasATitle()
    {
        var files = YearbookFiles.List(isFinal: true);

        Assert.Equal(files.Length - 1, Page(SampleYearbook.Whole, [.. files]).QuerySelectorAll(".files a").Length);
    }

    [Fact]
    public void Render_Contents_ListsChaptersAndHeadingsInOrder()
    {
        var expected = SampleYearbook.Whole.Chapters.SelectMany(chapter =>
            chapter.Blocks.OfType<Heading>().Select(heading => heading.Text).Prepend($"{chapter.Number}\u2002{chapter.Title}"));

        Assert.Equal(expected, Sample.QuerySelectorAll(".contents a").Select(link => link.TextContent));
    }

    [Fact]
    public void Render_Chart_IsReadByItsWords() => Assert.Equal(
        SampleYearbook.Whole.Chapters.SelectMany(chapter => chapter.Blocks).OfType<Chart>().Select(chart => chart.Alternative),
        Sample.QuerySelectorAll("figure [role=img]").Select(image => image.GetAttribute("aria-label")!));

    [Fact]
    public void Render_MarkupInText_StaysText()
    {
        const string Evil = "<script>alert('x')</script>\"&amp;";

        var page = Page(
            SampleYearbook.Book(
                SampleYearbook.Wrap(
                    Paragraph.FromText(Evil), new Heading(Evil, "h"), new BarChart(Evil, "", [new ChartValue(Evil, 1, Evil)], null, Evil)))
        );

        Assert.Single(page.QuerySelectorAll("script"));
        Assert.Equal(Evil, page.QuerySelector("main p")!.TextContent);
        Assert.Equal(Evil, page.QuerySelector("[role=img]")!.GetAttribute("aria-label"));
    }

    [Fact]
    public void Render_SameBook_GivesTheSameBytes() => Assert.Equal(Render(SampleYearbook.Whole), Render(SampleYearbook.Whole));

    internal static byte[] Render(YearbookDocument book, params IEnumerable<string> files) =>
        new WebEdition(new RendererOptions()).Render(book, files);

    private static AngleSharp.Html.Dom.IHtmlDocument Page(YearbookDocument book, params IEnumerable<string> files) =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Render(book, files)));
}
