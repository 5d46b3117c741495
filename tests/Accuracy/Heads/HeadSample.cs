using System.Text;
using Compiler.Accuracy.Measuring;
using Compiler.Disclosure.Forms;

namespace Compiler.Accuracy.Heads;

/// <summary>A report whose head is known, and what a receipt says of it.</summary>
/// <param name="Truth">The truth.</param>
/// <param name="Text">The report as text.</param>
public sealed record HeadSample(HeadTruth Truth, string Text)
{
    /// <summary>The parts that are judged, in the order of <see cref="Judge"/>.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["bodies", "places", "years", "scopes", "units"];

    public static HeadSample Create(int seed) => new HeadWriter(new Random(seed)).Write();

    /// <summary>One verdict for each of <see cref="Parts"/>, and whether an open place has the true one among its candidates.</summary>
    public (HeadVerdict[] Verdicts, bool IsCandidate) Judge()
    {
        if (ReportReading.Read(Encoding.UTF8.GetBytes(Text)).Report is not { } report)
        {
            return (
                [HeadVerdict.Unresolved, HeadVerdict.Unresolved, HeadVerdict.Unresolved, HeadVerdict.Unresolved, HeadVerdict.Unresolved],
                false);
        }

        var fee = report.Form.FindField(FieldPath.Parse("proactive_disclosure.fees_wan_yuan")) is { } field ? report.Cells[field.Index].Value : null;
        return (
            [
                VerdictOn(report.Agency is null, report.Agency == Truth.Agency),
                VerdictOn(!report.Place.IsResolved, report.Place.Adcode == Truth.Seat.Code && report.Place.Line == Truth.Line),
                VerdictOn(report.Year is null, report.Year == Truth.Year),
                // Of a body whose place is open nothing counts as a level's compilation.
                VerdictOn(!report.Place.IsResolved, report.IsCompilation == Truth.IsCompilation),
                VerdictOn(fee is null, fee == Truth.Fee),
            ],
            report.Place.Candidates.Contains(Truth.Seat.Path));
    }

    /// <summary>What is true, what the receipt says and why, and the text.</summary>
    public string Describe(int seed)
    {
        var report = ReportReading.Read(Encoding.UTF8.GetBytes(Text)).Report!;
        return $"seed {seed}: {Truth.Agency}, {Truth.Seat.Path}, {Truth.Year}, {Truth.Fee} 万元; read as {report.Agency}, {report.Place.Adcode}, {report.Year}: {report.Evidence.Place}\n{Text}";
    }

    private static HeadVerdict VerdictOn(bool isOpen, bool isRight) =>
        isRight ? HeadVerdict.Right
        : isOpen ? HeadVerdict.Unresolved
        : HeadVerdict.Wrong;
}
