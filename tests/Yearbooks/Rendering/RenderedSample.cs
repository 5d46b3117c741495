using System.Collections.Concurrent;
using Compiler.Tests.Pdf;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Rendering;

namespace Compiler.Tests.Yearbooks.Rendering;

/// <summary>One renderer of each name for all tests of a class, and what a reader finds in the sample book.</summary>
public sealed class RenderedSample : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, IYearbookRenderer> renderers = new();
    private readonly ConcurrentDictionary<string, Task<PdfView>> views = new();

    public IYearbookRenderer Renderer(string name) => renderers.GetOrAdd(name, Create);

    internal Task<PdfView> WholeAsync(string name) =>
        views.GetOrAdd(
            name, async name => await PdfView.OfAsync(await Renderer(name).RenderAsync(SampleYearbook.Whole, CancellationToken.None)));

    internal async Task<PdfView> ViewAsync(string name, params Compiler.Yearbooks.Model.Block[] blocks) =>
        await PdfView.OfAsync(await Renderer(name).RenderAsync(SampleYearbook.Book(SampleYearbook.Wrap(blocks)), CancellationToken.None));

    public static IYearbookRenderer Create(string name) =>
        RendererCatalogue.Create(name, new RendererOptions { QuestPdfLicence = "Evaluation" });

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var renderer in renderers.Values)
            await renderer.DisposeAsync();
    }
}
