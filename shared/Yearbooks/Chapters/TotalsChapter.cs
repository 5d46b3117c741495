using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Years;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Tables;
using Compiler.Yearbooks.Volumes;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Chapters;

/// <summary>总表: the indicators of the place, and its three statutory tables.</summary>
internal static class TotalsChapter
{
    public static Chapter Compose(Volume volume, int ordinal)
    {
        var chapter = new ChapterBuilder(ordinal, "总表", "totals");
        chapter.Heading("指标", "indicators");
        chapter.Table(Indicators(volume));
        var place = StatutoryTotals.FromVolume(volume);
        chapter.Heading("法定统计表", "statutory");
        chapter.Table(StatutoryTables.Disclosure(place, Figure));
        chapter.Table(StatutoryTables.Requests(place, Figure));
        chapter.Table(StatutoryTables.Disputes(place, Figure));
        return chapter.Build();

        TableCell Figure(FieldPath path) => new(FigureText.Sum(volume.Totals.Sum(FigureCatalogue.Get(path))));
    }

    private static Table Indicators(Volume volume)
    {
        var growth = volume.Match.Growth(Volume.NewReceived);
        // D1 to D3 are already in the first statutory table.
        var listed = IndicatorCatalogue.All.Where(indicator => indicator.Kind != IndicatorKind.Figures || indicator.Id == "A1");
        var rows = listed.Select(indicator => indicator.Kind switch
        {
            IndicatorKind.Figures => Count(indicator, volume.Totals),
            IndicatorKind.Growth => Growth(indicator, growth),
            _ => Rate(indicator, volume.Totals.Rate(indicator)),
        }).ToList();
        var table = Plain(
            "主要指标", "单位：件、%", "indicators",
            [
                ("编号", Words(0.8)), ("指标", Words(4)), ("本年", Numbers(1.2)), ("分子", Numbers(1.2)), ("分母", Numbers(1.2)),
                ("n/N", Numbers()),
            ],
            rows,
            "A1 单位为件，其余为 %；n/N 为计算项齐全的报告数与报告总数，A4 为可比机关数与本年计入合计的机关数。");
        return table with { IsTwoUp = true };

        TableRow Growth(Indicator indicator, Growth growth) => Row(
            indicator.Id, indicator.Name, FigureText.Change(growth.Change),
            growth.Bodies == 0 ? FigureText.NotApplicable : FigureText.Number(growth.Now),
            growth.Bodies == 0 ? FigureText.NotApplicable : FigureText.Number(growth.Before),
            FigureText.Coverage(growth.Bodies, volume.Counted.Reports));
    }

    private static TableRow Count(Indicator indicator, Totals totals)
    {
        var figure = indicator.Numerator[0].Figure;
        var sum = totals.Sum(figure);
        return Row(
            indicator.Id, indicator.Name, FigureText.Sum(sum), FigureText.NotApplicable, FigureText.NotApplicable,
            FigureText.Coverage(sum.Present, sum.Expected));
    }

    private static TableRow Rate(Indicator indicator, Fraction rate) => Row(
        indicator.Id, indicator.Name, FigureText.Rate(rate),
        rate.Present == 0 ? FigureText.Missing : FigureText.Number(rate.Numerator),
        rate.Present == 0 ? FigureText.Missing : FigureText.Number(rate.Denominator),
        FigureText.Coverage(rate.Present, rate.Expected));
}
