using System.Collections.Immutable;
using System.Globalization;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Tables;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Chapters;

/// <summary>一页概览: ten figures, the outcomes, the applicants and the years.</summary>
internal static class OverviewChapter
{
    public static Chapter Compose(Volume volume, int ordinal)
    {
        var chapter = new ChapterBuilder(ordinal, "一页概览", "overview");
        chapter.Add(OverviewTiles.Build(volume));
        var outcomes = Outcomes(volume.Totals);
        var applicants = Applicants(volume.Totals);
        var title = chapter.Chart("办理结果构成");
        chapter.Add(new StackedBar(title, "单位：件（占办结 %）", outcomes, Base(volume.Totals, "B2", "办结"), InWords(title, outcomes)));
        title = chapter.Chart("申请人类型");
        chapter.Add(new BarChart(title, "单位：件（占新收 %）", applicants, Base(volume.Totals, "A5-1", "本年新收"), InWords(title, applicants)));
        if (Years(volume, chapter.Chart) is { } years)
            chapter.Add(years);
        chapter.Note($"合计口径：{Reports(volume)}。{Comparison(volume)}{Marks(volume)}指标定义见“附录”一章。");
        return chapter.Build();
    }

    // Of the same bodies in both years; null where there are none.
    private static SmallMultiples? Years(Volume volume, Func<string, string> caption)
    {
        var rate = IndicatorCatalogue.Get("B2");
        var (growth, change) = (volume.Match.Growth(Volume.NewReceived), volume.Match.Change(rate));
        if (growth.Bodies == 0)
            return null;
        ImmutableArray<ChartSeries> panels =
        [
            new(
                $"新收申请（件，{FigureText.Number(growth.Bodies)} 个机关）",
                [
                    new ChartValue(Year(volume.Year - 1), growth.Before, FigureText.Number(growth.Before)),
                    new ChartValue(Year(volume.Year), growth.Now, FigureText.Number(growth.Now)),
                ]),
            .. change.Bodies == 0
                ? ImmutableArray<ChartSeries>.Empty
                :
                [
                    new(
                        $"{rate.Name}（%，{FigureText.Number(change.Bodies)} 个机关）",
                        [
                            new ChartValue(Year(volume.Year - 1), change.Before.Value, FigureText.Rate(change.Before)),
                            new ChartValue(Year(volume.Year), change.Now.Value, FigureText.Rate(change.Now)),
                        ]),
                ],
        ];
        var title = caption($"可比机关新收申请与公开率，{volume.Year - 1}–{volume.Year} 年");
        return new SmallMultiples(
            title, "单位：件、%", panels, IsOneScale: false, "注：只含两年均收录报告、均有该项数据的机关。", ChartWords.Of(title, panels));

        static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
    }

    private static string Comparison(Volume volume) => volume.Match.Growth(Volume.NewReceived).Bodies > 0
        ? "上年数和同比只计两年均收录报告的机关。"
        : "没有两年均收录报告的机关，不与上年比较。";

    private static string Reports(Volume volume) =>
        volume.Compilation is { } compilation
            ? $"{compilation.Name}的汇总报告"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{volume.Counted.Reports} 份{(volume.Layer == ScopeLayer.Departments ? "部门、乡镇" : "")}报告加总，有政府报告的本级和县级行政区 {FigureText.Coverage(volume.Coverage.ReceivedPlaces, volume.Coverage.Places)} 个，不是{volume.Name}的汇总数");

    private static ImmutableArray<ChartValue> Outcomes(Totals totals) =>
    [
        Value(totals, "予以公开", FieldPath.RequestTotal(RowKeys.Granted), "B1"),
        Value(totals, "部分公开", FieldPath.RequestTotal(RowKeys.PartiallyGranted), "B1-1"),
        .. FormCatalogue.Statutory.Current.Requests.Groups.Select(
            (group, i) =>
                Value(
                    totals,
                    group.Label[(group.Label.IndexOf('）', StringComparison.Ordinal) + 1)..],
                    FieldPath.RequestTotal(group.Key),
                    $"B{i + 4}")),
    ];

    private static ImmutableArray<ChartValue> Applicants(Totals totals) =>
    [
        .. FormCatalogue.Statutory.Current.Requests.Columns.Where(column => column.Key != ColumnKeys.Total).Select((column, i) =>
            Value(totals, column.Label, FieldPath.Request(RowKeys.NewReceived, column.Key), $"A5-{i + 1}")),
    ];

    private static ChartValue Value(Totals totals, string label, FieldPath path, string rateId)
    {
        var sum = totals.Sum(FigureCatalogue.Get(path));
        var rate = totals.Rate(IndicatorCatalogue.Get(rateId));
        return new ChartValue(label, sum.Value, rate.Value is null
            ? $"{FigureText.Sum(sum)}（{FigureText.Rate(rate)}）"
            : $"{FigureText.Sum(sum)}（{FigureText.Percent(rate.Value.Value)}%）");
    }

    private static string Base(Totals totals, string rateId, string name)
    {
        var rate = totals.Rate(IndicatorCatalogue.Get(rateId));
        var text = rate.Present == 0
            ? $"注：所收录报告均缺少{name}数据。"
            : $"注：占比的分母为{name} {FigureText.Number(rate.Denominator)} 件，覆盖 {FigureText.Coverage(rate.Present, rate.Expected)} 份报告。";
        return rate.State == RateState.SmallSample ? $"{text}分母小于 {Fraction.SmallSample}，占比仅供参考。" : text;
    }

    private static string Marks(Volume volume)
    {
        var texts = string.Concat(OverviewTiles.Build(volume).Items.Select(tile => tile.Figure + tile.Unit + tile.Note));
        return string.Concat(TableNotes.Marks(texts));
    }

    private static string InWords(string title, ImmutableArray<ChartValue> values) =>
        $"{title}：{string.Join("；", values.Select(value => $"{value.Label} {value.Text}"))}。";
}
