using BenchmarkDotNet.Attributes;
using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Reading;

namespace Compiler.Benchmarks;

/// <summary>Parsing and proving the same report in every format.</summary>
[WarmupCount(12)]
[IterationCount(10)]
public class ParseOneFormat
{
    private readonly ReportReader reader = new(PlaceResolver.Current);
    private byte[] content = [];

    [Params("csv", "html", "word.html", "site.html", "mhtml", "docx", "xlsx", "pdf")]
    public string Format { get; set; } = "";

    [GlobalSetup]
    public void Read() => content = Format switch
    {
        "csv" => SampleReports.ReadAsCsv(SampleReports.Names[0]),
        "pdf" => SampleReports.ReadFixture("pdf/baoding-2024-writer.pdf"),
        _ => SampleReports.ReadFixture($"baoding-2024.{Format}"),
    };

    [Benchmark]
    public Receipt ParseAndCheck() =>
        ReportCheck.Apply(reader.Read(SampleReports.Source(Format, content.Length), content, ReportHints.None));
}
