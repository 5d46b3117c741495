using Compiler.Reading.Pdf.PdfJs;
using Compiler.Reading.Pdf.Processes;

namespace Compiler.Reading.Pdf;

/// <summary>How this build reads PDF files.</summary>
internal static partial class PdfWordsCatalogue
{
    /// <summary>PdfPig where its package is there, null otherwise: for <see cref="PdfServer"/>, since a file may end the process.</summary>
    public static IPdfWords? InThisProcess { get; } = PdfPigOrNull();

    /// <summary>What reads them: PdfPig where its package is there, pdf.js otherwise.</summary>
    public static PdfProgram Program { get; } = InThisProcess is null ? PdfJsProgram.Instance : PdfServer.Program;

    /// <summary>That, in processes of its own.</summary>
    public static IPdfWords Default { get; } = new PdfProcesses(Program);

    // Implemented beside PdfPigWords, which is not compiled where PdfPig is missing.
    static partial void FindPdfPig(ref IPdfWords? words);

    private static IPdfWords? PdfPigOrNull()
    {
        IPdfWords? words = null;
        FindPdfPig(ref words);
        return words;
    }
}
