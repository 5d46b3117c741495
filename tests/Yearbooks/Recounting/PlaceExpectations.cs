using Compiler.Accuracy.Provinces;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>
/// What the tables of places and bodies must print: T-1 to T-7, the counties, the bodies, the departments, the statutory
/// tables.
/// </summary>
internal static class PlaceExpectations
{
    private static readonly string[] OfCounties = ["2", "6"];
    private static readonly string[] OfBodies = ["2", "3", "6"];

    public static IEnumerable<ExpectedRow> List(SampleYear year) =>
    [
        .. Statutory(year.Whole, ""),
        .. PlaceRows(year).Where(row => row is { Place: not null, Reports.Count: > 0 })
            .SelectMany(row => Statutory(row.Reports, $"-{row.Place!.Code}")),
        .. Places(year),
        .. Counties(year),
        .. Bodies(year),
    ];

    private static IEnumerable<ExpectedRow> Statutory(IReadOnlyList<SampleReport> reports, string suffix)
    {
        string Text(string path) => Recount.SumOf(reports, path).ToString();
        var form = FormCatalogue.Statutory.Current;
        var line = 0;
        foreach (var block in form.ProactiveDisclosure)
        {
            foreach (var row in block.Rows)
            {
                yield return new ExpectedRow(
                    $"disclosure{suffix}", $"{++line}", [.. block.Columns.Select(column => Text(FieldPath.Disclosure(row, column).Text))]);
            }
        }

        line = 0;
        foreach (var row in form.Requests.Rows)
        {
            yield return new ExpectedRow(
                $"requests{suffix}", $"{++line}", [.. form.Requests.Columns.Select(column => Text(FieldPath.Request(row, column).Text))]);
        }

        yield return new ExpectedRow(
            $"disputes{suffix}",
            "1",
            [
                .. form.Disputes.Groups.SelectMany(group =>
                    form.Disputes.Columns.Select(column => Text(FieldPath.Dispute(group, column).Text))),
            ]);
    }

    private static IEnumerable<ExpectedRow> Places(SampleYear year)
    {
        foreach (var (table, columns) in FigureColumns.ByHeader)
        {
            foreach (var row in PlaceRows(year))
                yield return Row($"t-{table}", row.Name, year, columns, row.Reports, row.Basis);
        }

        var isCompiledOnly = year.Compilation is not null && year.Parts(year.Province!).Count == 0;
        var silent = year.Below.Count(place => year.Rows.All(row => row.Place != place));
        if (silent > 0 && !isCompiledOnly)
            yield return ExpectedRow.Text("figures", "没有收录报告的地区", Recount.Number(silent));
    }

    public static IEnumerable<SampleRow> PlaceRows(SampleYear year)
    {
        var isCompiledOnly = year.Compilation is not null && year.Parts(year.Province!).Count == 0;
        if (isCompiledOnly)
            yield return new SampleRow($"{year.Name}汇总报告", null, "汇总", year.Whole);
        var rows = year.Rows.ToList();
        foreach (var row in rows.Where(row => row.Place is null))
            yield return row;
        foreach (var row in rows.Where(row => row.Place is not null))
            yield return row;
        if (year.Unresolved.Where(year.IsCounted).ToList() is { Count: > 0 } unresolved)
            yield return new SampleRow(SampleCoverage.Open, null, SampleCoverage.Sum(unresolved.Count), unresolved);
        yield return new SampleRow(
            "合计",
            null,
            isCompiledOnly ? "汇总" : $"加总 {Recount.Number(year.Coverage.ReceivedPlaces)}/{Recount.Number(year.Coverage.Places)}",
            year.Sum);
    }

    private static IEnumerable<ExpectedRow> Counties(SampleYear year)
    {
        var prefectures = year
            .Below.Where(place => !year.IsNation && place.Level == DivisionLevel.Prefecture && year.Parts(place).Count > 0)
            .ToList();
        foreach (var table in prefectures.Count > 0 ? OfCounties : [])
        {
            var all = new List<SampleReport>();
            foreach (var prefecture in prefectures)
            {
                foreach (var row in year.RowsOf(prefecture, Gazetteer.Current.Counties(prefecture)))
                {
                    yield return Row(
                        $"c-{table}", $"{prefecture.Name} {row.Name}", year, FigureColumns.ByHeader[table], row.Reports, row.Basis);
                }

                yield return Row(
                    $"c-{table}",
                    $"{prefecture.Name} 小计",
                    year,
                    FigureColumns.ByHeader[table],
                    year.Parts(prefecture),
                    SampleCoverage.Sum(year.Parts(prefecture).Count));
                all.AddRange(year.Parts(prefecture));
            }

            yield return Row($"c-{table}", "各市小计之和 合计", year, FigureColumns.ByHeader[table], all, SampleCoverage.Sum(all.Count));
        }
    }

    private static IEnumerable<ExpectedRow> Bodies(SampleYear year)
    {
        foreach (var (prefix, kind) in new[] { ("b", SampleKind.Body), ("v", SampleKind.Vertical), ("n", SampleKind.National) })
        {
            var bodies = year.Bodies.Where(report => report.Kind == kind && (kind != SampleKind.Body || !year.IsNation)).ToList();
            foreach (var table in bodies.Count > 0 ? OfBodies : [])
            {
                var isByPlace = year.IsNation && kind == SampleKind.Vertical;
                foreach (var body in bodies.Where(_ => !isByPlace))
                    yield return Row($"{prefix}-{table}", body.Agency, year, FigureColumns.ByHeader[table], [body]);
                foreach (var (place, reports) in year.VerticalByPlace.Where(_ => isByPlace))
                {
                    yield return Row(
                        $"{prefix}-{table}", place.Name, year, FigureColumns.ByHeader[table], reports, $"{Recount.Number(reports.Count)} 份报告");
                }

                yield return Row(
                    $"{prefix}-{table}", "合计", year, FigureColumns.ByHeader[table], bodies, $"{Recount.Number(bodies.Count)} 份报告");
            }
        }
    }

    private static ExpectedRow Row(
        string anchor, string label, SampleYear year, string[] columns, IReadOnlyList<SampleReport> reports, params string[] basis) =>
        new(
            anchor,
            label,
            [
                .. basis,
                .. columns.Select(column =>
                    column == FigureColumns.Growth ? year.Comparison.Growth(reports)
                    : column.Contains('.') ? Recount.SumOf(reports, column).ToString()
                    : Recount.RateOf(reports, column).ToString()),
            ]);
}
