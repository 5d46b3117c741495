using Compiler.Rollups;
using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Chapters;

/// <summary>The tiles of 一页概览, each with what its figure is to be compared with.</summary>
internal static class OverviewTiles
{
    public static Tiles Of(Volume volume) => new(
    [
        Count(volume, "新收申请", "requests.new_received.total", Compared(volume)),
        Count(volume, "上年结转", "requests.carried_over.total", Before(volume, "requests.carried_over.total")),
        Count(volume, "办结", "requests.total_processed.total", Rate(volume, "A2")),
        Count(volume, "结转下年", "requests.carried_forward.total", Rate(volume, "A3")),
        Share(volume, "B2"),
        Share(volume, "B3"),
        Count(volume, "行政复议", "disputes.reconsideration.total", Rate(volume, "C2")),
        Count(volume, "行政诉讼", "disputes.litigation.total", Rate(volume, "C4")),
    ]);

    private static Tile Count(Volume volume, string label, string path, string note)
    {
        var sum = volume.Totals.Sum(FigureCatalogue.Of(path));
        return Tile(label, FigureText.Sum(sum), "件", sum.Present < sum.Expected ? $"{FigureText.Coverage(sum.Present, sum.Expected)} 份报告；{note}" : note);
    }

    private static Tile Share(Volume volume, string id)
    {
        var indicator = IndicatorCatalogue.Of(id);
        var rate = volume.Totals.Rate(indicator);
        return Tile(indicator.Name, FigureText.Rate(rate), rate.Value is null ? "" : "%", $"{Parts(rate)}{LastRate(volume, indicator)}");
    }

    /// <summary>The marks stand behind the unit, so that only the number is large.</summary>
    private static Tile Tile(string label, string figure, string unit, string note)
    {
        var number = figure.TrimEnd(FigureText.Marks);
        return new Tile(label, number, unit + figure[number.Length..], note);
    }

    private static string Rate(Volume volume, string id)
    {
        var indicator = IndicatorCatalogue.Of(id);
        var rate = volume.Totals.Rate(indicator);
        var text = $"{indicator.Name} {FigureText.RateWithSign(rate)}";
        return rate.Value is null ? text : $"{text}（{Parts(rate)}）";
    }

    private static string Parts(Fraction rate) =>
        rate.Present == 0 ? "数据缺失" : $"{FigureText.Number(rate.Numerator)}/{FigureText.Number(rate.Denominator)}";

    private static string LastRate(Volume volume, Indicator indicator) =>
        volume.LastPlace?.Totals.Rate(indicator) is { Value: not null } last ? $"；上年 {FigureText.RateWithSign(last)}" : "";

    private static string Before(Volume volume, string path) =>
        volume.LastPlace?.Totals.Sum(FigureCatalogue.Of(path)) is { Value: { } value } ? $"上年 {FigureText.Number(value)}" : "上年无数据";

    /// <summary>Last year's figure, with the change only where the same bodies reported.</summary>
    private static string Compared(Volume volume)
    {
        var figure = FigureCatalogue.Of("requests.new_received.total");
        var before = Before(volume, figure.Path);
        if (volume.LastPlace is null)
            return before;
        var growth = volume.GrowthOf(volume.Place.Counted);
        return growth.Bodies == 0
            ? $"{before}；可比机关 0 个，同比 {FigureText.Change(null)}"
            : $"{before}；可比机关 {FigureText.Number(growth.Bodies)} 个，同比 {FigureText.Change(growth.Change)}%";
    }
}
