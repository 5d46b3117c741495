using System.Collections.Immutable;
using System.Globalization;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Summaries;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Chapters.Coverage;

/// <summary>The tables of 覆盖情况: reports received and divisions expected, by prefecture or province, and by year.</summary>
internal static class CoverageTables
{
    public static Table Received(Volume volume) => Plain(
        "收录情况", "单位：个、份、%", "received",
        [
            ("地区", Words(2)), ("本级报告", Centred(1.2)), ("县级行政区应有", Numbers()), ("县级行政区收录", Numbers()), ("县级收录率（%）", Numbers()),
            ("收录报告", Numbers()), ("其中：汇总报告", Numbers()), ("单个机关报告", Numbers()), ("计入合计", Numbers()),
        ],
        [
            .. volume.Coverage.Groups.Where(group => group.Received > 0).Select(RowOf),
            .. Silent([.. volume.Coverage.Groups.Where(group => group.Received == 0)]),
            RowOf(volume.Coverage.Total) with { Kind = RowKind.Total },
        ],
        [
            "县级行政区收录数为至少收录一份本级或所属机关报告的县级行政区数。本级报告：“汇总”为本级人民政府汇总报告，“单个机关”为本级人民政府或者其办公机构自身的报告，“部门、乡镇”为只有部门、乡镇（街道）的报告。",
            .. volume.IsNation ? [$"共收录 {volume.Parts.Length} 个省级行政区的报告。"] : ImmutableArray<string>.Empty,
        ]);

    /// <summary>The number of reports per province and year.</summary>
    public static Table ByYear(NationVolume volume)
    {
        var years = volume.History.Select(year => year.Year).ToList();
        var reporting = volume.Expected.Where(HasReports).ToList();
        var silent = volume.Expected.Length - reporting.Count;
        return Plain(
            "各年度各省份收录报告数", "单位：份", "years",
            [("地区", Words(2)), .. years.Select(year => ($"{year.ToString(CultureInfo.InvariantCulture)} 年", Numbers()))],
            [
                .. reporting.Select(province =>
                    Row([province.Name, .. volume.History.Select(year => Cell(year.Find(province.Adcode)))])),
                Total(["合计", .. volume.History.Select(year => FigureText.Number(year.Received.Reports))]),
            ],
            $"0 为没有收录报告。{(silent == 0 ? "" : $"另有 {FigureText.Number(silent)} 个省级行政区各年度均没有收录报告，不列。")}合计含行政区划待定的报告。");

        bool HasReports(ExpectedPlace province) => volume.History.Any(year => year.Find(province.Adcode) is { Received.Reports: > 0 });

        static string Cell(PlaceSummary? place) => FigureText.Number(place?.Received.Reports ?? 0);
    }

    // The places without reports in one line; their names stand in 未收录报告的县级行政区, or in the text of the nation's volume.
    private static IEnumerable<TableRow> Silent(ImmutableArray<GroupCoverage> groups) => groups.Length < 2
        ? groups.Select(RowOf)
        :
        [
            RowOf(new GroupCoverage(
                $"没有报告的 {FigureText.Number(groups.Length)} 个地区", groups[0].Level, [], [.. groups.SelectMany(group => group.Counties)], 0, 0, 0)),
        ];

    private static TableRow RowOf(GroupCoverage group) => Row(
        group.Name,
        group.Level is { } level ? StateOf(level) : FigureText.NotApplicable,
        group.Counties.IsEmpty ? FigureText.NotApplicable : FigureText.Number(group.Counties.Length),
        group.Counties.IsEmpty ? FigureText.NotApplicable : FigureText.Number(group.ReceivedCounties),
        group.Share is { } share ? FigureText.Percent(share) : FigureText.NotApplicable,
        FigureText.Number(group.Received),
        FigureText.Number(group.Compilations),
        FigureText.Number(group.Received - group.Compilations),
        FigureText.Number(group.Counted));

    private static string StateOf(PlaceCoverage place) => place.State switch
    {
        PlaceState.Compilation => "汇总",
        PlaceState.SingleBodies => place.HasGovernment ? "单个机关" : "部门、乡镇",
        _ => "未收录",
    };
}
