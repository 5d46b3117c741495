using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Formats;
using Compiler.Reading.Processes;
using Compiler.Testing;
using Compiler.Testing.Printing;

namespace Compiler.Tests.Reading.Pdf;

/// <summary>What the reader makes of a hand-made PDF, written as one string a line: grid rows with |, others with ¦.</summary>
internal static class PdfText
{
    public static SourceText Read(PdfSketch sketch) => Read(sketch.ToBytes());

    public static SourceText Read(byte[] pdf, ReadingLimits? limits = null) =>
        ReaderProcesses.Default.Read(FileFormat.Pdf, pdf, new ReadingBudget(limits ?? new ReadingLimits()));

    public static string[] Lines(PdfSketch sketch) => [.. Read(sketch).Lines.Select(Text)];

    public static string[] Lines(Action<PageSketch> draw) => Lines(new PdfSketch().Page(draw));

    /// <summary>The names of the samples as PDF files.</summary>
    public static IEnumerable<string> Fixtures =>
        Directory.GetFiles(Folder, "*.pdf").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);

    private static string Folder { get; } = Path.Combine(Repository.Top, "tests", "Reading", "Fixtures", "pdf");

    /// <summary>One of them.</summary>
    public static byte[] Fixture(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".pdf"));

    private static string Text(SourceLine line) => string.Join(line.IsGrid ? "|" : "¦", line.Cells);
}
