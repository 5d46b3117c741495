using Compiler.Disclosure.Parsing.Text;
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

    private static readonly SourceReader Reader = new(new ReadingLimits());

    [Theory]
    [InlineData("txt")]
    [InlineData("csv")]
    [InlineData("html")]
    [InlineData("site.html")]
    [InlineData("word.html")]
    [InlineData("mhtml")]
    [InlineData("docx")]
    [InlineData("doc")]
    [InlineData("xlsx")]
    [InlineData("rtf")]
    [InlineData("xls")]
    public void Read_DamagedFiles_NeverThrowsOrHangs(string extension)
    {
        var files = GoldenCase.RealReports.Select(report => FixtureFiles.Read(report, extension)).ToArray();
        Reader.Read(files[0]);
        foreach (var seed in FuzzBudget.Seeds(Few))
        {
            var mutation = new Mutation(seed);
            var file = files[seed % files.Length];
            var damaged = seed % 4 == 0 ? mutation.Apply(file) : extension switch
            {
                "docx" or "xlsx" => mutation.ApplyInside(file),
                "doc" => mutation.ApplyInsideCompound(file, "WordDocument", "1Table", "Data"),
                _ => mutation.Apply(file),
            };
            FuzzBudget.Hold(seed, () => seed % EveryParsed == 0 ? ReportReading.Read(damaged) : Reader.Read(damaged));
        }
    }
}
