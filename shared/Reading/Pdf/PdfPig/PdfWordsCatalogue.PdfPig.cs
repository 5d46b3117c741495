using Compiler.Reading.Pdf.PdfPig;

namespace Compiler.Reading.Pdf;

internal static partial class PdfWordsCatalogue
{
    static partial void AddPdfPig(List<IPdfWords> ways) => ways.Add(new PdfPigWords());
}
