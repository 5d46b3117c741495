using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Summaries;
using Compiler.Disclosure.Rollups.Years;
using Compiler.Tests.Yearbooks;

namespace Compiler.Tests.Disclosure.Rollups.Summaries;

public sealed class YearMatchTests
{
    private static readonly YearRollup Now = SampleVolumes.NationRollup.Years[^1];

    private static readonly Dictionary<BodyKey, Body> Before = All(SampleVolumes.NationRollup.Years[^2])
        .DistinctBy(body => body.Key).ToDictionary(body => body.Key);

    [Fact]
    public void Compare_OfMadeUpReports_GivesWhatEachComparisonGives()
    {
        var match = YearMatch.Compare(Now.Nation.Counted, Before);

        Assert.Equal(FigureCatalogue.Keys.Select(figure => Growth.Compare(Now.Nation.Counted, Before, figure)), match.Growths);
        Assert.Equal(IndicatorCatalogue.Rates.Select(rate => RateChange.Compare(Now.Nation.Counted, Before, rate)), match.Changes);
        Assert.Equal(CarryChain.Build(Now.Nation.Counted, Before).Sum, match.Carry);
        Assert.Equal(AmountJump.Find(Now.Nation.Counted, Before).Length, match.Jumps);
        Assert.True(match.Carry is { Bodies: > 50, Breaks: > 0 });
    }

    [Fact]
    public void Sum_OfTheProvincesAndTheUnresolved_IsTheComparisonOfTheNation() =>
        PlaceSummaryJsonTests.Same(
            YearMatch.Compare(Now.Nation.Counted, Before), Nation.FromRollup(SampleVolumes.NationRollup).Years[^1].Match);

    private static IEnumerable<Body> All(YearRollup year) => [.. year.Nation.Received, .. year.National.Bodies, .. year.Vertical.Bodies];
}
