using Compiler.Reading.Pdf.PdfPig;

namespace Compiler.Reading.Pdf;

internal static partial class PdfWordsCatalogue
{
    static partial void FindPdfPig(ref IPdfWords? words) => words = new PdfPigWords();
}
