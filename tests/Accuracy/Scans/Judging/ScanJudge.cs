using System.Collections.Immutable;
using System.Diagnostics;
using Compiler.Accuracy.Heads;
using Compiler.Accuracy.Measuring;
using Compiler.Accuracy.Printing;
using Compiler.Disclosure.Reports;

namespace Compiler.Accuracy.Scans.Judging;

/// <summary>Reads a scanned file like any upload and holds it against the truth.</summary>
internal static class ScanJudge
{
    /// <summary>Reads and judges.</summary>
    /// <param name="sample">The report.</param>
    /// <param name="content">The scanned file.</param>
    public static ScanVerdict Judge(ScanSample sample, ReadOnlyMemory<byte> content)
    {
        var watch = Stopwatch.StartNew();
        var receipt = ReportReading.Read(content);
        var seconds = watch.Elapsed.TotalSeconds;
        // The same report as a web page: a scan need not say more of body and place than that.
        var typed = ReportReading.Read(WebPage.Write(sample.Lines));
        var verdicts = Measuring.Judge.Judgements(sample.Truth, ScanSample.Layout, sample.Lines, receipt);
        var heads = Heads(receipt.Report, typed.Report!);
        return new ScanVerdict(
            sample.Seed,
            receipt.Report is not null,
            0,
            [.. Enum.GetValues<CellVerdict>().Select(verdict => verdicts.Count(other => other == verdict))],
            Proved(receipt.Report, verdicts),
            heads,
            seconds,
            ReaderMemory.PeakMegabytes(),
            [.. ScanFaults.Describe(sample, receipt, typed.Report!, verdicts)]);
    }

    private static ImmutableArray<HeadVerdict> Heads(DisclosureReport? read, DisclosureReport typed) => read is null
        ? [HeadVerdict.Unresolved, HeadVerdict.Unresolved, HeadVerdict.Unresolved]
        :
        [
            Compare(read.Agency, typed.Agency, read.Agency is null),
            Compare(read.Year, typed.Year, read.Year is null),
            Compare(read.Place.Adcode, typed.Place.Adcode, !read.Place.IsResolved),
        ];

    private static HeadVerdict Compare<T>(T read, T typed, bool isOpen) =>
        EqualityComparer<T>.Default.Equals(read, typed) ? HeadVerdict.Right
        : isOpen ? HeadVerdict.Unresolved
        : HeadVerdict.Wrong;

    private static int Proved(DisclosureReport? report, ImmutableArray<CellVerdict> verdicts)
    {
        if (report is null)
            return 0;
        return report.Form.Identities
            .Where(identity => IdentityAssessment.Assess(identity, report.Cells.AsSpan()).Outcome
                is IdentityOutcome.Holds or IdentityOutcome.HoldsWithBlanks)
            .SelectMany(identity => identity.Left.Concat(identity.Right))
            .Distinct()
            .Count(field => field < verdicts.Length && verdicts[field] == CellVerdict.Right);
    }
}
