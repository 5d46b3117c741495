using Compiler.Reading.Pdf.Processes;

namespace Compiler.Reading.Pdf.PdfJs;

/// <summary>pdf.js in Node.</summary>
internal static class PdfJsProgram
{
    // A file can make pdf.js take memory without end, and nothing in a file may become a program.
    public static PdfProgram Instance { get; } = new("pdf.js", "Node.js 20.19 or newer", "node",
        ["--max-old-space-size=512", "--disallow-code-generation-from-strings", Path.Combine(AppContext.BaseDirectory, "pdfjs", "pages.mjs")]);
}
