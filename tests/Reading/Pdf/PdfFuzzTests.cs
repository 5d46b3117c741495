using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Formats;
using Compiler.Reading.Processes;
using Compiler.Testing.Printing;
using Compiler.Tests.Reading.Processes;
using Xunit.Abstractions;

namespace Compiler.Tests.Reading.Pdf;

/// <summary>
/// Damaged files: whatever they hold, the reader answers in time and never throws. <c>COMPILER_FUZZ</c> tries more. The
/// library's own process may take as long as a file may, but hardly ever does.
/// </summary>
public sealed class PdfFuzzTests(ITestOutputHelper output) : IDisposable
{
    private const int Few = 60;
    private const int MaxSlowInThousand = 2;
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);
    private static readonly ReadingLimits Limits = new();

    private readonly MeasuredReader reader = new();

    public void Dispose() => reader.Dispose();

    [Fact]
    public void Read_MutatedFiles_AnswersAndNeverThrows()
    {
        byte[][] seeds = [Sketch(), PdfText.Fixture("boai-2024-writer"), PdfText.Fixture("boai-2024-vertical")];
        foreach (var seed in seeds)
            Answer(seed);
        var slow = new List<string>();
        var tried = 0;
        foreach (var seed in FuzzBudget.Seeds(Few))
        {
            var random = new Random(seed);
            var damaged = Mutate(seeds[random.Next(seeds.Length)], random);
            FuzzBudget.Hold(seed, () => Answer(damaged));
            tried++;
            if (reader.Taken > Slow)
                slow.Add($"{seed} ({reader.Taken.TotalSeconds:0.0} s)");
        }

        output.WriteLine(
            $"{tried} files; {reader.Ended} processes ended; {slow.Count} files took more than a second: {string.Join(", ", slow)}");
        if (FuzzBudget.IsByHand)
            Assert.InRange(slow.Count, 0, Math.Max(MaxSlowInThousand * tried / 1000, MaxSlowInThousand));
    }

    private ReaderAnswer Answer(byte[] pdf)
    {
        var answer = reader.Read(FileFormat.Pdf, pdf, Limits);
        return answer.Lines.Length > 0 || answer.Findings.Length > 0 || answer.Trouble != ReaderError.None
            ? answer
            : throw new InvalidDataException("No answer");
    }

    private static byte[] Mutate(byte[] pdf, Random random)
    {
        var bytes = pdf.ToList();
        for (var times = random.Next(1, 30); times > 0; times--)
        {
            var at = random.Next(16, bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] = (byte)"0123456789<>[]()/"[random.Next(17)];
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(random.Next(200), bytes.Count - at));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(200), bytes.Count - at)));
                    break;
                default:
                    if (random.Next(10) == 0)
                        bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }

            if (bytes.Count < 100)
                break;
        }

        return [.. bytes];
    }

    private static byte[] Sketch() =>
        new PdfSketch()
            .Page(page => page.Grid(50, 100, [60, 60], [30, 30]).Text(55, 118, "总计").Text(120, 118, "12"))
            .Page(page => page.Text(60, 100, "总体情况"))
            .ToBytes();
}
