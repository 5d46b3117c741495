namespace Compiler.Reading.Pdf.Pages;

/// <summary>Reads the positioned characters and lines of a PDF. Thread-safe.</summary>
internal interface IPdfPageReader
{
    /// <summary>The pages as displayed. An unreadable file gives no pages, and the trouble says why.</summary>
    /// <param name="content">The file.</param>
    /// <param name="limits">Its limits.</param>
    /// <param name="recognise">Reads a page that is a picture; null leaves it as it is.</param>
    PdfContent Read(ReadOnlyMemory<byte> content, PdfLimits limits, Func<PdfPicture, PdfPage>? recognise);
}
