using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Summaries;
using Compiler.Yearbooks.Chapters.Annex;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Chapters.Quality;

/// <summary>The tables of 数据质量, all of them short: together they fill a page.</summary>
internal static class QualityTables
{
    private const int MaxBodies = 10;
    private const int MaxKinds = 8;

    /// <summary>How many reports of each part of the volume are proved, marked and returned.</summary>
    public static Table Reports(Volume volume) => Plain(
        "各地区报告核查结果", "单位：份、项", "quality-reports",
        [
            ("地区", Words(2)), ("收录报告", Numbers()), ("勾稽关系全部成立", Numbers(1.2)), ("含标注‡的数据", Numbers(1.2)), ("须退回补正", Numbers()),
            ("错误", Numbers(0.8)), ("警告", Numbers(0.8)), ("缺失数据", Numbers()),
        ],
        (volume is NationVolume nation ? Provinces(nation) : Parts(volume)).Select(part => RowOf(part.Name, part.Tally))
            .Append(RowOf("合计", volume.All) with { Kind = RowKind.Total }),
        "勾稽关系为法定统计表各项数据之间应当成立的等式。须退回补正：有错误或者缺失数据，须由报送机关更正后重新报送的。同一报告可以计入几列。");

    /// <summary>The bodies with the most errors, then warnings; without rows if there are none.</summary>
    public static Table MostDoubted(Volume volume)
    {
        var doubted = volume.ListedBodies.Select(body => (Body: body, Tally: ReportTally.Of([body])))
            .Where(entry => entry.Tally.Errors + entry.Tally.Warnings > 0)
            .OrderByDescending(entry => entry.Tally.Errors).ThenByDescending(entry => entry.Tally.Warnings)
            .ThenByDescending(entry => entry.Tally.Marked).ThenByDescending(entry => entry.Tally.MissingCells).ToList();
        return Plain(
            "问题较多的机关", "单位：项", "quality-bodies",
            [("机关", Words(4)), ("错误", Numbers()), ("警告", Numbers()), ("标注‡", Numbers()), ("缺失数据", Numbers())],
            doubted.Take(MaxBodies).Select(entry => Row(
                entry.Body.Name, FigureText.Number(entry.Tally.Errors), FigureText.Number(entry.Tally.Warnings),
                FigureText.Number(entry.Tally.Marked), FigureText.Number(entry.Tally.MissingCells))),
            doubted.Count > MaxBodies ? [$"有错误或者警告的报告共 {FigureText.Number(doubted.Count)} 份，本表列前 {MaxBodies} 份。"] : []);
    }

    /// <summary>The commonest kinds of doubts; without rows if there are none.</summary>
    public static Table Kinds(Volume volume)
    {
        var kinds = volume.ListedBodies.SelectMany(Doubts).GroupBy(doubt => doubt.Kind)
            .OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key, StringComparer.Ordinal).ToList();
        return Plain(
            "问题的主要类型", "单位：项、份", "quality-kinds",
            [("类型", Words(7)), ("项数", Numbers()), ("涉及报告", Numbers())],
            kinds.Take(MaxKinds).Select(kind => Row(
                kind.Key, FigureText.Number(kind.Count()),
                FigureText.Number(kind.Select(doubt => doubt.Body).Distinct(ReferenceEqualityComparer.Instance).Count()))),
            kinds.Count > MaxKinds ? [$"问题共 {FigureText.Number(kinds.Count)} 类，本表列项数最多的 {MaxKinds} 类。"] : []);
    }

    private static IEnumerable<(string Kind, Body Body)> Doubts(Body body) =>
    [
        .. body.FailedIdentities.Select(_ => ("统计表内应当相等的数据不相等（勾稽关系不成立）", body)),
        .. body.Contradictions.Select(_ => ("正文所述与统计表所填不一致", body)),
        .. FindingTables.Listed(body).Select(finding =>
            (FindingMeanings.Find(finding.Code) is { Length: > 0 } meaning ? meaning.TrimEnd('。') : finding.Code.Text, body)),
    ];

    private static IEnumerable<(string Name, ReportTally Tally)> Provinces(NationVolume volume) =>
    [
        .. volume.Reports.Provinces.Where(province => province.HasReports)
            .Select(province => (volume.NameOf(province), province.Received + province.Vertical.Tally)),
        .. Named("行政区划待定", volume.Reports.Unresolved.Select(report => report.Body)),
        .. Named("国务院部门", volume.Reports.National.Bodies),
        .. Named("省份不明的垂直领导部门", volume.Reports.Vertical.Bodies),
    ];

    private static IEnumerable<(string Name, ReportTally Tally)> Parts(Volume volume)
    {
        var own = (ProvinceVolume)volume;
        return
        [
            .. Runs(own.Place.Received, body => body.Place.Prefecture ?? body.Place.County ?? PlacePart.OwnLevelName)
                .Select(part => (part.Key, ReportTally.Of(part.Members))),
            .. Named("实行垂直领导的部门", own.SeparateLineBodies),
        ];
    }

    private static IEnumerable<(string, ReportTally)> Named(string name, IEnumerable<Body> bodies) =>
        ReportTally.Of(bodies) is { Reports: > 0 } tally ? [(name, tally)] : [];

    private static TableRow RowOf(string name, ReportTally tally) => Row(
        name, FigureText.Number(tally.Reports),
        Count(tally.Quality?.Proved), Count(tally.Quality?.Marked), Count(tally.Quality?.Returned),
        FigureText.Number(tally.Errors), FigureText.Number(tally.Warnings), FigureText.Number(tally.MissingCells));

    private static string Count(int? count) => count is { } known ? FigureText.Number(known) : FigureText.Missing;
}
