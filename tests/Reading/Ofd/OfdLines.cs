using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading;
using Compiler.Reading.Formats;
using Compiler.Testing.Printing;

namespace Compiler.Tests.Reading.Ofd;

/// <summary>What the reader makes of a hand-made OFD, in this process: grid rows with |, others with ¦.</summary>
internal static class OfdLines
{
    public static SourceText Read(OfdSketch sketch) => Read(sketch.ToBytes());

    public static SourceText Read(byte[] ofd, ReadingLimits? limits = null) =>
        SourceReader.ReadInProcess(FileFormat.FixedLayout, ofd, new ReadingBudget(limits ?? new ReadingLimits()));

    public static string[] Lines(OfdSketch sketch) =>
        [.. Read(sketch).Lines.Select(line => string.Join(line.IsGrid ? "|" : "¦", line.Cells))];

    public static string[] Lines(Action<OfdPageSketch> draw) => Lines(new OfdSketch().Page(draw));

    public static string[] Codes(SourceText source) => [.. source.Findings.Select(finding => finding.Code.Text)];
}
