using System.Globalization;
using Compiler.Accuracy.Provinces;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>What 覆盖情况 must print: what was received from which place, what is missing, and the list of the reports.</summary>
internal static class CoverageExpectations
{
    private static readonly string[] Regions = ["华北", "东北", "华东", "中南", "西南", "西北"];

    // Article 49.
    private static readonly string[] Deadlines = ["1", "31", "3", "31"];

    public static IEnumerable<ExpectedRow> List(SampleYear year)
    {
        var coverage = year.Coverage;
        return
        [
            .. Summary(year, coverage),
            .. Received(year, coverage),
            .. Grid(year, coverage),
            .. Reports(year),
            .. Missing(year, coverage),
            .. Excluded(year),
            .. ByYear(year),
        ];
    }

    private static IEnumerable<ExpectedRow> Summary(SampleYear year, SampleCoverage coverage)
    {
        var all = year.Bodies;
        var forms = new[] { "2021", "2019" }.SelectMany(form =>
            all.Count(report => report.Figures.Form.Version == form) is > 0 and var count ? new[] { form, Count(count) } : []);
        yield return ExpectedRow.Text(
            "coverage", "本卷收录", [Plain(all.Count), Plain(all.Count), Plain(year.Whole.Count), .. forms, .. OnTime(all), .. Deadlines]);
        var levels =
            year.IsNation ? "省级人民政府"
            : year.Below.Any(place => place.Level == DivisionLevel.Prefecture) ? "省级和设区的市级人民政府"
            : "本级人民政府";
        var groups = coverage.Groups;
        yield return ExpectedRow.Text(
            "coverage",
            $"应公布本级汇总报告的{levels}",
            Count(groups.Count(group => group.Level is not null)),
            Count(groups.Count(group => group.Level is { } level && coverage.State(level, isWhole: false) == "●")),
            Count(groups.Sum(group => group.Counties.Count)),
            Count(groups.Sum(group => group.Counties.Count(county => coverage.State(county, isWhole: true) == "●"))));
    }

    /// <summary>
    /// Whether a report was published in time: that of a body by the end of January, that of a level by the end of March.
    /// </summary>
    public static bool IsOnTime(SampleReport report) => report.Published <= new DateOnly(report.Year + 1, report.IsCompilation ? 3 : 1, 31);

    private static string[] OnTime(IReadOnlyList<SampleReport> reports)
    {
        var dated = reports.Where(report => report.Published is not null).ToList();
        var kept = dated.Count(IsOnTime);
        return dated.Count == 0
            ? []
            :
            [
                Count(dated.Count),
                Count(reports.Count),
                Plain(kept),
                $"{Recount.Percent((decimal)kept / dated.Count)}%",
                Plain(dated.Count - kept),
            ];
    }

    private static IEnumerable<ExpectedRow> Received(SampleYear year, SampleCoverage coverage)
    {
        var silent = coverage.Groups.Where(group => group.Received.Count == 0).ToList();
        foreach (var group in silent.Count < 2 ? coverage.Groups : coverage.Groups.Except(silent))
        {
            yield return Row(
                group.Name,
                group.Level is { } level ? Words(coverage, level) : "—",
                group.Counties.Count,
                coverage.Received(group),
                group.Received);
        }

        if (silent.Count >= 2)
        {
            yield return Row(
                $"没有报告的 {silent.Count} 个地区", silent[0].Level is null ? "—" : "未收录", silent.Sum(group => group.Counties.Count), 0, []);
        }

        yield return Row(
            "合计", "—", coverage.Groups.Sum(group => group.Counties.Count), coverage.Groups.Sum(coverage.Received), year.Received);
        if (year.IsNation)
            yield return ExpectedRow.Text("received", "共收录", Plain(year.Below.Count(place => year.Within(place).Count > 0)));

        ExpectedRow Row(string name, string state, int expected, int received, IReadOnlyList<SampleReport> reports)
        {
            var compilations = reports.Count(report => report.IsCompilation);
            return new ExpectedRow(
                "received",
                name,
                state,
                expected == 0 ? "—" : Count(expected),
                expected == 0 ? "—" : Count(received),
                expected == 0 ? "—" : Recount.Percent((decimal)received / expected),
                Count(reports.Count),
                Count(compilations),
                Count(reports.Count - compilations),
                Count(reports.Count(year.Whole.Contains)));
        }
    }

