using Compiler.Disclosure.Parsing;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Reading;

/// <summary>Reads a file of any format and parses it into a report; content never makes it throw. Safe to use from many threads.</summary>
/// <param name="places">Tells which place a body belongs to.</param>
/// <param name="limits">What a file may cost, read and parsed.</param>
public sealed class ReportReader(PlaceResolver places, ReadingLimits limits)
{
    private readonly ReportParser parser = new(places);

    /// <summary>A reader with the usual limits.</summary>
    /// <param name="places">Tells which place a body belongs to.</param>
    public ReportReader(PlaceResolver places)
        : this(places, new ReadingLimits())
    {
    }

    /// <summary>The receipt of a file: its report, or the reasons why it has none.</summary>
    /// <param name="file">The file's name, size, hash and date.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="hints">What is known from outside the text.</param>
    public Receipt Read(SourceFile file, ReadOnlyMemory<byte> content, ReportHints hints) =>
        Read(file, content, hints, new ReadingBudget(limits));

    /// <summary>The same, on this budget.</summary>
    internal Receipt Read(SourceFile file, ReadOnlyMemory<byte> content, ReportHints hints, ReadingBudget budget) =>
        parser.Parse(file, SourceReader.Read(content, budget), hints, budget);
}
