namespace Compiler.Reading.Pdf.Pages;

/// <summary>Tells what stands where in a PDF. Safe to use from many threads.</summary>
internal interface IPdfWords
{
    /// <summary>The pages, each as it is shown. A file that cannot be read gives none and says why.</summary>
    PdfContent Read(ReadOnlyMemory<byte> content, PdfLimits limits);
}
