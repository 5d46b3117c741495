using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;
using Compiler.Reading.Biff;
using Compiler.Reading.Formats;
using Compiler.Reading.Html;
using Compiler.Reading.Lines;
using Compiler.Reading.Office;
using Compiler.Reading.Ofd;
using Compiler.Reading.OldWord;
using Compiler.Reading.Pdf;
using Compiler.Reading.Pictures;
using Compiler.Reading.Pictures.Characters;
using Compiler.Reading.Pictures.Images;
using Compiler.Reading.Processes;
using Compiler.Reading.RichText;
using Compiler.Reading.Text;

namespace Compiler.Reading;

/// <summary>Reads a file of any format into lines of cells; never throws because of its content. Thread-safe.</summary>
/// <param name="limits">Limits for a file.</param>
public sealed class SourceReader(ReadingLimits limits)
{
    /// <summary>
    /// The lines of a file. An unreadable file gives no lines and a finding that says what to do; dropped content gives a
    /// finding, too.
    /// </summary>
    public SourceText Read(ReadOnlyMemory<byte> content) => Read(content, NewBudget());

    /// <summary>The same, with a budget that is shared with parsing.</summary>
    /// <param name="content">The file.</param>
    /// <param name="budget">The budget for the file.</param>
    internal static SourceText Read(ReadOnlyMemory<byte> content, ReadingBudget budget)
    {
        var (text, isScan) = ReadText(content, budget);
        return isScan ? ReadPictures(content, budget, text) : text;
    }

    /// <summary>The same without what is in pictures, and whether there are pictures that this machine could read.</summary>
    /// <param name="content">The file.</param>
    /// <param name="budget">The budget for the file.</param>
    internal static (SourceText Text, bool IsScan) ReadText(ReadOnlyMemory<byte> content, ReadingBudget budget)
    {
        var text = Read(FormatDetector.Detect(content, out var decoded), content, decoded, budget);
        return (text, text.Pictures > 0 && TextModel.IsPresent);
    }

    private static SourceText Read(FileFormat format, ReadOnlyMemory<byte> content, DecodedText? decoded, ReadingBudget budget) =>
        format switch
        {
            FileFormat.Text => Within(budget, to => PlainTextReader.Read(decoded!, to)),
            FileFormat.Csv => Within(budget, to => CsvFileReader.Read(content, to)),
            FileFormat.Html => Within(budget, to => HtmlReader.Read(content, to)),
            FileFormat.Mhtml => Within(budget, to => MhtmlReader.Read(content, to)),
            FileFormat.WordDocument or FileFormat.OldWord or FileFormat.Workbook or FileFormat.FixedLayout or FileFormat.Pdf => Within(
                budget, _ => ReaderProcesses.Default.Read(format, content, budget)),
            FileFormat.OldWorkbook => Within(budget, to => OldWorkbookReader.Read(content, to)),
            FileFormat.OldOffice => Unread(
                IsEncrypted(content.Span) ? FindingCatalogue.Encrypted() : FindingCatalogue.OldOfficeFormat()),
            FileFormat.RichText => Within(budget, to => RichTextReader.Read(content, to)),
            FileFormat.Picture => Unread(FindingCatalogue.ImageFile()) with
            {
                Pictures = PictureDecoder.IsSupported(content.Span) ? PictureReader.CountPages(content.Span) : 0,
            },
            _ => Unread(FindingCatalogue.NotText()),
        };

    /// <summary>Reads, in this process, a format that may crash it or cost too much; only the reading process calls it.</summary>
    /// <param name="format">The format.</param>
    /// <param name="content">The file.</param>
    /// <param name="budget">Its budget.</param>
    /// <param name="pictures">Reads pages that are pictures; null leaves them out.</param>
    internal static SourceText ReadInProcess(
        FileFormat format, ReadOnlyMemory<byte> content, ReadingBudget budget, PictureReader? pictures = null) =>
        Within(
            budget,
            to =>
                format switch
                {
                    FileFormat.WordDocument => WordReader.Read(content, to),
                    FileFormat.OldWord => OldWordReader.Read(content, to),
                    FileFormat.Workbook => WorkbookReader.Read(content, to),
                    FileFormat.Pdf => PdfReader.Read(content, to, pictures),
                    FileFormat.Picture when pictures is not null => pictures.Read(content, to),
                    FileFormat.FixedLayout => OfdReader.Read(content, to),
                    _ => throw new ArgumentOutOfRangeException(nameof(format), format, "This format needs no separate process."),
                },
            format);

    /// <summary>Creates a budget for one file.</summary>
    public ReadingBudget NewBudget() => new(limits);

    // Pages that are pictures are read in a process of their own, with the text pages between them.
    private static SourceText ReadPictures(ReadOnlyMemory<byte> content, ReadingBudget budget, SourceText text)
    {
        var format = FormatDetector.Detect(content, out _);
        return Within(budget, _ => ReaderProcesses.Pictures.ReadPictures(format, content, budget, text.Pictures) ?? text);
    }

    private static SourceText Within(ReadingBudget budget, Func<SourceBuilder, SourceText> read, FileFormat format = default)
    {
        try
        {
            return read(new SourceBuilder(budget));
        }
        catch (BudgetExceededException)
        {
            return Unread(ReaderProcesses.Finding(format, ReaderError.Time));
        }
    }

    private static SourceText Unread(Finding finding) => new([], [finding]);

    // The UTF-16 name of the stream that contains an encrypted .docx or .xlsx.
    private static bool IsEncrypted(ReadOnlySpan<byte> content) =>
        content.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0;
}
