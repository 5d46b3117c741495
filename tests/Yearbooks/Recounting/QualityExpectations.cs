using System.Globalization;
using Compiler.Accuracy.Provinces;
using Compiler.Disclosure.Forms;
using Compiler.Yearbooks;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>What 数据质量 and 核查附册 must print, and the reports of places that nobody knows.</summary>
internal static class QualityExpectations
{
    private static readonly Dictionary<string, string> Results = new()
    {
        ["upheld"] = "结果维持",
        ["corrected"] = "结果纠正",
        ["other_result"] = "其他结果",
        ["pending"] = "尚未审结",
    };

    public static IEnumerable<ExpectedRow> List(SampleYear year, Yearbook book) =>
    [
        .. Lists(year, book), .. Tallies(year, book), .. QualityPage.List(year, book), .. Failed(year), .. Misstated(year),
        .. Marked(year), .. Open(year),
    ];

    private static IEnumerable<ExpectedRow> Tallies(SampleYear year, Yearbook book)
    {
        var own = new PrintedFindings(book);
        var findings = year.Listed.ToDictionary(report => report, report => own.Count(year, report));
        // The nation's volume leaves the lines of a province to the province's.
        var vertical = year.VerticalByPlace.ToDictionary(entry => entry.Place, entry => entry.Reports);
        foreach (var province in year.Below.Where(place => year.IsNation && year.Within(place).Count > 0))
        {
            var listed = new PrintedFindings(SampleVolumes.OfNation(year.Year, province.Code));
            IReadOnlyList<SampleReport> reports = [.. year.Within(province), .. vertical.GetValueOrDefault(province) ?? []];
            foreach (var report in reports)
                findings.Add(report, listed.Count(year, report));
            yield return Row(province.Name, reports);
        }

        foreach (var report in year.Listed)
            yield return Row(report.Agency, [report]);
        yield return Row("合计", year.Bodies);

        ExpectedRow Row(string name, IReadOnlyList<SampleReport> reports)
        {
            var tallies = reports.Select(report => SampleIdentities.Tally(path => report[path], report.Figures.Form)).ToList();
            return new ExpectedRow("identities", name,
            [
                .. new[]
                {
                    reports.Count,
                    tallies.Sum(tally => tally.Hold),
                    tallies.Sum(tally => tally.Fail),
                    tallies.Sum(tally => tally.Open),
                    reports.Sum(report => findings[report][0]),
                    reports.Sum(report => findings[report][1]),
                    reports.Sum(report => findings[report][2]),
                    reports.Sum(report => report.Inferred.Count + SampleIdentities.InDoubt(report).Count),
                    reports.Sum(report => report.Missing.Count),
                }.Select(count => Recount.Number(count)),
            ]);
        }
    }

    // How long each list is, in the book and in the annex.
    private static IEnumerable<ExpectedRow> Lists(SampleYear year, Yearbook book)
    {
        var (findings, withFindings) = new PrintedFindings(book).Listed;
        var reconciled = SumExpectations.Reconcilable(year).Count();
        (string Title, int Entries, int Reports)[] lists =
        [
            Count("不成立的勾稽关系", report => SampleIdentities.Failed(report).Count()),
            ("问题清单", findings, withFindings),
            Count("正文与统计表不一致的数据", report => SampleFindings.Misstated(year.Input, report).Count()),
            Count("标注‡的数据", report => report.Inferred.Count + SampleIdentities.InDoubt(report).Count),
            .. year.IsNation ? [] : new[] { ("雷同的报告", 0, 0), ("行政区划待定的报告", Candidates(year).Count, Candidates(year).Count) },
            ("汇总报告与分机关加总对照", reconciled, reconciled),
        ];
        var filled = lists.Where(list => list.Entries > 0).ToList();
        if (filled.Count > 0)
        {
            foreach (var (title, entries, reports) in lists)
                yield return new ExpectedRow("annex-overview", title, Recount.Number(entries), Recount.Number(reports));
            yield return ExpectedRow.Text(
                "quality",
                filled[0].Title,
                filled.SelectMany(list => new[] { Recount.Number(list.Entries), Recount.Number(list.Reports) }));
        }

        yield return ExpectedRow.Text("annex-guide", $"本册是《{year.Name}政府信息公开年鉴》", $"{year.Year}");

        (string, int, int) Count(string title, Func<SampleReport, int> entries) =>
            (title, year.Listed.Sum(entries), year.Listed.Count(report => entries(report) > 0));
    }

