using BenchmarkDotNet.Attributes;
using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Reading;
using Compiler.Testing.Files;

namespace Compiler.Benchmarks;

/// <summary>
/// Reading, parsing and proving files that are made to cost more than they weigh, and what comes of them when they are twice
/// and four times as large.
/// </summary>
[WarmupCount(2)]
[IterationCount(3)]
[InvocationCount(1)]
public class ReadHostileFile
{
    private readonly ReportReader reader = new(PlaceResolver.Current);
    private byte[] content = [];

    public static IEnumerable<string> Kinds => HostileFiles.Kinds.Keys;

    [ParamsSource(nameof(Kinds))]
    public string Kind { get; set; } = "";

    [Params(1, 2, 4)]
    public int Times { get; set; }

    [GlobalSetup]
    public void Make() => content = HostileFiles.Kinds[Kind].Make(HostileFiles.Kinds[Kind].Size * Times);

    [Benchmark]
    public Receipt ParseAndCheck() =>
        ReportCheck.Apply(reader.Read(SampleReports.Source(Kind, content.Length), content, ReportHints.None));
}
