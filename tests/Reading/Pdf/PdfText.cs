using Compiler.Reading;
using Compiler.Reading.Pdf;

namespace Compiler.Tests.Reading.Pdf;

/// <summary>What the reader makes of a hand-made PDF, written as one string a line: grid rows with |, others with ¦.</summary>
internal static class PdfText
{
    public static SourceText Read(PdfSketch sketch) => Read(sketch.ToBytes());

    public static SourceText Read(byte[] pdf, ReadingLimits? limits = null) => PdfReader.Read(pdf, limits ?? new ReadingLimits());

    public static string[] Lines(PdfSketch sketch) => [.. Read(sketch).Lines.Select(Text)];

    public static string[] Lines(Action<PageSketch> draw) => Lines(new PdfSketch().Page(draw));

    private static string Text(SourceLine line) => string.Join(line.IsGrid ? "|" : "¦", line.Cells);
}
