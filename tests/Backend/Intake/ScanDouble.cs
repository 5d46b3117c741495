using System.Text;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Reading;
using Compiler.Tests.Disclosure.Parsing;

namespace Compiler.Tests.Backend.Intake;

/// <summary>Takes files that begin with <see cref="Mark"/> for scans of the text behind it, and counts how many it has recognised.</summary>
internal sealed class ScanDouble : IReportReader
{
    public const string Mark = "扫描件：";

    private static readonly byte[] MarkBytes = Encoding.UTF8.GetBytes(Mark);

    private readonly ReportReader reader = new(PlaceResolver.Current);

    public int Recognised { get; private set; }

    /// <summary>Whether no scan can be read.</summary>
    public bool Fails { get; set; }

    public FileText ReadText(ReadOnlyMemory<byte> content) => content.Span.StartsWith(MarkBytes)
        ? FileText.FromSource(new SourceText([], []), new ReadingBudget(new ReadingLimits()), isScan: true)
        : reader.ReadText(content);

    public FileText ReadScan(ReadOnlyMemory<byte> content)
    {
        Recognised++;
        var budget = new ReadingBudget(new ReadingLimits());
        return Fails
            ? FileText.FromSource(new SourceText([], [FindingCatalogue.TooSlow()]), budget, isScan: false)
            : FileText.FromSource(RecognisedText.Picture(Encoding.UTF8.GetString(content.Span[MarkBytes.Length..])), budget, isScan: false);
    }

    public Receipt Parse(SourceFile file, FileText text, ReportHints hints) => reader.Parse(file, text, hints);
}
