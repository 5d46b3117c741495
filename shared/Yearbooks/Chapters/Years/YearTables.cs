using System.Globalization;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Summaries;
using Compiler.Disclosure.Rollups.Years;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Chapters.Years;

/// <summary>The tables of 年度比较.</summary>
internal static class YearTables
{
    private const string Trial = "试行";

    public static Table LastYear(Volume volume)
    {
        var (now, last) = (volume.Totals, volume.LastTotals!);
        return Plain(
            "与上年比较", "单位：件、%、百分点", "year-on-year",
            [
                ("项目", Words(2)), ("上年全部", Numbers()), ("本年全部", Numbers()), ("可比机关（个）", Numbers()),
                ("上年可比", Numbers()), ("本年可比", Numbers()), ("差额", Numbers()), ("增减（%）", Numbers()),
            ],
            [
                .. volume.Comparison.Figures.Zip(
                    YearComparison.ComparedFigures,
                    (pair, compared) =>
                        Row(
                            compared.Label,
                            FigureText.Sum(last.Sum(pair.Figure)),
                            FigureText.Sum(now.Sum(pair.Figure)),
                            FigureText.Number(pair.Growth.Bodies),
                            Matched(pair.Growth, pair.Growth.Before),
                            Matched(pair.Growth, pair.Growth.Now),
                            Difference(pair.Growth.Difference),
                            FigureText.Change(pair.Growth.Change))),
                .. volume.Comparison.Rates.Select(pair =>
                    Row(
                        $"{pair.Rate.Name}（%）",
                        FigureText.Rate(last.Rate(pair.Rate)),
                        FigureText.Rate(now.Rate(pair.Rate)),
                        FigureText.Number(pair.Change.Bodies),
                        Matched(pair.Change, pair.Change.Before),
                        Matched(pair.Change, pair.Change.Now),
                        FigureText.Change(pair.Change.Difference),
                        FigureText.NotApplicable)),
            ],
            [
                "比率的差额单位为百分点，不计增减百分比；比率的可比机关为两年计算项均齐全的机关。没有可比机关的，差额和增减列“—”。",
                .. FormNote(volume),
            ]);
    }

    /// <summary>新收 and 公开率 of each part, over the bodies present in both years.</summary>
    public static Table Parts(Volume volume)
    {
        var figure = YearComparison.ComparedFigures[0].Figure;
        var rate = YearComparison.ComparedRates[0];
        return Plain(
            "各地区与上年比较",
            "单位：个、件、%、百分点",
            "parts-year-on-year",
            [
                ("地区", Words(2)),
                ("可比机关", Numbers(0.8)),
                ("新收·上年", Numbers()),
                ("新收·本年", Numbers()),
                ("差额", Numbers()),
                ("增减（%）", Numbers()),
                ("公开率·上年（%）", Numbers()),
                ("公开率·本年（%）", Numbers()),
                ("差额（百分点）", Numbers()),
            ],
            volume
                .Parts.Select(part => RowOf(part.Name, part.Match.Growth(figure), part.Match.Change(rate)))
                .Append(
                    RowOf("合计", volume.Sum.Match.Growth(figure), volume.Sum.Match.Change(rate)) with { Kind = RowKind.Total }),
            "各列均只含两年均收录报告的机关；可比机关数按新收计。");
    }

    /// <summary>Fees whose unit probably differs between the two years.</summary>
    public static Table Jumps(IEnumerable<AmountJump> jumps) =>
        Plain(
            "收费金额与上年相差百倍以上的机关",
            "单位：万元",
            "amount-jumps",
            [("行政区划", Words(1.8)), ("机关", Words(2.6)), ("上年", Numbers()), ("本年", Numbers()), ("本年来源文件", Words(2.6))],
            jumps.Select(jump =>
                Row(
                    Volume.PlaceOf(jump.Body),
                    jump.Body.Name,
                    FigureText.Number(jump.Before),
                    FigureText.Number(jump.After),
                    jump.Body.Source.Name)),
            "相差百倍以上的，所填单位（元、万元）可能有误；仍按所填计入合计。");

    public static Table Years(Volume volume) => Plain(
        "近五年情况", "单位：份、件、%", "five-years-table",
        [
            ("年度", Words(0.9)),
            ("格式", Words(1.2)),
            ("计入合计报告", Numbers()),
            .. YearComparison.ComparedFigures.Select(compared => (compared.Label, Numbers())),
            .. YearComparison.ComparedRates.Select(rate => ($"{rate.Name}（%）", Numbers())),
            ("新收较上年（%）", Numbers()),
            ("可比机关（个）", Numbers()),
        ],
        volume.Years.Select(entry => Row(
        [
            entry.Year.ToString(CultureInfo.InvariantCulture), Forms(entry.Counted), FigureText.Number(entry.Counted.Reports),
            .. YearComparison.ComparedFigures.Select(compared => FigureText.Sum(entry.Totals.Sum(compared.Figure))),
            .. YearComparison.ComparedRates.Select(rate => FigureText.Rate(entry.Totals.Rate(rate))),
            FigureText.Change(entry.Growth.Change), FigureText.Number(entry.Growth.Bodies),
        ])),
        [
            "各年为当年计入合计的报告之和，机关范围可能不同；“新收较上年”只比较与上一年度均收录报告的机关。",
            .. FormNote(volume),
        ]);

    private static TableRow RowOf(string name, Growth growth, RateChange change) =>
        Row(
            name,
            FigureText.Number(growth.Bodies),
            Matched(growth, growth.Before),
            Matched(growth, growth.Now),
            Difference(growth.Difference),
            FigureText.Change(growth.Change),
            Matched(change, change.Before),
            Matched(change, change.Now),
            FigureText.Change(change.Difference));

    private static string Matched(Growth growth, decimal value) => growth.Bodies == 0 ? FigureText.NotApplicable : FigureText.Number(value);

    private static string Matched(RateChange change, Fraction rate) =>
        change.Bodies == 0 ? FigureText.NotApplicable : FigureText.Rate(rate);

    private static string Difference(decimal? value) =>
        value is not { } number ? FigureText.NotApplicable : number > 0 ? $"+{FigureText.Number(number)}" : FigureText.Number(number);

    private static string Forms(ReportTally reports)
    {
        var trial = Trials(reports);
        return trial == 0 ? FormCatalogue.Statutory.Current.Version
            : trial == reports.Reports ? Trial
            : FormattableString.Invariant($"含{Trial} {trial} 份");
    }

    private static int Trials(ReportTally reports) =>
        reports.Forms.Where(form => form.Key != FormCatalogue.Statutory.Current.Version).Sum(form => form.Value);

    private static IEnumerable<string> FormNote(Volume volume)
    {
        if (volume.Years.Any(entry => Trials(entry.Counted) > 0))
            yield return "“试行”为采用 2019 年试行格式的报告：本表各项含义与现行格式相同，可以比较；主动公开的制发、公开件数和收费项目含义不同，不作年度比较。";
    }
}
