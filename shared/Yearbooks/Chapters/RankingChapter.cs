using System.Collections.Immutable;
using System.Globalization;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Tables;
using Compiler.Yearbooks.Volumes;
using static Compiler.Yearbooks.Tables.PlaceRankings;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Chapters;

/// <summary>排序: the places below by 新收, 公开率 and 复议纠错率, as bars and as a table.</summary>
internal static class RankingChapter
{
    // An order of two says no more than their figures.
    private const int FewestPlaces = 3;

    /// <summary>Why there is no such chapter; null if there is one.</summary>
    public static string? Absence(Volume volume) =>
        PlaceRankings.Compute(volume)[0].Ranking.Places.Length < FewestPlaces ? "有数据的地区不足三个，不作排序。" : null;

    public static Chapter Compose(Volume volume, int ordinal)
    {
        var chapter = new ChapterBuilder(ordinal, "排序", "ranking");
        var rankings = PlaceRankings.Compute(volume);
        var (received, disclosed, corrected) = (rankings[0].Ranking, rankings[1].Ranking, rankings[2].Ranking);
        chapter.Text(
            $"只对有数据的地区排序；比率的分母小于 {Fraction.SmallSample} 的不参加该项排序，数值相同的位次相同。加总的地区只反映所收录报告的情况，其位次不代表该地区行政机关的全部；只有部门、乡镇（街道）报告的地区不参加排序。");
        chapter.Heading("位次", "ranks").Table(Ranks(volume, received, disclosed, corrected));
        chapter.Heading("排序图", "rank-charts");
        Bars(
            chapter,
            "本年新收申请数量排序",
            "单位：件",
            received,
            part => part.Figures.Sum(Received).Value!.Value,
            part => FigureText.Sum(part.Figures.Sum(Received)));
        Bars(chapter, "公开率排序", "单位：%", disclosed, Disclosed);
        Bars(chapter, "复议纠错率排序", "单位：%", corrected, Corrected);
        return chapter.Build();
    }

    private static Table Ranks(Volume volume, Ranking received, Ranking disclosed, Ranking corrected) => Plain(
        "各地区位次", "单位：件、%", "ranks-table",
        [
            ("地区", Words(2)), ("口径", Words(1.3)), ("本年新收", Numbers()), ("位次", Numbers(0.6)), ("公开率（%）", Numbers()), ("位次", Numbers(0.6)),
            ("复议纠错率（%）", Numbers()), ("位次", Numbers(0.6)),
        ],
        volume.Parts.Select(part => part.Place).Where(part => part.Adcode is not null).Select(part => Row(
            part.Name, PlaceRows.Basis(volume, part),
            FigureText.Sum(part.Figures.Sum(Received)), RankOf(received, part),
            FigureText.Rate(part.Figures.Rate(Disclosed)), RankOf(disclosed, part),
            FigureText.Rate(part.Figures.Rate(Corrected)), RankOf(corrected, part))),
        "按行政区划代码排列。未参加排序的，位次列“—”。");

    private static string RankOf(Ranking ranking, PlacePart part) =>
        ranking.Places.FirstOrDefault(place => ReferenceEquals(place.Part, part)) is { } ranked
            ? FigureText.Number(ranked.Rank)
            : FigureText.NotApplicable;

    private static void Bars(ChapterBuilder chapter, string title, string unit, Ranking ranking, Indicator rate) =>
        Bars(
            chapter,
            title,
            unit,
            ranking,
            part => part.Figures.Rate(rate).Value!.Value,
            part =>
                $"{FigureText.RateWithSign(part.Figures.Rate(rate))}（{FigureText.Number(part.Figures.Rate(rate).Numerator)}/{FigureText.Number(part.Figures.Rate(rate).Denominator)}）"
        );

    private static void Bars(
        ChapterBuilder chapter, string title, string unit, Ranking ranking, Func<PlacePart, decimal> value, Func<PlacePart, string> text)
    {
        var note = ranking.LeftOut.IsEmpty
            ? null
            : $"注：未参加排序：{string.Join("、", ranking.LeftOut.Select(part => part.Name))}（数据缺失，只有部门、乡镇报告，或者分母小于 {Fraction.SmallSample}）。";
        if (ranking.Places.IsEmpty)
        {
            chapter.Text($"没有分母达到 {Fraction.SmallSample} 的地区，不作{title}。");
            return;
        }

        var caption = chapter.Chart(title);
        ImmutableArray<ChartValue> bars = [.. ranking.Places.Select(place => new ChartValue(
            string.Create(CultureInfo.InvariantCulture, $"{place.Rank} {place.Part.Name}"), value(place.Part), text(place.Part)))];
        chapter.Add(
            new BarChart(caption, unit, bars, note, $"{caption}：{string.Join("；", bars.Select(bar => $"{bar.Label} {bar.Text}"))}。"));
    }
}
