using System.Globalization;
using Compiler.Accuracy.Provinces;
using Compiler.Disclosure.Forms;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>What the small print under the tables must say: of how many reports, how the sums balance, whose reports they are.</summary>
internal static class NoteExpectations
{
    private const int NamedSources = 4;

    public static IEnumerable<ExpectedRow> List(SampleYear year) =>
        [.. Statutory(year), .. PlaceTables(year), .. Places(year), .. Bodies(year)];

    /// <summary>The explanation of † under every table that has one.</summary>
    public static IEnumerable<ExpectedRow> SmallSamples(IEnumerable<ExpectedRow> rows) =>
        from row in rows
        where row.Anchor.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && row.Anchor is not ("tiles" or "cover")
        group row.Figures by row.Anchor into table
        where table.Any(figures => figures.Any(figure => figure.Contains('†')))
        select ExpectedRow.Text(table.Key, "† 分母小于", "30");

    private static IEnumerable<ExpectedRow> Statutory(SampleYear year)
    {
        var form = Form(year);
        foreach (
            var (table, part, codes) in new[]
            {
                ("disclosure", "proactive_disclosure", ""),
                ("requests", "requests", "T3"),
                ("disputes", "disputes", "T4"),
            })
        {
            if (year.Compilation is null)
            {
                yield return ExpectedRow.Text(
                    table, "口径：加总，有政府报告的本级和县级行政区", Recount.Number(year.Coverage.ReceivedPlaces), Recount.Number(year.Coverage.Places));
            }

            yield return Coverage(
                table,
                year.Whole,
                form.Fields.Select(field => field.Path.Text).Where(path => path.StartsWith($"{part}.", StringComparison.Ordinal)));
            if (codes.Length > 0)
            {
                var (hold, fail, open) = SampleIdentities.Tally(path => Whole(year.Whole, path), form, codes);
                yield return ExpectedRow.Text(table, "勾稽关系：按合计数核对", Plain(hold + fail + open), Plain(hold), Plain(fail), Plain(open));
            }

            if (year.IsNation)
            {
                yield return ExpectedRow.Text(table, "来源：", Plain(year.Whole.Count), Plain(year.Year));
                continue;
            }

            var names = year.Received.Where(year.Whole.Contains).Select(report => report.Agency).ToList();
            yield return names.Count <= NamedSources
                ? ExpectedRow.Text(table, $"来源：{string.Join('、', names)}", Plain(year.Year))
                : ExpectedRow.Text(table, $"来源：{names[0]}等", Plain(names.Count), Plain(year.Year));
        }

        yield return Balance(year);
        if (year.Whole.Select(report => report.Figures.Form).Distinct().Count() > 1)
        {
            yield return ExpectedRow.Text("requests", "部分报告采用的格式不分列“（六）其他处理”，其件数未列入（六）各分项而已计入（七）总计；（六）合计",
                $"{Recount.SumOf(year.Whole, "requests.other.total")}");
        }
    }

    private static IEnumerable<ExpectedRow> PlaceTables(SampleYear year) =>
        from row in PlaceExpectations.PlaceRows(year)
        where row is { Place: not null, Reports.Count: > 0 }
        from table in new[] { ("disclosure", "proactive_disclosure"), ("requests", "requests"), ("disputes", "disputes") }
        let anchor = $"{table.Item1}-{row.Place!.Code}"
        let numbers = PrintedBook.Numbers(row.Basis).ToList()
        from note in (ExpectedRow[])
        [
            .. numbers.Count > 0
                ? [ExpectedRow.Text(anchor, $"口径：{row.Basis.Split(' ')[0]}", numbers)]
                : Array.Empty<ExpectedRow>(),
            Coverage(anchor, row.Reports, Form(year).Fields.Select(field => field.Path.Text)
                .Where(path => path.StartsWith($"{table.Item2}.", StringComparison.Ordinal))),
        ]
        select note;

