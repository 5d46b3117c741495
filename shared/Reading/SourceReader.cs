using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;
using Compiler.Reading.Formats;
using Compiler.Reading.Html;
using Compiler.Reading.Lines;
using Compiler.Reading.Office;
using Compiler.Reading.Pdf;
using Compiler.Reading.Processes;
using Compiler.Reading.Text;

namespace Compiler.Reading;

/// <summary>Reads a file of any format into lines of cells; content never makes it throw. Safe to use from many threads.</summary>
/// <param name="limits">What a file may cost.</param>
public sealed class SourceReader(ReadingLimits limits)
{
    /// <summary>
    /// The lines of a file. A file that cannot be read gives no lines and a finding that says what to do; what had to be
    /// left out is a finding, too.
    /// </summary>
    public SourceText Read(ReadOnlyMemory<byte> content) => Read(content, NewBudget());

    /// <summary>The same, on a budget that the parsing of its lines shares.</summary>
    /// <param name="content">The file.</param>
    /// <param name="budget">What it may cost.</param>
    internal static SourceText Read(ReadOnlyMemory<byte> content, ReadingBudget budget) =>
        FormatDetector.Detect(content, out var decoded) switch
        {
            FileFormat.Text => Within(budget, to => PlainTextReader.Read(decoded!, to)),
            FileFormat.Csv => Within(budget, to => CsvFileReader.Read(content, to)),
            FileFormat.Html => Within(budget, to => HtmlReader.Read(content, to)),
            FileFormat.Mhtml => Within(budget, to => MhtmlReader.Read(content, to)),
            var format and (FileFormat.WordDocument or FileFormat.Workbook or FileFormat.Pdf) => Within(
                budget, _ => ReaderProcesses.Default.Read(format, content, budget)),
            FileFormat.OldOffice => Unread(IsEncrypted(content.Span) ? FindingCatalogue.Encrypted() : FindingCatalogue.OldOfficeFormat()),
            FileFormat.RichText => Unread(FindingCatalogue.OldOfficeFormat()),
            FileFormat.Picture => Unread(FindingCatalogue.Picture()),
            FileFormat.FixedLayout => Unread(FindingCatalogue.FixedLayout()),
            _ => Unread(FindingCatalogue.NotText()),
        };

    /// <summary>Reads a format whose libraries a file may break; only a process of its own does.</summary>
    internal static SourceText ReadHere(FileFormat format, ReadOnlyMemory<byte> content, ReadingBudget budget) =>
        Within(
            budget,
            to =>
                format switch
                {
                    FileFormat.WordDocument => WordReader.Read(content, to),
                    FileFormat.Workbook => WorkbookReader.Read(content, to),
                    FileFormat.Pdf => PdfReader.Read(content, to),
                    _ => throw new ArgumentOutOfRangeException(nameof(format), format, "It is read where it is."),
                },
            format
        );

    /// <summary>What a file may cost.</summary>
    public ReadingBudget NewBudget() => new(limits);

    private static SourceText Within(ReadingBudget budget, Func<SourceBuilder, SourceText> read, FileFormat format = default)
    {
        try
        {
            return read(new SourceBuilder(budget));
        }
        catch (BudgetSpentException)
        {
            return Unread(ReaderProcesses.Finding(format, ReaderTrouble.Time));
        }
    }

    private static SourceText Unread(Finding finding) => new([], [finding]);

    // The name of the stream in which a protected .docx or .xlsx is wrapped, in UTF-16.
    private static bool IsEncrypted(ReadOnlySpan<byte> content) =>
        content.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0;
}
