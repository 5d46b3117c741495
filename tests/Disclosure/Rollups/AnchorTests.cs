using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Years;

namespace Compiler.Tests.Disclosure.Rollups;

/// <summary>The sums that must come out of the five real reports.</summary>
public sealed class AnchorTests
{
    private const string New = "requests.new_received.total";
    private const string Over = "requests.carried_over.total";
    private const string Processed = "requests.total_processed.total";
    private const string Forward = "requests.carried_forward.total";
    private const string Review = "disputes.reconsideration.";

    [Theory]
    [InlineData(2024, "130000", New, 226)]
    [InlineData(2024, "130000", Over, 3)]
    [InlineData(2024, "130000", Processed, 221)]
    [InlineData(2024, "130000", Forward, 8)]
    [InlineData(2024, "130000", "requests.granted.total", 19)]
    [InlineData(2024, "130000", "requests.partially_granted.total", 65)]
    [InlineData(2024, "130000", "requests.unable.total", 127)]
    [InlineData(2024, "130000", "requests.other.total", 7)]
    [InlineData(2024, "130000", Review + "upheld", 0)]
    [InlineData(2024, "130000", Review + "other_result", 1)]
    [InlineData(2024, "130000", Review + "total", 1)]
    [InlineData(2023, "130000", New, 225)]
    [InlineData(2023, "130000", Over, 2)]
    [InlineData(2023, "130000", Processed, 220)]
    [InlineData(2023, "130000", Forward, 7)]
    [InlineData(2023, "130000", Review + "upheld", 5)]
    [InlineData(2023, "130000", Review + "pending", 1)]
    [InlineData(2024, "410000", New, 35)]
    [InlineData(2024, "410000", Processed, 35)]
    [InlineData(2024, "410000", Forward, 0)]
    [InlineData(2024, "410000", Review + "corrected", 1)]
    [InlineData(2024, "100000", New, 362)]
    [InlineData(2024, "100000", Over, 3)]
    [InlineData(2024, "100000", Processed, 357)]
    [InlineData(2024, "100000", Forward, 8)]
    public void Sum_OfTheSeeds_IsTheAnchor(int year, string adcode, string path, int expected) =>
        Assert.Equal(expected, Place(year, adcode).Totals.Sum(FigureCatalogue.Find(path)!).Value);

    [Theory]
    [InlineData(2024, "130000", "B2", "38.0", 84, 221)]
    [InlineData(2023, "130000", "B2", "35.9", 79, 220)]
    [InlineData(2024, "410000", "B2", "48.6", 17, 35)]
    [InlineData(2023, "130000", "C2", "0.0†‡", 0, 5)]
    [InlineData(2024, "410000", "C2", "14.3†", 1, 7)]
    [InlineData(2024, "130000", "C2", "0.0†", 0, 1)]
    [InlineData(2024, "130000", "A2", "96.5", 221, 229)]
    [InlineData(2024, "130000", "A3", "3.5", 8, 229)]
    [InlineData(2024, "130000", "B3", "39.8", 84, 211)]
    public void Rate_OfTheSeeds_IsTheAnchor(int year, string adcode, string id, string printed, int numerator, int denominator)
    {
        var rate = Place(year, adcode).Totals.Rate(IndicatorCatalogue.Get(id));
        Assert.Equal((numerator, denominator), (rate.Numerator, rate.Denominator));
        Assert.Equal(printed, FigureText.Rate(rate));
    }

    [Theory]
    [InlineData("C4", "…")]
    [InlineData("C4-1", "—")]
    [InlineData("C4-2", "…")]
    public void LitigationRate_WithTheLastFiveCellsLost_IsMissingAndNotZero(string id, string printed) =>
        Assert.Equal(printed, FigureText.Rate(Place(2023, "130000").Totals.Rate(IndicatorCatalogue.Get(id))));

    [Fact]
    public void Hebei2024_CountsTwoBodies() =>
        Assert.Equal(["平乡县人民政府办公室", "保定市人民政府办公室"], Place(2024, "130000").Counted.Select(body => body.Name));

    [Fact]
    public void Zhuozhou_WithoutASettledPlace_IsInTheNationAndInNoProvince()
    {
        var year = Seeds.Rollup.Find(2024)!;
        var unresolved = Assert.Single(year.Unresolved);
        Assert.True(unresolved.IsCounted);
        Assert.Equal(["130000", "410000"], year.Provinces.Select(place => place.Adcode));
        Assert.Equal(4, year.Nation.Totals.Reports);
    }

    [Fact]
    public void Growth_OfHebei_HasNoBodyInBothYears()
    {
        var growth = Growth.Compare(Place(2024, "130000").Counted, Place(2023, "130000").Counted, FigureCatalogue.Find(New)!);
        Assert.Equal(0, growth.Bodies);
        Assert.Equal("—", FigureText.Change(growth.Change));
    }

    private static PlaceRollup Place(int year, string adcode) => Seeds.Rollup.Find(year)!.Find(adcode)!;
}
