using System.Globalization;
using Compiler.Reading;
using Compiler.Tests.Golden;

namespace Compiler.Tests.Reading;

/// <summary>
/// Damaged files of every format: no exception, no hang, no flood of memory. <c>COMPILER_FUZZ=500000 ./test --filter Fuzz</c>
/// tries so many of each format instead of a few, and then holds each to a second.
/// </summary>
public sealed class FuzzTests
{
    private const int Few = 60;
    private const int EveryParsed = 10;
    private const long MostBytes = 400L * 1024 * 1024;

    private static readonly int? ByHand =
        int.TryParse(Environment.GetEnvironmentVariable("COMPILER_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    // The time of all processors: other tests may run beside these.
    private static readonly TimeSpan Slowest = ByHand is null ? TimeSpan.FromSeconds(15) : TimeSpan.FromSeconds(1);
    private static readonly SourceReader Reader = new(new ReadingLimits());

    [Theory]
    [InlineData("txt")]
    [InlineData("csv")]
    [InlineData("html")]
    [InlineData("site.html")]
    [InlineData("word.html")]
    [InlineData("mhtml")]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public void Read_DamagedFiles_NeverThrowsOrHangs(string extension)
    {
        var files = GoldenCase.RealReports.Select(report => FixtureFiles.Read(report, extension)).ToArray();
        Read(files[0]);
        for (var seed = 0; seed < (ByHand ?? Few); seed++)
        {
            var mutation = new Mutation(seed);
            var file = files[seed % files.Length];
            var damaged = extension is "docx" or "xlsx" && seed % 4 > 0 ? mutation.ApplyInside(file) : mutation.Apply(file);
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var started = Environment.CpuUsage.TotalTime;
            var failure = Record.Exception(() => seed % EveryParsed == 0 ? ReportReading.Read(damaged).Findings.Length : Read(damaged));
            Assert.True(failure is null, $"seed {seed}: {failure}");
            var taken = Environment.CpuUsage.TotalTime - started;
            Assert.True(taken < Slowest, $"seed {seed} took {taken}");
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - allocated < MostBytes, $"seed {seed} took too much memory");
        }
    }

    private static int Read(byte[] file) => Reader.Read(file).Lines.Length;
}
