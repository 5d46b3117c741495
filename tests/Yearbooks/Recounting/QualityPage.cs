using Compiler.Accuracy.Provinces;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Reports;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Model;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>What the three tables of 数据质量 must print.</summary>
internal static class QualityPage
{
    private const int MaxBodies = 10;
    private const int MaxKinds = 8;

    public static IEnumerable<ExpectedRow> List(SampleYear year, Yearbook book) =>
        [.. Reports(year, book), .. Bodies(year, new PrintedFindings(book)), .. Kinds(book)];

    private static IEnumerable<ExpectedRow> Reports(SampleYear year, Yearbook book)
    {
        var all = new List<int[]>();
        foreach (var (name, reports, listed) in Parts(year, book))
        {
            if (reports.Count == 0)
                continue;
            var found = reports.Select(report => listed.Count(year, report)).ToList();
            var tallies = reports.Select(report => SampleIdentities.Tally(path => report[path], report.Figures.Form)).ToList();
            all.Add(
            [
                reports.Count,
                tallies.Count(tally => tally is { Fail: 0, Open: 0 }),
                reports.Count(report => report.Inferred.Count + SampleIdentities.InDoubt(report).Count > 0),
                reports.Zip(found).Count(pair => pair.Second[0] > 0 || pair.First.Missing.Count > 0),
                found.Sum(counts => counts[0]),
                found.Sum(counts => counts[1]),
                reports.Sum(report => report.Missing.Count),
            ]);
            yield return Row(name, all[^1]);
        }

        yield return Row("合计", [.. Enumerable.Range(0, 7).Select(column => all.Sum(counts => counts[column]))]);

        ExpectedRow Row(string name, int[] counts) => new("quality-reports", name, [.. counts.Select(count => Recount.Number(count))]);
    }

    private static IEnumerable<(string Name, IReadOnlyList<SampleReport> Reports, PrintedFindings Listed)> Parts(
        SampleYear year, Yearbook book)
    {
        var own = new PrintedFindings(book);
        if (!year.IsNation)
        {
            foreach (var part in year.Received.GroupBy(report => NameOf(year, report.Place!)))
                yield return (part.Key, [.. part], own);
            yield return ("实行垂直领导的部门", [.. year.Apart], own);
            yield break;
        }

        var vertical = year.VerticalByPlace.ToDictionary(entry => entry.Place, entry => entry.Reports);
        foreach (var province in year.Below.Where(place => year.Within(place).Count > 0 || vertical.ContainsKey(place)))
        {
            var listed = new PrintedFindings(SampleVolumes.OfNation(year.Year, province.Code));
            yield return (province.Name, [.. year.Within(province), .. vertical.GetValueOrDefault(province) ?? []], listed);
        }

        yield return ("行政区划待定", year.Unresolved, own);
        yield return ("国务院部门", [.. year.Apart.Where(report => report.Kind == SampleKind.National)], own);
    }

    private static string NameOf(SampleYear year, Division place) =>
        place.Level == DivisionLevel.Province ? "本级" : year.Below.Single(below => place.IsWithin(below)).Name;

    private static IEnumerable<ExpectedRow> Bodies(SampleYear year, PrintedFindings own)
    {
        var doubted = year.Listed.Select(report => (Report: report, Found: own.Count(year, report), Marked: Marked(report)))
            .Where(entry => entry.Found[0] + entry.Found[1] > 0)
            .OrderByDescending(entry => entry.Found[0]).ThenByDescending(entry => entry.Found[1])
            .ThenByDescending(entry => entry.Marked).ThenByDescending(entry => entry.Report.Missing.Count).ToList();
        foreach (var (report, found, marked) in doubted.Take(MaxBodies))
        {
            yield return new ExpectedRow(
                "quality-bodies",
                report.Agency,
                [.. new[] { found[0], found[1], marked, report.Missing.Count }.Select(count => Recount.Number(count))]);
        }

        if (doubted.Count > MaxBodies)
            yield return ExpectedRow.Text("quality-bodies", "有错误或者警告的报告共", Recount.Number(doubted.Count), $"{MaxBodies}");

        static int Marked(SampleReport report) => report.Inferred.Count + SampleIdentities.InDoubt(report).Count;
    }

    // Counted from the lines of the annex.
    private static IEnumerable<ExpectedRow> Kinds(Yearbook book)
    {
        var lines = new List<(string Kind, string Band)>();
        foreach (var table in book.Tables.Where(table => table.Anchor is "findings" or "failed" or "text"))
        {
            var band = "";
            foreach (var row in table.Rows)
            {
                if (row.Kind == RowKind.Group)
                    band = row.Cells[0].Text;
                else
                    lines.Add((KindOf(table.Anchor, row), band));
            }
        }

        var kinds = lines.GroupBy(line => line.Kind).OrderByDescending(kind => kind.Count())
            .ThenBy(kind => kind.Key, StringComparer.Ordinal).ToList();
        foreach (var kind in kinds.Take(MaxKinds))
        {
            yield return new ExpectedRow(
                "quality-kinds", kind.Key, Recount.Number(kind.Count()), Recount.Number(kind.Select(line => line.Band).Distinct().Count()));
        }

        if (kinds.Count > MaxKinds)
            yield return ExpectedRow.Text("quality-kinds", "问题共", Recount.Number(kinds.Count), $"{MaxKinds}");
    }

    private static string KindOf(string anchor, TableRow row) => anchor switch
    {
        "failed" => "统计表内应当相等的数据不相等（勾稽关系不成立）",
        "text" => "正文所述与统计表所填不一致",
        _ => FindingMeanings.Find(FindingCode.Parse(row.Cells[2].Text)).TrimEnd('。'),
    };
}