    private static DisclosureForm Form(SampleYear year) =>
        year.Whole.Any(report => report.Figures.Form == FormCatalogue.Statutory.Current)
            ? FormCatalogue.Statutory.Current
            : year.Whole[0].Figures.Form;

    // A sum that some reports are not in balances with nothing.
    private static decimal? Whole(IReadOnlyList<SampleReport> reports, string path) =>
        Recount.SumOf(reports, path) is var sum && sum.Present == reports.Count ? sum.Value : null;

    private static ExpectedRow Balance(SampleYear year)
    {
        var sums = new[] { "new_received", "carried_over", "total_processed", "carried_forward" }
            .Select(row => Recount.SumOf(year.Whole, $"requests.{row}.total").Value!.Value).ToArray();
        var gap = sums[0] + sums[1] - sums[2] - sums[3];
        return gap == 0
            ? ExpectedRow.Text("requests", "总计列：一＋二＝三（七）＋四，即", sums.Select(Recount.Number))
            : ExpectedRow.Text("requests", "总计列：一＋二为", sums.Append(Math.Abs(gap)).Select(Recount.Number));
    }

    private static IEnumerable<ExpectedRow> Places(SampleYear year)
    {
        foreach (var (table, columns) in FigureColumns.ByHeader)
        {
            foreach (var note in Figures(year, $"t-{table}", columns, year.Sum))
                yield return note;
        }

        var counties = year.IsNation
            ? []
            : year
                .Below.Where(place => place.Level == Compiler.Disclosure.Places.Divisions.DivisionLevel.Prefecture)
                .SelectMany(year.Parts)
                .ToList();
        foreach (var table in counties.Count > 0 ? new[] { "2", "6" } : [])
        {
            foreach (var note in Figures(year, $"c-{table}", FigureColumns.ByHeader[table], counties))
                yield return note;
        }
    }

    private static IEnumerable<ExpectedRow> Bodies(SampleYear year) =>
        from entry in new[] { ("b", SampleKind.Body), ("v", SampleKind.Vertical), ("n", SampleKind.National) }
        where entry.Item2 != SampleKind.Body || !year.IsNation
        let bodies = year.Bodies.Where(report => report.Kind == entry.Item2).ToList()
        where bodies.Count > 0
        from table in new[] { "2", "3", "6" }
        from note in Figures(year, $"{entry.Item1}-{table}", FigureColumns.ByHeader[table], bodies)
        select note;

    private static IEnumerable<ExpectedRow> Figures(SampleYear year, string anchor, string[] columns, IReadOnlyList<SampleReport> reports)
    {
        yield return Coverage(anchor, reports, columns.Where(column => column.Contains('.')));
        if (columns.Contains(FigureColumns.Growth) && year.Comparison.Figure(reports, "requests.new_received.total") is { Bodies: > 0 } pair)
        {
            yield return ExpectedRow.Text(
                anchor, "新收同比只比较两年均收录报告的", Recount.Number(pair.Bodies), Recount.Number(pair.Before), Recount.Number(pair.Now));
        }
    }

    // n/N of what is whole, then of what is not, the fullest first.
    private static ExpectedRow Coverage(string anchor, IReadOnlyList<SampleReport> reports, IEnumerable<string> paths)
    {
        var gaps = paths.Select(path => Recount.SumOf(reports, path)).Where(sum => sum.Present < sum.Expected)
            .Select(sum => (sum.Present, sum.Expected)).Distinct().OrderByDescending(sum => sum.Present).ThenBy(sum => sum.Expected);
        string[] numbers =
        [
            Plain(reports.Count),
            Plain(reports.Count),
            .. gaps.SelectMany(gap => new[] { Plain(gap.Present), Plain(gap.Expected) }),
        ];
        return ExpectedRow.Text(
            anchor,
            numbers.Length == 2 ? "各项数据覆盖" : "除下列各项外，数据覆盖",
            numbers.Select(number => Recount.Number(decimal.Parse(number, CultureInfo.InvariantCulture))));
    }

    private static string Plain(int value) => value.ToString(CultureInfo.InvariantCulture);
}
