using Compiler.Accuracy.Converting;
using Compiler.Accuracy.Damage;

namespace Compiler.Tests.Reading;

/// <summary>
/// Made-up reports that LibreOffice has saved in an older format give the cells that they had. <c>eng/accuracy --convert doc</c>,
/// <c>rtf</c> or <c>xls</c> compares as many as one likes.
/// </summary>
public sealed class ConvertedReportsTests
{
    private const int Few = 8;

    public static TheoryData<string> Formats => [.. ConvertedReports.Formats.Keys];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_ConvertedReport_GivesTheCellsOfTheOriginal(string format)
    {
        foreach (var level in DamageLevel.All)
        {
            var (measured, differences) = ConvertedReports.Measure(format, level, Enumerable.Range(0, Few), threads: 2);

            Assert.Equal(Few, measured.Tally.Reports);
            Assert.Empty(differences);
            Assert.Empty(measured.Silent);
        }
    }
}
