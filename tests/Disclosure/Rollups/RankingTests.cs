using System.Collections.Immutable;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Tests.Disclosure.Rollups;

public sealed class RankingTests
{
    private static readonly Figure Received = FigureCatalogue.Find("requests.new_received.total")!;
    private static readonly Indicator Disclosed = IndicatorCatalogue.Get("B2");

    [Fact]
    public void Of_EqualFigures_ShareARankAndTheNextIsLeftFree() =>
        Assert.Equal(
            ["1 乙市", "2 甲市", "2 丙市", "4 丁市"],
            Ranks(Ranking.Rank(Parts(("甲市", 50, 10), ("乙市", 90, 10), ("丙市", 50, 20), ("丁市", 3, 1)), Received)));

    [Fact]
    public void Of_RatesThatAreEqualFractions_ShareARank() =>
        Assert.Equal(["1 甲市", "1 乙市", "3 丙市"], Ranks(Ranking.Rank(Parts(("甲市", 60, 20), ("乙市", 90, 30), ("丙市", 100, 33)), Disclosed)));

    [Fact]
    public void Of_RateWithADenominatorBelowThirty_IsLeftOut()
    {
        var ranking = Ranking.Rank(Parts(("甲市", 30, 3), ("乙市", 29, 29)), Disclosed);
        Assert.Equal(["1 甲市"], Ranks(ranking));
        Assert.Equal(["乙市"], ranking.LeftOut.Select(part => part.Name));
    }

    [Fact]
    public void Of_PlaceWithoutTheFigure_IsLeftOutAndNotLast()
    {
        var rollup = Seeds.Roll(
            Report("甲市", 1).Row("new_received", 5, 0, 0, 0, 0, 0, 5),
            Report("乙市", 2).Set("requests.new_received.total", null));
        var ranking = Ranking.Rank(PlacePart.Split(rollup.Find(2024)!.Find("130000")!), Received);
        Assert.Equal(["1 甲市"], Ranks(ranking));
        Assert.Equal("乙市", Assert.Single(ranking.LeftOut).Name);
    }

    [Fact]
    public void Of_BodiesOfTheLevelItself_AreNotRankedWithPlaces()
    {
        var rollup = Seeds.Roll(
            Report("甲市", 1).Row("new_received", 5, 0, 0, 0, 0, 0, 5),
            new ReportSketch("河北省教育厅", 2024).At("130000", "河北省").Row("new_received", 500, 0, 0, 0, 0, 0, 500));
        Assert.Equal(["1 甲市"], Ranks(Ranking.Rank(PlacePart.Split(rollup.Find(2024)!.Find("130000")!), Received)));
    }

    private static string[] Ranks(Ranking ranking) => [.. ranking.Places.Select(place => $"{place.Rank} {place.Part.Name}")];

    private static ReportSketch Report(string city, int order) =>
        new ReportSketch($"{city}人民政府", 2024).At($"130{order}00", "河北省", city).Compiles();

    private static ImmutableArray<PlacePart> Parts(params (string City, int Processed, int Granted)[] cities)
    {
        var reports = cities.Select((city, i) => Report(city.City, i + 1)
            .Row("new_received", city.Processed, 0, 0, 0, 0, 0, city.Processed)
            .Row("granted", city.Granted, 0, 0, 0, 0, 0, city.Granted)
            .Row("total_processed", city.Processed, 0, 0, 0, 0, 0, city.Processed).Build());
        return [.. PlacePart.Split(Seeds.Roll(reports).Find(2024)!.Find("130000")!)];
    }
}
