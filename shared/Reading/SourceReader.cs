using Compiler.Reading.Html;
using Compiler.Reading.Office;
using Compiler.Reading.Pdf;
using Compiler.Reports;

namespace Compiler.Reading;

/// <summary>Reads a file of any format into lines of cells; content never makes it throw. Safe to use from many threads.</summary>
/// <param name="limits">What a file may cost.</param>
public sealed class SourceReader(ReadingLimits limits)
{
    /// <summary>
    /// The lines of a file. A file that cannot be read gives no lines and a finding that says what to do; what had to be
    /// left out is a finding, too.
    /// </summary>
    public SourceText Read(ReadOnlyMemory<byte> content)
    {
        using var clock = new CancellationTokenSource(limits.MaxTime);
        try
        {
            return Read(content, new SourceBuilder(limits, clock.Token));
        }
        catch (OperationCanceledException) when (clock.IsCancellationRequested)
        {
            return Unread(FindingCatalogue.TooSlow(limits.MaxTime));
        }
    }

    private static SourceText Read(ReadOnlyMemory<byte> content, SourceBuilder to) => FormatDetector.Detect(content, out var decoded) switch
    {
        FileFormat.Text => PlainTextReader.Read(decoded!, to.Limits),
        FileFormat.Csv => CsvFileReader.Read(content, to),
        FileFormat.Html => HtmlReader.Read(content, to),
        FileFormat.Mhtml => MhtmlReader.Read(content, to),
        FileFormat.WordDocument => WordReader.Read(content, to),
        FileFormat.Workbook => WorkbookReader.Read(content, to),
        FileFormat.Pdf => PdfReader.Read(content, to.Limits),
        FileFormat.OldOffice => Unread(IsEncrypted(content.Span) ? FindingCatalogue.Encrypted() : FindingCatalogue.OldOfficeFormat()),
        FileFormat.RichText => Unread(FindingCatalogue.OldOfficeFormat()),
        FileFormat.Picture => Unread(FindingCatalogue.Picture()),
        FileFormat.FixedLayout => Unread(FindingCatalogue.FixedLayout()),
        _ => Unread(FindingCatalogue.NotText()),
    };

    private static SourceText Unread(Finding finding) => new([], [finding]);

    // The name of the stream in which a protected .docx or .xlsx is wrapped, in UTF-16.
    private static bool IsEncrypted(ReadOnlySpan<byte> content) => content.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0;
}
