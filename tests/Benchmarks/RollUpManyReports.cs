using BenchmarkDotNet.Attributes;
using Compiler.Checking;
using Compiler.Parsing;
using Compiler.Places;
using Compiler.Reports;
using Compiler.Rollups;

namespace Compiler.Benchmarks;

/// <summary>From text to totals on all cores; the live memory afterwards is what the totals themselves hold.</summary>
[WarmupCount(1)]
[IterationCount(3)]
[InvocationCount(1, 1)]
public class RollUpManyReports
{
    private readonly ReportParser parser = new(PlaceResolver.Current);
    private Rollup? last;
    private long before;

    [Params(1_000, 10_000)]
    public int Reports { get; set; }

    [GlobalSetup]
    public void Start() => before = GC.GetTotalMemory(forceFullCollection: true);

    [GlobalCleanup]
    public void MeasureMemory() => LiveMemoryColumn.Measure($"[Reports={Reports}]", before, last!);

    [Benchmark]
    public Rollup FromTextToTotals()
    {
        var builder = new RollupBuilder();
        var receipts = SampleReports.OfTheNation(Reports).AsParallel().WithMergeOptions(ParallelMergeOptions.AutoBuffered)
            .Select(report => ReportCheck.Apply(parser.Parse(report.File, report.Content, ReportHints.None)));
        foreach (var receipt in receipts)
            builder.Add(receipt);
        return last = builder.Build();
    }
}
