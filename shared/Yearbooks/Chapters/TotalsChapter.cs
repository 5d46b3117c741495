using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Years;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Tables;
using Compiler.Yearbooks.Volumes;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Chapters;

/// <summary>总表: the three statutory tables of the place, and the indicators.</summary>
internal static class TotalsChapter
{
    public static Chapter Compose(Volume volume, int ordinal)
    {
        var chapter = new ChapterBuilder(ordinal, "总表", "totals");
        var (form, totals) = (volume.Form, volume.Totals);
        chapter.Heading("法定统计表", "statutory");
        chapter.Table(WithNotes(volume, DisclosureTable.Build(form, Figure, []), FormTable.ProactiveDisclosure));
        chapter.Add(new PageBreak());
        chapter.Table(
            WithNotes(
                volume,
                RequestsTable.Build(form, Figure, TableNotes.Balance(totals) is { } balance ? [balance] : []),
                FormTable.Requests));
        chapter.Table(WithNotes(volume, DisputesTable.Build(form, Figure, []), FormTable.Disputes));
        chapter.Heading("指标", "indicators");
        chapter.Table(Indicators(volume));
        return chapter.Build();

        TableCell Figure(FieldPath path) => new(FigureText.Sum(totals.Sum(FigureCatalogue.Get(path))));
    }

    private static Table WithNotes(Volume volume, Table table, FormTable part)
    {
        var (form, totals) = (volume.Form, volume.Totals);
        var figures = form.Fields.Where(field => field.Path.Table == part)
            .Select(field => (field.Label, totals.Sum(FigureCatalogue.Get(field.Path))));
        return table with
        {
            Notes =
            [
                TableNotes.Layer(volume),
                TableNotes.Coverage(totals.Reports, figures),
                .. table.Notes,
                .. form.Identities.Any(identity => identity.Table == part) ? new[] { TableNotes.Identities(form, totals, part) } : [],
                .. part == FormTable.Requests ? OtherForms(volume) : [],
                TableNotes.Sources(volume),
            ],
        };
    }

    private static IEnumerable<string> OtherForms(Volume volume)
    {
        if (volume.Forms.All(form => form == volume.Form))
            yield break;
        var other = volume.Totals.Sum(FigureCatalogue.Get(FieldPath.RequestTotal(RowKeys.Other)));
        yield return $"部分报告采用的格式不分列“（六）其他处理”，其件数未列入（六）各分项而已计入（七）总计；（六）合计 {FigureText.Sum(other)} 件。";
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
        return Plain(
            "主要指标", "单位：件、%", "indicators",
            [
                ("编号", Words(0.8)), ("指标", Words(4)), ("本年", Numbers(1.2)), ("分子", Numbers(1.2)), ("分母", Numbers(1.2)),
                ("n/N", Numbers()),
            ],
            rows,
            "A1 单位为件，其余为 %；n/N 为计算项齐全的报告数与报告总数，A4 为可比机关数与本年计入合计的机关数。");

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
