using Compiler.Disclosure.Rollups.Years;

namespace Compiler.Tests.Disclosure.Rollups.Years;

public sealed class YearComparisonTests
{
    [Fact]
    public void Of_BodiesInBothYears_ComparesOnlyThese()
    {
        var comparison = Compare(
            [Report("甲市", 1, 2024, received: 110, granted: 55), Report("乙市", 2, 2024, received: 900, granted: 1)],
            [Report("甲市", 1, 2023, received: 100, granted: 40), Report("丙市", 3, 2023, received: 700, granted: 1)]);

        var (_, growth) = comparison.Figures[0];
        Assert.Equal((1, 100, 110, 10), (growth.Bodies, growth.Before, growth.Now, growth.Difference));
        var (_, change) = comparison.Rates[0];
        Assert.Equal((1, 0.1m), (change.Bodies, change.Difference));
    }

    [Fact]
    public void Of_NoBodyInBothYears_HasNoDifference()
    {
        var comparison = Compare([Report("甲市", 1, 2024, 110, 55)], [Report("乙市", 2, 2023, 100, 40)]);
        Assert.All(
            comparison.Figures, pair => Assert.Equal((0, null, null), (pair.Growth.Bodies, pair.Growth.Difference, pair.Growth.Change)));
        Assert.All(comparison.Rates, pair => Assert.Equal((0, null), (pair.Change.Bodies, pair.Change.Difference)));
        Assert.Equal(0, comparison.Carry.Bodies);
    }

    [Fact]
    public void Of_RateWithAnInputMissingInOneYear_LeavesTheBodyOut()
    {
        var comparison = Compare(
            [Report("甲市", 1, 2024, 110, 55), Report("乙市", 2, 2024, 50, 5)],
            [Report("甲市", 1, 2023, 100, 40), Report("乙市", 2, 2023, 50, 5).Set("requests.granted.total", null)]);
        Assert.Equal((2, 1), (comparison.Figures[0].Growth.Bodies, comparison.Rates[0].Change.Bodies));
    }

    [Fact]
    public void Carry_ThatDoesNotFollowFromLastYear_IsNamedWithBothSides()
    {
        var match = Match(
            [
                Report("甲市", 1, 2024, 110, 55).Row("carried_over", 4, 0, 0, 0, 0, 0, 4),
                Report("乙市", 2, 2024, 50, 5).Row("carried_over", 2, 0, 0, 0, 0, 0, 2),
            ],
            [
                Report("甲市", 1, 2023, 100, 40).Row("carried_forward", 7, 0, 0, 0, 0, 0, 7),
                Report("乙市", 2, 2023, 50, 5).Row("carried_forward", 2, 0, 0, 0, 0, 0, 2),
            ]);
        Assert.Equal(new CarrySum(2, 9, 6, 1), match.Carry.Sum);
        var broken = Assert.Single(match.Carry.Breaks);
        Assert.Equal(("甲市人民政府", 7, 4, -3), (broken.Body.Name, broken.Forward, broken.Over, broken.Difference));
    }

    private static YearComparison Compare(ReportSketch[] now, ReportSketch[] before) =>
        YearComparison.FromMatch(Match(now, before).Match);

    private static (BodyMatch Match, CarryChain Carry) Match(ReportSketch[] now, ReportSketch[] before)
    {
        var rollup = Seeds.Roll(now.Concat(before).Select(sketch => sketch.Build()));
        var (counted, last) = (rollup.Find(2024)!.Nation.Counted, rollup.Find(2023)!.Nation.Received.ToDictionary(body => body.Key));
        return (new BodyMatch(counted, last), CarryChain.Build(counted, last));
    }

    private static ReportSketch Report(string city, int order, int year, int received, int granted) =>
        new ReportSketch($"{city}人民政府", year).At($"130{order}00", "河北省", city).Compiles()
            .Row("new_received", received, 0, 0, 0, 0, 0, received)
            .Row("granted", granted, 0, 0, 0, 0, 0, granted)
            .Row("total_processed", received, 0, 0, 0, 0, 0, received);
}
