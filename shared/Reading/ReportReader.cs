using Compiler.Disclosure.Parsing;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Reading.Processes;

namespace Compiler.Reading;

/// <summary>Reads a file of any format and parses it into a report; never throws because of its content. Thread-safe.</summary>
public sealed class ReportReader : IReportReader
{
    private readonly ReportParser parser;
    private readonly ReadingLimits limits;
    private readonly ParsingNotes? notes;

    /// <summary>Creates a reader with the default limits.</summary>
    /// <param name="places">Determines the place of a body.</param>
    public ReportReader(PlaceResolver places)
        : this(places, new ReadingLimits())
    {
    }

    /// <summary>Creates a reader.</summary>
    /// <param name="places">Determines the place of a body.</param>
    /// <param name="limits">Limits for reading and parsing a file.</param>
    public ReportReader(PlaceResolver places, ReadingLimits limits)
        : this(new ReportParser(places), limits)
    {
    }

    internal ReportReader(ReportParser parser, ReadingLimits limits, ParsingNotes? notes = null)
    {
        this.parser = parser;
        this.limits = limits;
        this.notes = notes;
    }

    /// <summary>Returns the receipt of a file, with its report or with findings that say why there is none.</summary>
    /// <param name="file">The file's name, size, hash and date.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="hints">What is known from outside the text.</param>
    public Receipt Read(SourceFile file, ReadOnlyMemory<byte> content, ReportHints hints) =>
        Read(file, content, hints, new ReadingBudget(limits));

    /// <summary>A reader that notes what the parser sees, from which figures can be explained.</summary>
    /// <param name="taken">Gets the notes.</param>
    public ReportReader WithNotes(ParsingNotes taken) => new(parser, limits, taken);

    /// <inheritdoc/>
    public FileText ReadText(ReadOnlyMemory<byte> content)
    {
        var budget = new ReadingBudget(limits);
        var (source, isScan) = SourceReader.ReadText(content, budget);
        return FileText.FromSource(source, budget, isScan);
    }

    /// <inheritdoc/>
    public FileText ReadScan(ReadOnlyMemory<byte> content)
    {
        var budget = new ReadingBudget(limits);
        return FileText.FromSource(SourceReader.Read(content, budget), budget, isScan: false);
    }

    /// <inheritdoc/>
    public Receipt Parse(SourceFile file, FileText text, ReportHints hints) =>
        parser.Parse(file, text.Source, hints, text.BudgetWithin(limits), notes);

    /// <summary>
    /// Ends the processes that have read PDF, OFD and Office files and pictures and wait for more, which hold memory; the next such file
    /// starts another.
    /// </summary>
    public static void EndProcesses()
    {
        ReaderProcesses.Default.EndIdle();
        ReaderProcesses.Pictures.EndIdle();
    }

    /// <summary>The same, with this budget.</summary>
    internal Receipt Read(SourceFile file, ReadOnlyMemory<byte> content, ReportHints hints, ReadingBudget budget) =>
        parser.Parse(file, SourceReader.Read(content, budget), hints, budget, notes);
}
