using Compiler.Tests.Pdf;
using Compiler.Yearbooks.Model;

namespace Compiler.Tests.Yearbooks.Rendering;

/// <summary>A short book, whose chapters follow each other on a page.</summary>
public sealed class ContinuousBookTests(RenderedSample sample) : IClassFixture<RenderedSample>
{
    public static TheoryData<string> Names => RendererTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RenderAsync_ShortChapters_ShareAPage(string name)
    {
        var view = await ViewAsync(name, Chapter(1, 2), Chapter(2, 2), Chapter(3, 2));

        var page = Assert.Single(view.Pages.Skip(2));
        Assert.StartsWith("河北省政府信息公开年鉴·2024年1第1章", page.Compact, StringComparison.Ordinal);
        Assert.Equal([3, 3, 3], view.Outline.Where(mark => mark.Title.Contains('章', StringComparison.Ordinal)).Select(mark => mark.Page));
        Assert.Equal(3, view.Links.Where(link => link.Page == 2).Count(link => link.Target == 3));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RenderAsync_PageWhereAChapterBegins_HasItsTitleInTheHead(string name)
    {
        var view = await ViewAsync(name, Chapter(1, 20), Chapter(2, 60), Chapter(3, 2));

        Assert.Equal(["第1章", "第2章", "第3章"], view.Pages.Skip(2).Select(Head));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RenderAsync_TitleAtAPagesEnd_StaysWithWhatFollows(string name)
    {
        // Two paragraphs more each time, so that the page ends above and below the title in turn.
        for (var lines = 26; lines < 42; lines += 2)
        {
            var view = await ViewAsync(name, Chapter(1, lines), Chapter(2, 3));

            var page = view.Pages.Single(page => page.Compact.Contains("2第2章第1段", StringComparison.Ordinal));
            var mark = view.Outline.Single(mark => mark.Title.EndsWith("第2章", StringComparison.Ordinal));
            Assert.Equal(mark.Page, view.Pages.IndexOf(page) + 1);
        }
    }

    private static string Head(PdfPage page) => page.Compact[..page.Compact.IndexOf('章', StringComparison.Ordinal)][^2..] + "章";

    private static Chapter Chapter(int number, int paragraphs) => new(
        $"{number}", $"第{number}章", $"c{number}",
        [.. Enumerable.Range(1, paragraphs).Select(paragraph => Paragraph.FromText($"第{paragraph}段"))]);

    private async Task<PdfView> ViewAsync(string name, params Chapter[] chapters) =>
        await PdfView.OfAsync(await sample.Renderer(name).RenderAsync(SampleYearbook.Book(chapters), CancellationToken.None));
}
