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
        if (Pdf.PdfReader.IsPdf(content.Span))
            return Pdf.PdfReader.Read(content, limits);
        return PlainTextReader.Read(content.Span);
    }
}
