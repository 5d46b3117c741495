using System.Collections.Immutable;
using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Reports;
using Compiler.Reading;
using Compiler.Reading.Formats;
using Compiler.Testing.Files;

namespace Compiler.Tests.Reading;

/// <summary>
/// Files that are made to cost more than they weigh: what they cost is counted, in steps and in bytes asked for, and twice the
/// file costs twice as much. <c>eng/bench --filter '*Hostile*'</c> measures the time.
/// </summary>
public sealed class HostileFileTests
{
    private const long MaxBytes = 600L * 1024 * 1024;
    private const long SpareBytes = 16L * 1024 * 1024;
    private const int SpareSteps = 50_000;

    private static readonly ReportReader Reader = new(PlaceResolver.Current);

    public static TheoryData<string> Kinds => [.. HostileFiles.Kinds.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Parse_FileOfAnyKind_CostsAsMuchAsItIsLarge(string kind)
    {
        var (size, make) = HostileFiles.Kinds[kind];
        // What is made once for all files counts for none.
        Parse(make(1));
        var costs = ((int[])[1, 2, 4]).Select(times => Parse(make(size * times))).ToArray();
        foreach (var (smaller, larger) in costs.Zip(costs.Skip(1)))
        {
            Assert.InRange(larger.Steps, 0, (smaller.Steps * 5 / 2) + SpareSteps);
            Assert.InRange(larger.Bytes, 0, (smaller.Bytes * 5 / 2) + SpareBytes);
            Assert.InRange(larger.Bytes, 0, MaxBytes);
        }
    }

    [Theory]
    [InlineData("text, one sentence of figures", "TEXT-SENTENCE")]
    [InlineData("csv, rows", "READ-TABLE")]
    [InlineData("docx, attributes", "READ-ELEMENTS")]
    [InlineData("xlsx, one string shared", "READ-TEXT")]
    [InlineData("html, elements in each other", "READ-DEPTH")]
    [InlineData("ofd, drawings in each other, twice each", "PDF-TOO-LARGE")]
    [InlineData("doc, cells", "READ-TIME")]
    public void Parse_FileThatCostsTooMuch_IsNamed(string kind, string code)
    {
        var (size, make) = HostileFiles.Kinds[kind];

        Assert.Contains(code, Parse(make(size * (kind == "csv, rows" ? 4 : 1))).Codes);
    }

    // Parsing runs in this thread, and so does the reading of office files here: a process of its own would hide what they ask for.
    private static (long Steps, long Bytes, ImmutableArray<string> Codes) Parse(byte[] content)
    {
        var budget = new ReadingBudget(new ReadingLimits());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var format = FormatDetector.Detect(content);
        if (format is FileFormat.WordDocument or FileFormat.OldWord or FileFormat.Workbook or FileFormat.FixedLayout)
            SourceReader.ReadInProcess(format, content, budget);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        budget = new ReadingBudget(new ReadingLimits());
        before = GC.GetAllocatedBytesForCurrentThread();
        var receipt = ReportCheck.Apply(
            Reader.Read(new SourceFile("a", "a", content.Length, "", default), content, ReportHints.None, budget));
        return (
            budget.Steps,
            bytes + GC.GetAllocatedBytesForCurrentThread() - before,
            [.. receipt.Findings.Select(finding => finding.Code.Text)]);
    }
}
