using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading;
using Compiler.Reading.Formats;
using Compiler.Tests.Golden;

namespace Compiler.Tests.Reading.OldWord;

/// <summary>
/// Damaged documents of Word 97, in their container and in the streams inside it, read without a process of their own, which would
/// take most of the time. <c>COMPILER_FUZZ=500000 ./test --filter OldWordFuzz</c> tries more.
/// </summary>
public sealed class OldWordFuzzTests
{
    private const int Few = 50_000;

    [Fact]
    public void Read_DamagedFiles_NeverThrowsOrHangs()
    {
        var files = GoldenCase.RealReports.Select(report => FixtureFiles.Read(report, "doc")).ToArray();
        foreach (var seed in FuzzBudget.Seeds(Few))
        {
            var (mutation, file) = (new Mutation(seed), files[seed % files.Length]);
            var damaged = seed % 4 == 0 ? mutation.Apply(file) : mutation.ApplyInsideCompound(file, "WordDocument", "1Table", "Data");
            FuzzBudget.Hold(seed, () =>
                SourceReader.ReadInProcess(FileFormat.OldWord, damaged, new ReadingBudget(new ReadingLimits())));
        }
    }
}
