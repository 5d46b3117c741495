using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Tests.Disclosure.Rollups.Figures;

public sealed class TotalsTests
{
    private const string New = "requests.new_received.total";

    [Fact]
    public void Sum_WithAMissingAddend_LeavesItOutAndCountsIt()
    {
        var totals = Sum(Body("甲").Set(New, 5), Body("乙").Set(New, null));
        Assert.Equal(new FigureSum(5, 1, 2, 0), totals.Sum(FigureCatalogue.Find(New)!));
    }

    [Fact]
    public void Sum_WithNothingPresent_IsNullAndNotZero() =>
        Assert.Equal(new FigureSum(null, 0, 2, 0), Sum(Body("甲").Set(New, null), Body("乙").Set(New, null)).Sum(FigureCatalogue.Find(New)!));

    [Theory]
    [InlineData(CellState.Blank, CellOrigin.Inferred, 1, 1)]
    [InlineData(CellState.Blank, CellOrigin.Read, 0, 0)]
    [InlineData(CellState.NotApplicable, CellOrigin.Read, 0, 0)]
    [InlineData(CellState.Illegible, CellOrigin.Inferred, 0, 0)]
    public void Sum_OfACellWithoutANumber_CountsOnlyABlankProvedToBeNothing(CellState state, CellOrigin origin, int present, int marked)
    {
        var sum = Sum(Body("甲").Put(New, new Cell(state, null, "", default, origin))).Sum(FigureCatalogue.Find(New)!);
        Assert.Equal((present, marked), (sum.Present, sum.Inferred));
    }

    [Fact]
    public void Sum_OfValuesDecidedByTheNarrative_IsMarked() =>
        Assert.Equal(1, Sum(Body("甲").Set(New, 5, CellOrigin.Narrative), Body("乙").Set(New, 6)).Sum(FigureCatalogue.Find(New)!).Inferred);

    // What was printed stays in every total, and every total with it says so.
    [Fact]
    public void Sum_OfAFigureThatNoIdentityProves_CountsItInDoubt()
    {
        var totals = Sum(Body("甲").Set("requests.granted.total", 3).Tally(40, 2, 0), Body("乙").Row("granted", 5, 0, 0, 0, 0, 0, 5));
        Assert.Equal(new FigureSum(8, 2, 2, 0, 1), totals.Sum(FigureCatalogue.Find("requests.granted.total")!));
        Assert.Equal("8‡", FigureText.Sum(totals.Sum(FigureCatalogue.Find("requests.granted.total")!)));
        Assert.Equal("5", FigureText.Sum(totals.Sum(FigureCatalogue.Find("requests.granted.natural_person")!)));
    }

    [Fact]
    public void Rate_WithAFigureInDoubt_IsMarked() =>
        Assert.Equal(
            "50.0‡",
            FigureText.Rate(
                Sum(Body("甲").Row("granted", 15, 0, 0, 0, 0, 0, 30).Row("total_processed", 60, 0, 0, 0, 0, 0, 60).Tally(40, 2, 0))
                    .Rate(IndicatorCatalogue.Get("B1"))));

    [Fact]
    public void Sum_OfAGroupWithACellInDoubt_IsInDoubt() =>
        Assert.Equal(
            1,
            Sum(Body("甲").Set("requests.denied_1_state_secret.total", 2).Tally(40, 2, 0))
                .Sum(FigureCatalogue.Find("requests.denied.total")!)
                .InDoubt);

    [Fact]
    public void Sum_OfAnAbsurdNumber_LeavesItOut() =>
        Assert.Equal(
            new FigureSum(6, 1, 2, 0), Sum(Body("甲").Set(New, decimal.MaxValue), Body("乙").Set(New, 6)).Sum(FigureCatalogue.Find(New)!));

    [Fact]
    public void GroupSum_WithOneRowMissing_IsMissingForThatReport()
    {
        var totals = Sum(
            Body("甲").Row("denied_1_state_secret", 1, 0, 0, 0, 0, 0, 1).Set("requests.denied_7_enforcement_file.total", null),
            Body("乙").Row("denied_2_law_forbids", 3, 0, 0, 0, 0, 0, 3));
        Assert.Equal(new FigureSum(3, 1, 2, 0), totals.Sum(FigureCatalogue.Find("requests.denied.total")!));
    }

