using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Reading;
using Compiler.Testing;

namespace Compiler.Tests.Backend.Storage;

/// <summary>Receipts to enter in ledgers.</summary>
internal static class LedgerReceipts
{
    public static Receipt Create(DisclosureReport report) => new(report.Source, report, report.Findings);

    public static IEnumerable<Receipt> OfSamples()
    {
        var reader = new ReportReader(PlaceResolver.Current);
        foreach (var path in Samples.Files)
        {
            var content = File.ReadAllBytes(path);
            var file = new SourceFile(
                Path.GetFileName(path), $"in/{Path.GetFileName(path)}", content.Length, "ab", DateTimeOffset.UnixEpoch);
            yield return ReportCheck.Apply(reader.Read(file, content, ReportHints.None));
        }
    }
}
