namespace Compiler.Reading.Pdf.Pages;

/// <summary>Reads the positioned characters and lines of a PDF. Thread-safe.</summary>
internal interface IPdfPageReader
{
    /// <summary>The pages as displayed. An unreadable file gives no pages, and the trouble says why.</summary>
    PdfContent Read(ReadOnlyMemory<byte> content, PdfLimits limits);
}
