using BenchmarkDotNet.Attributes;
using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;
using Compiler.Reading;

namespace Compiler.Benchmarks;

/// <summary>From text to totals on all cores; the live memory afterwards is what the totals themselves hold.</summary>
[WarmupCount(1)]
[IterationCount(3)]
[InvocationCount(1, 1)]
public class RollUpManyReports
{
    private readonly ReportReader reader = new(PlaceResolver.Current);
    private Rollup? last;

    [Params(1_000, 10_000)]
    public int Reports { get; set; }

    [GlobalCleanup]
    public void MeasureMemory()
    {
        var with = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(last);
        last = null;
        LiveMemoryColumn.Report($"[Reports={Reports}]", with - GC.GetTotalMemory(forceFullCollection: true));
    }

    [Benchmark]
    public Rollup FromTextToTotals()
    {
        var builder = new RollupBuilder();
        var receipts = SampleReports.OfTheNation(Reports).AsParallel().WithMergeOptions(ParallelMergeOptions.AutoBuffered)
            .Select(report => ReportCheck.Apply(reader.Read(report.File, report.Content, ReportHints.None)));
        foreach (var receipt in receipts)
            builder.Add(receipt);
        return last = builder.Build();
    }
}