    private static IEnumerable<ExpectedRow> Failed(SampleYear year)
    {
        var rows = year.Listed.SelectMany(report => SampleIdentities.Failed(report).Select(failed => Row(
            year, "failed", report, year.Input.At(report, failed.Identity.Left[0]).Line, failed.Identity.Code, failed.Identity.Label,
            Recount.Number(failed.Left), Recount.Number(failed.Right), Recount.Number(failed.Left - failed.Right)))).ToList();
        return rows.Count == 0 ? [] : [.. rows, ExpectedRow.Text("failed", "T", "3", "3", "3", "4")];
    }

    private static IEnumerable<ExpectedRow> Misstated(SampleYear year)
    {
        return year.Listed.SelectMany(report =>
            SampleFindings
                .Misstated(year.Input, report)
                .Select(text =>
                    Row(
                        year,
                        "text",
                        report,
                        text.Line,
                        text.Quote,
                        Recount.Number(text.Stated),
                        Recount.Number(text.Printed),
                        Recount.Number(text.Stated - text.Printed))));
    }

    private static IEnumerable<ExpectedRow> Marked(SampleYear year) => year.Listed.SelectMany(report => report.Inferred.Select(path => Row(
        year, "marked", report, year.Input.At(report, path).Line, $"行政复议·{Results[path.Split('.')[^1]]}", "0", "留空", "由勾稽关系推定"))
        .Concat(SampleIdentities.InDoubt(report).Select(path => Row(
            year, "marked", report, year.Input.At(report, path).Line, report.Figures.Form.Field(FieldPath.Parse(path)).Label,
            Recount.Number(report[path]!.Value), $"{report[path]}", "所在勾稽关系不成立"))));

    private static ExpectedRow Row(SampleYear year, string anchor, SampleReport report, int line, params string[] figures) => new(
        anchor, string.Create(CultureInfo.InvariantCulture, $"{report.Agency}（{year.Input.FileOf(report).Source.Name}） {line}"), figures);

    private static IEnumerable<ExpectedRow> Open(SampleYear year)
    {
        var open = year.IsNation ? year.Unresolved : Candidates(year);
        foreach (var report in open)
        {
            string[] file = [year.Input.FileOf(report).Source.Name, string.Join('；', report.Candidates.Select(place => place.Path))];
            yield return year.IsNation
                ? new ExpectedRow(
                    "unresolved-reports",
                    report.Agency,
                    [
                        .. file,
                        .. Figures(report, "new_received", "carried_over", "total_processed", "carried_forward"),
                        year.IsCounted(report) ? "是" : "否",
                    ])
                : new ExpectedRow("open-places-table", report.Agency, [.. file, .. Figures(report, "new_received", "total_processed")]);
        }

        if (year.IsNation && open.Count > 0)
            yield return ExpectedRow.Text("unresolved", "下列", $"{open.Count}");
    }

    private static IReadOnlyList<SampleReport> Candidates(SampleYear year) =>
    [
        .. year.Reports.Where(report =>
            report.Kind == SampleKind.Unresolved && report.Candidates.Any(place => place.IsWithin(year.Province!))),
    ];

    private static IEnumerable<string> Figures(SampleReport report, params string[] rows) =>
        rows.Select(row => $"{Recount.SumOf([report], $"requests.{row}.total")}");
}
