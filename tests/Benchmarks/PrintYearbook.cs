using BenchmarkDotNet.Attributes;
using Compiler.Accuracy.Provinces;
using Compiler.Backend.Rollups;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Benchmarks;

/// <summary>Drawing annexes of fifty pages and of several hundred, with every renderer of this build.</summary>
[WarmupCount(2)]
[IterationCount(5)]
[InvocationCount(1, 1)]
public class PrintYearbook
{
    private IYearbookRenderer? renderer;
    private YearbookDocument? document;

    [ParamsSource(nameof(Renderers))]
    public string Renderer { get; set; } = "";

    /// <summary>What a province reports when its offices and counties do, and with all its departments.</summary>
    [Params(200, 3_000)]
    public int Bodies { get; set; }

    public static IEnumerable<string> Renderers => RendererCatalogue.Names;

    internal static IYearbookRenderer NewRenderer(string name) =>
        RendererCatalogue.Create(name, new RendererOptions { QuestPdfLicence = "Evaluation" });

    internal static Yearbook Compose(int bodies)
    {
        var rollup = SampleFiles.Roll(
            SampleFiles.Create([.. SampleProvince.Reports(bodies).Where(report => report.Year == SampleProvince.LastYear)]));
        var year = rollup.Years[0];
        return new YearbookComposer(new PlaceRegister(Gazetteer.Current))
            .Compose(rollup, year.Year, year.Provinces[0].Adcode, new YearbookEdition(new DateOnly(2025, 3, 31)));
    }

    [GlobalSetup]
    public void Compose() => (renderer, document) = (NewRenderer(Renderer), Compose(Bodies).Annex);

    [Benchmark]
    public Task<byte[]> Draw() => renderer!.RenderAsync(document!, CancellationToken.None);

    [GlobalCleanup]
    public async Task Stop() => await renderer!.DisposeAsync();
}
