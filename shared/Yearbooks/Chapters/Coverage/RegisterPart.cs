using System.Globalization;
using Compiler.Disclosure.Register;
using Compiler.Disclosure.Rollups.Expected;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Chapters.Coverage;

/// <summary>应报机关: the bodies of the register and their reports; nothing where there is no register for the year.</summary>
internal static class RegisterPart
{
    private static readonly (string Label, TableColumn Column)[] Counts =
    [
        ("应报机关", Numbers()), ("已报", Numbers(0.8)), ("未报", Numbers(0.8)), ("按期公布", Numbers()), ("逾期公布", Numbers()),
        ("未载明日期", Numbers(1.1)), ("按期公布率（%）", Numbers(1.3)),
    ];

    /// <summary>How many of the bodies of the register have reported, and how many in time.</summary>
    public static string Summary(DueCount count) => string.Create(
        CultureInfo.InvariantCulture,
        $"应报机关名单所列机关 {count.Due:N0} 个，已报 {count.Received:N0} 个，未报 {count.Missing:N0} 个；按期公布 {count.OnTime:N0} 个，")
        + (count.Judged == 0 ? "" : $"占可作判断的 {FigureText.Number(count.Judged)} 个的 {Rate(count)}%，")
        + $"逾期公布 {FigureText.Number(count.Late)} 个，"
        + $"未载明公布日期而不作判断的 {FigureText.Number(count.Undated)} 个";

    public static void Add(ChapterBuilder chapter, Volume volume)
    {
        if (volume.Due is not { } due)
            return;
        chapter.Heading("应报机关", "register");
        if (volume is NationVolume nation)
            Add(chapter, nation, due);
        else if (volume is ProvinceVolume province)
            Add(chapter, province, due);
    }

    private static void Add(ChapterBuilder chapter, NationVolume volume, DueTally due)
    {
        var provinces = volume.Reports.Provinces.Where(province => province.Due is not null).ToList();
        chapter.Text($"建有应报机关名单的省份 {FigureText.Number(provinces.Count)} 个，{Summary(due.Total)}。其他省份没有名单，不统计应报机关。");
        chapter.Table(Plain(
            "各省份应报机关", "单位：个、%", "register",
            [("地区", Words(2)), .. Counts],
            [
                .. provinces.Select(province => Row([volume.NameOf(province), .. Cells(province.Due!.Total)])),
                Total(["合计", .. Cells(due.Total)]),
            ],
            "按期公布率为按期公布的机关数除以应报机关数，未载明公布日期的不计在内。各省份未报的机关列于相应省卷。"));
    }

    private static void Add(ChapterBuilder chapter, ProvinceVolume volume, DueTally due)
    {
        var reported = volume.DueBodies.Select(body => body.Report).OfType<object>().ToHashSet(ReferenceEqualityComparer.Instance);
        var others = volume.ListedBodies.Count(body => !reported.Contains(body));
        chapter.Table(Plain(
            "应报机关", "单位：个、%", "register",
            [("机关类型", Words(2)), .. Counts],
            [
                .. due.Kinds.Select(kind => Row([KindWords.Name(kind.Key), .. Cells(kind.Value)])),
                Total(["合计", .. Cells(due.Total)]),
            ],
            "应报机关以应报机关名单中年末存续的机关为准。按期公布率为按期公布的机关数除以应报机关数，未载明公布日期的不计在内。",
            others == 0 ? "收录的报告均为名单所列机关的报告。" : $"另收录名单之外的报告 {FigureText.Number(others)} 份。"));
        var missing = volume.DueBodies.Where(body => body.Report is null).ToList();
        if (missing.Count == 0)
            return;
        chapter.Table(Plain(
            "未报机关", "", "unreported",
            [("序号", Numbers(0.6)), ("行政区划", Words(2.4)), ("机关", Words(4)), ("机关类型", Words(1.4)), ("主管机关", Words(3))],
            missing.Select((body, i) => Row(
                FigureText.Number(i + 1),
                $"{body.Body.Place.Prefecture}{body.Body.Place.County}" is { Length: > 0 } place ? place : "本级",
                body.Body.Name,
                KindWords.Name(body.Body.Kind),
                body.Body.Superior.Length > 0 ? body.Body.Superior : FigureText.NotApplicable))));
    }

    private static IEnumerable<string> Cells(DueCount count) =>
    [
        FigureText.Number(count.Due), FigureText.Number(count.Received), FigureText.Number(count.Missing), FigureText.Number(count.OnTime),
        FigureText.Number(count.Late), FigureText.Number(count.Undated), Rate(count),
    ];

    private static string Rate(DueCount count) =>
        count.Judged == 0 ? FigureText.NotApplicable : FigureText.Percent((decimal)count.OnTime / count.Judged);
}