    private static IEnumerable<ExpectedRow> Grid(SampleYear year, SampleCoverage coverage)
    {
        var chart = year.IsNation ? "各省份收录情况" : "县级行政区收录情况";
        (string Name, string[] Cells)[] groups = year.IsNation
            ?
            [
                .. Regions.Select(
                    (region, i) =>
                        (
                            region,
                            year.Below.Where(place => place.Code[0] == '1' + i)
                                .Select(place => place.Name + coverage.State(place, isWhole: true))
                                .ToArray())),
            ]
            :
            [
                .. coverage.Groups.Select(group =>
                    (
                        group.Name,
                        (string[])
                            [
                                .. group.Level is { } level ? [$"本级{coverage.State(level, isWhole: false)}"] : Array.Empty<string>(),
                                .. group.Counties.Select(county => county.Name + coverage.State(county, isWhole: true)),
                            ])),
            ];
        string Boxes(char state)
        {
            var all = groups.Sum(group => group.Cells.Count(cell => cell[^1] == state));
            var own = groups.Sum(group => group.Cells.Count(cell => cell[^1] == state && cell[..^1] == "本级"));
            return own == 0 ? Count(all) : $"县级 {Count(all - own)}，本级 {Count(own)}";
        }

        yield return new ExpectedRow(
            chart, "", $"●收录汇总报告（{Boxes('●')}）", $"◎只收录{(year.IsNation ? "其他" : "单个机关")}报告（{Boxes('◎')}）", $"○未收录（{Boxes('○')}）");
        foreach (var (name, cells) in groups.Where(group => year.IsNation || group.Cells.Any(cell => cell[^1] != '○')))
            yield return new ExpectedRow(chart, name, cells);
    }

    private static IEnumerable<ExpectedRow> Reports(SampleYear year)
    {
        foreach (var (i, report) in year.Bodies.Index().Where(_ => !year.IsNation))
        {
            yield return new ExpectedRow(
                "reports",
                Count(i + 1),
                Count(i + 1),
                PlaceOf(report),
                report.Agency,
                report.IsCompilation ? "汇总报告" : "单个机关",
                report.Figures.Form.Version,
                report.Published is { } day
                    ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (IsOnTime(report) ? "" : "（逾期）")
                    : "…",
                year.Whole.Contains(report) ? "是" : "否",
                year.Input.FileOf(report).Source.Name);
        }
    }

    private static IEnumerable<ExpectedRow> Missing(SampleYear year, SampleCoverage coverage)
    {
        if (year.IsNation)
        {
            var silent = year.Below.Count(place => year.Within(place).Count == 0);
            yield return ExpectedRow.Text("coverage", "", Plain(year.Below.Count), Plain(silent));
            yield break;
        }

        var missing = coverage
            .Groups.Select(group =>
                (group.Name, Counties: group.Counties.Where(county => coverage.State(county, isWhole: true) == "○").ToList()))
            .Where(group => group.Counties.Count > 0)
            .ToList();
        var total = missing.Sum(group => group.Counties.Count);
        yield return ExpectedRow.Text("coverage", "", Plain(coverage.Groups.Sum(group => group.Counties.Count)), Plain(total));
        foreach (var (name, counties) in missing)
            yield return new ExpectedRow("missing", name, Count(counties.Count), string.Join("、", counties.Select(county => county.Name)));
        yield return new ExpectedRow("missing", "合计", Count(total), "");
    }

    // The replaced file is of the made-up province.
    private static IEnumerable<ExpectedRow> Excluded(SampleYear year)
    {
        if (year.ReplacedFiles.Count == 0)
            yield break;
        var count = Count(year.ReplacedFiles.Count);
        if (!year.IsNation)
        {
            yield return ExpectedRow.Text("coverage", "可归入本卷而未收录的文件", count);
            yield break;
        }

        // The last file has no year; such a file stands in the newest volume of the nation.
        yield return ExpectedRow.Text("coverage", "未收录的文件", Count(year.ReplacedFiles.Count + 1), "1");
        foreach (var name in new[] { "河北省", "合计" })
            yield return new ExpectedRow("excluded-in-provinces", name, count);
    }

    private static IEnumerable<ExpectedRow> ByYear(SampleYear year)
    {
        if (!year.IsNation)
            yield break;
        var years = YearExpectations.History(year).ToList();
        yield return new ExpectedRow("years", "", [.. years.Select(past => Plain(past.Year))]);
        var reporting = year.Below.Where(province => years.Any(past => past.Within(province).Count > 0)).ToList();
        foreach (var province in reporting)
            yield return new ExpectedRow("years", province.Name, [.. years.Select(past => Count(past.Within(province).Count))]);
        yield return new ExpectedRow("years", "合计", [.. years.Select(past => Count(past.Received.Count))]);
        var silent = year.Below.Count - reporting.Count;
        yield return ExpectedRow.Text("years", "", silent == 0 ? ["0"] : ["0", Count(silent)]);
    }

    public static string PlaceOf(SampleReport report) => report.Place switch
    {
        null => "—",
        { Level: DivisionLevel.Province } => "本级",
        { } place => place.Path[place.Province.Name.Length..],
    };

    private static string Words(SampleCoverage coverage, Division level) =>
        coverage.State(level, isWhole: false) switch { "●" => "汇总", "◎" => coverage.HasGovernment(level) ? "单个机关" : "部门、乡镇", _ => "未收录" };

    private static string Count(int value) => Recount.Number(value);

    private static string Plain(int value) => value.ToString(CultureInfo.InvariantCulture);
}
