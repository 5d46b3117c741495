using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Tests.Disclosure.Rollups.Figures;

/// <summary>Each rate on one report whose every input is different, so that a wrong input shows.</summary>
public sealed class IndicatorTests
{
    private static readonly Totals Totals = Seeds.Roll(new ReportSketch("甲局", 2024).At("130000", "河北省")
        .Row("new_received", 900, 30, 20, 10, 25, 15, 1000)
        .Row("carried_over", 0, 0, 0, 0, 0, 0, 50)
        .Row("granted", 0, 0, 0, 0, 0, 0, 300)
        .Row("partially_granted", 0, 0, 0, 0, 0, 0, 100)
        .Row("denied_1_state_secret", 0, 0, 0, 0, 0, 0, 1)
        .Row("denied_2_law_forbids", 0, 0, 0, 0, 0, 0, 2)
        .Row("denied_3_three_securities_one_stability", 0, 0, 0, 0, 0, 0, 3)
        .Row("denied_4_third_party", 0, 0, 0, 0, 0, 0, 4)
        .Row("denied_5_internal_affairs", 0, 0, 0, 0, 0, 0, 5)
        .Row("denied_6_process_info", 0, 0, 0, 0, 0, 0, 6)
        .Row("denied_7_enforcement_file", 0, 0, 0, 0, 0, 0, 7)
        .Row("denied_8_admin_query", 0, 0, 0, 0, 0, 0, 32)
        .Row("unable_1_not_held", 0, 0, 0, 0, 0, 0, 150)
        .Row("unable_2_needs_creation", 0, 0, 0, 0, 0, 0, 50)
        .Row("unprocessed_2_duplicate", 0, 0, 0, 0, 0, 0, 80)
        .Row("other_1_no_correction_in_time", 0, 0, 0, 0, 0, 0, 120)
        .Row("other_3_other", 0, 0, 0, 0, 0, 0, 100)
        .Row("total_processed", 0, 0, 0, 0, 0, 0, 960)
        .Row("carried_forward", 0, 0, 0, 0, 0, 0, 90)
        .Dispute("reconsideration", 40, 11, 5, 4, 60)
        .Dispute("litigation_direct", 20, 7, 4, 9, 40)
        .Dispute("litigation_after_reconsideration", 25, 3, 6, 1, 35)).Years.Single().Nation.Totals;

    [Theory]
    [InlineData("A2", 960, 1050)]
    [InlineData("A3", 90, 1050)]
    [InlineData("A5-1", 900, 1000)]
    [InlineData("A5-2", 30, 1000)]
    [InlineData("A5-3", 20, 1000)]
    [InlineData("A5-4", 10, 1000)]
    [InlineData("A5-5", 25, 1000)]
    [InlineData("A5-6", 15, 1000)]
    [InlineData("B1", 300, 960)]
    [InlineData("B2", 400, 960)]
    [InlineData("B3", 400, 660)]
    [InlineData("B4", 60, 960)]
    [InlineData("B5", 200, 960)]
    [InlineData("B6", 80, 960)]
    [InlineData("B7", 220, 960)]
    [InlineData("B8", 150, 200)]
    [InlineData("B9-1", 1, 60)]
    [InlineData("B9-7", 7, 60)]
    [InlineData("B9-8", 32, 60)]
    [InlineData("C1", 60, 960)]
    [InlineData("C2", 11, 56)]
    [InlineData("C2-1", 11, 60)]
    [InlineData("C3", 40, 56)]
    [InlineData("C4", 10, 65)]
    [InlineData("C4-1", 7, 31)]
    [InlineData("C4-2", 3, 34)]
    [InlineData("C5", 4, 60)]
    [InlineData("C5-1", 10, 75)]
    public void Rate_IsSumOverSum(string id, int numerator, int denominator) =>
        Assert.Equal(new Fraction(numerator, denominator, 1, 1, 0), Totals.Rate(IndicatorCatalogue.Get(id)));

    [Fact]
    public void ToHandle_IsReceivedAndCarriedOver() => Assert.Equal(1050, Totals.Sum(FigureCatalogue.Get(FigureCatalogue.ToHandle)).Value);

    [Fact]
    public void Rates_UseKeyFiguresOnly() =>
        Assert.All(
            IndicatorCatalogue.Rates, rate => Assert.All(rate.Numerator.Concat(rate.Denominator), term => Assert.True(term.Figure.IsKey)));

    [Fact]
    public void KeyFigures_FitTheirFlags() => Assert.InRange(FigureCatalogue.Keys.Length, 1, 64);
}
