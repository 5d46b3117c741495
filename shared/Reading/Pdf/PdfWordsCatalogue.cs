namespace Compiler.Reading.Pdf;

/// <summary>The ways of this build to read PDF files.</summary>
internal static partial class PdfWordsCatalogue
{
    /// <summary>The default: PdfPig where its package is there, pdf.js otherwise.</summary>
    public static IPdfWords Default { get; } = All()[0];

    public static IReadOnlyList<IPdfWords> All()
    {
        var ways = new List<IPdfWords>();
        AddPdfPig(ways);
        ways.Add(new PdfJs.PdfJsWords());
        return ways;
    }

    // Implemented beside PdfPigWords, which is not compiled where PdfPig is missing.
    static partial void AddPdfPig(List<IPdfWords> ways);
}
