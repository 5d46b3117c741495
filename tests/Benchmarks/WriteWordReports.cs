using BenchmarkDotNet.Attributes;
using Compiler.Yearbooks.Rendering.Word;

namespace Compiler.Benchmarks;

/// <summary>reports.zip: a Word document for the province and for each of its cities and counties that has reports.</summary>
public class WriteWordReports
{
    private Yearbooks.Yearbook? book;

    [Params(290, 3000)]
    public int Bodies { get; set; }

    [GlobalSetup]
    public void Compose() => book = PrintYearbook.Compose(Bodies);

    [Benchmark]
    public byte[] Write() => WordReports.Write(book!.Drafts);

    [GlobalCleanup]
    public void Describe() => Console.WriteLine(FormattableString.Invariant($"{book!.Drafts.Count()} documents, {Write().Length} bytes"));
}
