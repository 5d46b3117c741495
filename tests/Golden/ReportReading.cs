using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Reading;

namespace Compiler.Tests.Golden;

/// <summary>The way of a file through the house, from bytes to a checked report.</summary>
internal static class ReportReading
{
    private static readonly ReportReader Reader = new(PlaceResolver.Current);
    private static readonly SourceFile File = new("input.txt", "input.txt", 0, "", DateTimeOffset.UnixEpoch);

    public static Receipt Read(ReadOnlyMemory<byte> content, ReportHints? hints = null) =>
        ReportCheck.Apply(Reader.Read(File, content, hints ?? ReportHints.None));

    public static Receipt Read(string text, ReportHints? hints = null) => Read(System.Text.Encoding.UTF8.GetBytes(text), hints);
}
