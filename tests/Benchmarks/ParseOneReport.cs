using System.Text;
using BenchmarkDotNet.Attributes;
using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Reading;

namespace Compiler.Benchmarks;

/// <summary>Parsing and proving one report, against merely decoding the same bytes and splitting them into lines and cells.</summary>
[WarmupCount(12)]
[IterationCount(10)]
public class ParseOneReport
{
    private readonly ReportReader reader = new(PlaceResolver.Current);
    private byte[] content = [];

    [ParamsSource(nameof(Reports))]
    public string Report { get; set; } = "";

    public static IEnumerable<string> Reports => SampleReports.Names;

    [GlobalSetup]
    public void Read() => content = SampleReports.Read(Report);

    [Benchmark(Baseline = true)]
    public string[][] DecodeAndSplit() => [.. Encoding.UTF8.GetString(content).Split('\n').Select(line => line.Split('\t'))];

    [Benchmark]
    public Receipt ParseAndCheck() =>
        ReportCheck.Apply(reader.Read(SampleReports.Source(Report, content.Length), content, ReportHints.None));
}
