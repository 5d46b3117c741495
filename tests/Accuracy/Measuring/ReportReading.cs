using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Reading;

namespace Compiler.Accuracy.Measuring;

/// <summary>The way of a file through the house, from bytes to a checked report.</summary>
public static class ReportReading
{
    private static readonly ReportReader Reader = new(PlaceResolver.Current);
    private static readonly SourceFile File = new("input", "input", 0, "", DateTimeOffset.UnixEpoch);

    public static Receipt Read(ReadOnlyMemory<byte> content) => ReportCheck.Apply(Reader.Read(File, content, ReportHints.None));
}
