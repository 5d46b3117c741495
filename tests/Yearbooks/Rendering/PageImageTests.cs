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

    // The start of a bookmark's title, and how many pages after it.
    private static readonly (string Name, string Title, int Pages)[] OfBook =
    [
        ("editorial", "一\u2002", 0),
        ("grid", "二\u2002", 1),
        ("overview", "三\u2002", 0),
        ("requests", "四\u2002", 1),
        ("figures", "五\u2002", 0),
        ("structure", "结构图", 0),
        ("counties", "六\u2002", 1),
        ("years", "八\u2002", 0),
        ("ranking", "九\u2002", 0),
        ("quality", "十\u2002", 0),
        ("revisions", "修订记录", 0),
    ];

    private static readonly (string Name, string Title, int Pages)[] OfAnnex =
    [
        ("annex-guide", "一\u2002", 0),
        ("annex-findings", "问题清单", 1),
        ("annex-bodies", "三\u2002", 1),
        ("annex-sources", "四\u2002", 0),
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
                (kind.Name, Page: outline.First(mark => mark.Title.StartsWith(kind.Title, StringComparison.Ordinal)).Page + kind.Pages))
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
