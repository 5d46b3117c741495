using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Compiler.Testing;
using Compiler.Tests.Pdf;
using Compiler.Yearbooks.Model;

namespace Compiler.Tests.Yearbooks.Rendering;

/// <summary>
/// Every kind of page of the made-up province's volume and its annex against a small grey picture of it: UPDATE_GOLDEN=1 draws the pictures
/// anew. A page may differ in one pixel of a hundred; a line of text that moves is more than that.
/// </summary>
public sealed class PageImageTests(RenderedSample sample) : IClassFixture<RenderedSample>
{
    private const double Tolerance = 0.01;

    // The end of a bookmark's title, and how many pages after it.
    private static readonly (string Name, string Title, int Pages)[] OfBook =
    [
        ("editorial", "编辑说明", 0),
        ("grid", "覆盖情况", 1),
        ("review", "综述", 0),
        ("overview", "一页概览", 0),
        ("requests", "总表", 1),
        ("figures", "分市表", 0),
        ("structure", "结构图", 0),
        ("counties", "县级附表", 1),
        ("years", "年度比较", 0),
        ("ranking", "排序", 0),
        ("quality", "数据质量", 0),
        ("revisions", "修订记录", 0),
    ];

    private static readonly (string Name, string Title, int Pages)[] OfAnnex =
    [
        ("annex-guide", "核查概况", 0),
        ("annex-findings", "问题清单", 1),
        ("annex-bodies", "机关附表", 1),
        ("annex-places", "分市统计表", 0),
        ("annex-extracts", "报告摘录", 0),
        ("annex-sources", "资料来源", 0),
    ];

    [Fact]
    public Task Pages_OfTheBook_LookAsTheirPictures() =>
        LookAsync(SampleVolumes.Last.Document, OfBook, [("cover", 1), ("contents", 2)]);

    [Fact]
    public Task Pages_OfTheAnnex_LookAsTheirPictures() => LookAsync(SampleVolumes.Last.Annex, OfAnnex, [("annex-cover", 1)]);

    private async Task LookAsync(
        YearbookDocument document, (string Name, string Title, int Pages)[] kinds, (string Name, int Page)[] front)
    {
        // QuestPDF sets lines a little otherwise: it would need pictures of its own.
        const string Renderer = "typst";
        var pdf = await sample.Renderer(Renderer).RenderAsync(document, CancellationToken.None);
        var outline = (await PdfView.OfAsync(pdf)).Outline;
        var pages = kinds
            .Select(kind =>
                (kind.Name, Page: outline.First(mark => mark.Title.EndsWith(kind.Title, StringComparison.Ordinal)).Page + kind.Pages))
            .Concat(front);

        var differences = await CompareAsync(
            pdf, Path.Combine(Repository.Top, "tests", "Yearbooks", "Rendering", "Pages", Renderer), pages);

        Assert.Empty(differences.Where(page => page.Value > Tolerance).Select(page => $"{page.Key}: {page.Value:P1} of its pixels differ"));
    }

    private static async Task<Dictionary<string, double>> CompareAsync(
        byte[] pdf, string folder, IEnumerable<(string Name, int Page)> pages)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            var mode = Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1" ? "update" : "compare";
            var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
            string[] arguments =
            [
                Path.Combine(AppContext.BaseDirectory, "pdf", "pages.mjs"), file, folder, mode,
                .. pages.Select(page => string.Create(CultureInfo.InvariantCulture, $"{page.Name}={page.Page}")),
            ];
            foreach (var argument in arguments)
                start.ArgumentList.Add(argument);
            using var node = Process.Start(start)!;
            var errors = node.StandardError.ReadToEndAsync();
            var found = await node.StandardOutput.ReadToEndAsync();
            await node.WaitForExitAsync();
            Assert.True(node.ExitCode == 0, await errors);
            return JsonSerializer.Deserialize<Dictionary<string, double>>(found)!;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
