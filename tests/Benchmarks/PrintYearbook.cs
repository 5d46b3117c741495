using BenchmarkDotNet.Attributes;
using Compiler.Checking;
using Compiler.Jobs;
using Compiler.Parsing;
using Compiler.Places;
using Compiler.Reports;
using Compiler.Rollups;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering;

namespace Compiler.Benchmarks;

/// <summary>Drawing a yearbook of a dozen pages and one of 65, with every renderer of this build.</summary>
[WarmupCount(2)]
[IterationCount(5)]
[InvocationCount(1, 1)]
public class PrintYearbook
{
    private IYearbookRenderer? renderer;
    private YearbookDocument? document;

    [ParamsSource(nameof(Renderers))]
    public string Renderer { get; set; } = "";

    /// <summary>2 bodies give 14 pages, as Hebei 2024 has; 90 give 65.</summary>
    [Params(2, 90)]
    public int Bodies { get; set; }

    public static IEnumerable<string> Renderers => RendererCatalogue.Names;

    [GlobalSetup]
    public void Compose()
    {
        renderer = RendererCatalogue.Create(Renderer, new RendererOptions { QuestPdfLicence = "Evaluation" });
        var parser = new ReportParser(PlaceResolver.Current);
        var builder = new RollupBuilder();
        foreach (var (file, content) in SampleReports.OfOneProvince(Bodies))
            builder.Add(ReportCheck.Apply(parser.Parse(file, content, ReportHints.None)));
        var rollup = builder.Build();
        var year = rollup.Years[0];
        document = new YearbookComposer(new PlaceRegister(Gazetteer.Current))
            .Compose(rollup, year.Year, year.Provinces[0].Adcode, new YearbookEdition(new DateOnly(2025, 3, 31))).Document;
    }

    [Benchmark]
    public Task<byte[]> Draw() => renderer!.RenderAsync(document!, CancellationToken.None);

    [GlobalCleanup]
    public async Task Stop() => await renderer!.DisposeAsync();
}