    [Fact]
    public void OtherHandling_OnBothForms_IsSummedByGroupAndItsRowsAreExpectedOfTheNewFormOnly()
    {
        var totals = Sum(
            Body("甲").Row("other_3_other", 4, 0, 0, 0, 0, 0, 4),
            Body("乙", "2019").Row("other", 3, 0, 0, 0, 0, 0, 3));
        Assert.Equal(new FigureSum(7, 2, 2, 0), totals.Sum(FigureCatalogue.Find("requests.other.total")!));
        Assert.Equal(new FigureSum(4, 1, 1, 0), totals.Sum(FigureCatalogue.Find("requests.other_3_other.total")!));
    }

    [Fact]
    public void Disclosure_OnTheTrialForm_StaysApartExceptTheDecisions()
    {
        var totals = Sum(
            Body("甲").Disclosure("regulations", 1, 2, 3).Disclosure("licences", 10),
            Body("乙", "2019").Disclosure("regulations", 40, 50, 60).Set("proactive_disclosure.licences.decisions", 5));
        Assert.Equal(new FigureSum(1, 1, 1, 0), totals.Sum(FigureCatalogue.Find("proactive_disclosure.regulations.issued")!));
        Assert.Equal(new FigureSum(40, 1, 1, 0), totals.Sum(FigureCatalogue.Find("proactive_disclosure.regulations.newly_made")!));
        Assert.Equal(new FigureSum(15, 2, 2, 0), totals.Sum(FigureCatalogue.Find("proactive_disclosure.licences")!));
        Assert.Equal(
            new FigureSum(null, 0, 1, 0),
            Sum(Body("丙").Set("proactive_disclosure.fees_wan_yuan", null)).Sum(FigureCatalogue.Find("proactive_disclosure.fees_wan_yuan")!));
    }

    [Fact]
    public void Rate_WithAnInputMissingInOneReport_CoversTheSameBodiesAboveAndBelow()
    {
        // With 乙's 30 requests below the line only, the rate would be 10/50 and wrong.
        var rate = Sum(
            Body("甲").Row("granted", 10, 0, 0, 0, 0, 0, 10).Row("total_processed", 20, 0, 0, 0, 0, 0, 20),
            Body("乙").Set("requests.granted.total", null).Row("total_processed", 30, 0, 0, 0, 0, 0, 30)).Rate(IndicatorCatalogue.Get("B1"));
        Assert.Equal(new Fraction(10, 20, 1, 2, 0), rate);
        Assert.Equal("50.0†*", FigureText.Rate(rate));
    }

    [Fact]
    public void Rate_OfSums_IsNotTheAverageOfRates()
    {
        var rate = Sum(
            Body("甲").Row("granted", 1, 0, 0, 0, 0, 0, 1).Row("total_processed", 1, 0, 0, 0, 0, 0, 1),
            Body("乙").Row("total_processed", 99, 0, 0, 0, 0, 0, 99)).Rate(IndicatorCatalogue.Get("B1"));
        Assert.Equal("1.0", FigureText.Rate(rate));
    }

    [Fact]
    public void Rate_WithMorePendingCasesThanCases_LeavesTheReportOut() =>
        Assert.Equal(RateState.Missing, Sum(Body("甲").Dispute("reconsideration", 0, 0, 0, 5, 3)).Rate(IndicatorCatalogue.Get("C2")).State);

    [Fact]
    public void Totals_OfShuffledReports_AreEqual()
    {
        var forward = Seeds.Roll(Seeds.All).Find(2024)!.Nation.Totals;
        var backward = Seeds.Roll(Seeds.All.Reverse()).Find(2024)!.Nation.Totals;
        Assert.Equal(forward.Sums.AsEnumerable(), backward.Sums);
        Assert.Equal(forward.Rates.AsEnumerable(), backward.Rates);
    }

    [Fact]
    public void OutcomeShares_OfTheSeeds_AddUpToOne()
    {
        var totals = Seeds.Rollup.Find(2024)!.Nation.Totals;
        var shares = new[] { "B2", "B4", "B5", "B6", "B7" }.Sum(id => totals.Rate(IndicatorCatalogue.Get(id)).Value);
        Assert.Equal(1m, Math.Round(shares!.Value, 12));
    }

    private static ReportSketch Body(string name, string form = "2021") => new ReportSketch(name, 2024, form).At("130000", "河北省");

    private static Totals Sum(params ReportSketch[] bodies) =>
        Seeds.Roll(bodies.Select(body => body.Build())).Years.Single().Provinces.Single().Totals;
}
