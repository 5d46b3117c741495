using BenchmarkDotNet.Attributes;
using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Reading;
using Compiler.Yearbooks.Rendering.Web;

namespace Compiler.Benchmarks;

/// <summary>The two files of a receipt: every upload waits for both.</summary>
public class WriteReceipt
{
    private Receipt receipt = null!;

    [ParamsSource(nameof(Reports))]
    public string Report { get; set; } = "";

    public static IEnumerable<string> Reports => SampleReports.Names;

    [GlobalSetup]
    public void Read()
    {
        var content = SampleReports.Read(Report);
        receipt = ReportCheck.Apply(
            new ReportReader(PlaceResolver.Current).Read(SampleReports.Source(Report, content.Length), content, ReportHints.None));
    }

    [Benchmark(Baseline = true)]
    public byte[] Json() => ReceiptJson.Write(receipt);

    [Benchmark]
    public byte[] Page() => ReceiptPage.Render(NoticeComposer.Compose(receipt, Delivery.Upload));
}
