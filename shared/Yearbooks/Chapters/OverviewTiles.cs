using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Years;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Chapters;

/// <summary>The ten tiles of 一页概览. Each has last year's value over the bodies that reported in both years, if there are any.</summary>
internal static class OverviewTiles
{
    private const int InRow = 5;

    public static Tiles Build(Volume volume) => new(
    [
        Count(volume, "新收申请", FieldPath.RequestTotal(RowKeys.NewReceived), null),
        Count(volume, "上年结转", FieldPath.RequestTotal(RowKeys.CarriedOver), null),
        Count(volume, "办结", FieldPath.RequestTotal(RowKeys.TotalProcessed), "A2"),
        Count(volume, "结转下年", FieldPath.RequestTotal(RowKeys.CarriedForward), "A3"),
        Share(volume, "B2"),
        Share(volume, "B3"),
        Share(volume, "B4"),
        Share(volume, "B5"),
        Count(volume, "行政复议", FieldPath.DisputeTotal(RowKeys.Reconsideration), "C2"),
        Count(volume, "行政诉讼", FieldPath.DisputeTotal(RowKeys.Litigation), "C4"),
    ], InRow);

    private static Tile Count(Volume volume, string label, FieldPath path, string? rateId)
    {
        var figure = FigureCatalogue.Get(path);
        var sum = volume.Totals.Sum(figure);
        var notes = new List<string>();
        if (sum.Present < sum.Expected)
            notes.Add($"{FigureText.Coverage(sum.Present, sum.Expected)} 份报告");
        if (rateId is not null)
            notes.Add(Rate(volume, rateId));
        notes.AddRange(Matched(volume.Match.Growth(figure)));
        return Tile(label, FigureText.Sum(sum), "件", notes);
    }

    private static Tile Share(Volume volume, string id)
    {
        var indicator = IndicatorCatalogue.Get(id);
        var rate = volume.Totals.Rate(indicator);
        var notes = new List<string> { Parts(rate) };
        notes.AddRange(Matched(volume.Match.Change(indicator)));
        return Tile(indicator.Name, FigureText.Rate(rate), rate.Value is null ? "" : "%", notes);
    }

    /// <summary>The marks follow the unit, so that only the number is large.</summary>
    private static Tile Tile(string label, string figure, string unit, List<string> notes)
    {
        var number = figure.TrimEnd(FigureText.Marks);
        return new Tile(label, number, unit + figure[number.Length..], string.Join("；", notes));
    }

    private static string Rate(Volume volume, string id)
    {
        var indicator = IndicatorCatalogue.Get(id);
        var rate = volume.Totals.Rate(indicator);
        var text = $"{indicator.Name} {FigureText.RateWithSign(rate)}";
        return rate.Value is null ? text : $"{text}，{Parts(rate)}";
    }

    private static string Parts(Fraction rate) =>
        rate.Present == 0 ? "数据缺失" : $"{FigureText.Number(rate.Numerator)}/{FigureText.Number(rate.Denominator)}";

    private static IEnumerable<string> Matched(Growth growth) => growth.Bodies == 0
        ? []
        :
        [
            $"可比机关 {FigureText.Number(growth.Bodies)} 个，上年 {FigureText.Number(growth.Before)}，本年 {FigureText.Number(growth.Now)}",
            $"同比 {FigureText.Change(growth.Change)}{(growth.Change is null ? "" : "%")}",
        ];

    private static IEnumerable<string> Matched(RateChange change) => change.Bodies == 0
        ? []
        :
        [
            $"可比机关 {FigureText.Number(change.Bodies)} 个，上年 {FigureText.RateWithSign(change.Before)}，本年 {FigureText.RateWithSign(change.Now)}",
            $"同比 {FigureText.Change(change.Difference)}{(change.Difference is null ? "" : " 个百分点")}",
        ];
}
