using Compiler.Accuracy.Provinces;
using Compiler.Forms;
using Compiler.Places;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>What the tables of places and bodies must print: T-1 to T-7, the counties, the bodies, the statutory tables.</summary>
internal static class PlaceExpectations
{
    private static readonly int[] OfCounties = [2, 6];
    private static readonly int[] OfBodies = [2, 3, 6];

    public static IEnumerable<ExpectedRow> Of(SampleYear year) => [.. Statutory(year), .. Prefectures(year), .. Counties(year), .. Bodies(year)];

    private static IEnumerable<ExpectedRow> Statutory(SampleYear year)
    {
        string Text(string path) => Recount.SumOf(year.Whole, path).ToString();
        var form = FormCatalogue.Current;
        var line = 0;
        foreach (var block in form.ProactiveDisclosure)
            foreach (var row in block.Rows)
                yield return new ExpectedRow("disclosure", $"{++line}", [.. block.Columns.Select(column => Text(DisclosureForm.DisclosurePath(row, column)))]);
        line = 0;
        foreach (var row in form.Requests.Rows)
            yield return new ExpectedRow("requests", $"{++line}", [.. form.Requests.Columns.Select(column => Text(DisclosureForm.RequestPath(row, column)))]);
        yield return new ExpectedRow("disputes", "1",
            [.. form.Disputes.Groups.SelectMany(group => form.Disputes.Columns.Select(column => Text(DisclosureForm.DisputePath(group, column))))]);
    }

    private static IEnumerable<ExpectedRow> Prefectures(SampleYear year)
    {
        foreach (var (table, columns) in FigureColumns.Of)
        {
            foreach (var row in year.Rows(year.Province, []))
                yield return Row($"t-{table}", row.Name, year, columns, row.Reports);
            foreach (var prefecture in year.Prefectures)
                yield return year.Of(prefecture) is { Count: > 0 } reports
                    ? Row($"t-{table}", prefecture.Name, year, columns, reports)
                    : new ExpectedRow($"t-{table}", prefecture.Name, [.. columns.Select(column => column == FigureColumns.Growth ? "—" : "…")]);
            yield return Row($"t-{table}", "合计", year, columns, year.Parts(year.Province));
        }
    }

    private static IEnumerable<ExpectedRow> Counties(SampleYear year)
    {
        foreach (var table in OfCounties)
        {
            var all = new List<SampleReport>();
            foreach (var prefecture in year.Prefectures.Where(prefecture => year.Parts(prefecture).Count > 0))
            {
                foreach (var row in year.Rows(prefecture, Gazetteer.Current.Counties(prefecture)))
                    yield return Row($"c-{table}", $"{prefecture.Name} {row.Name}", year, FigureColumns.Of[table], row.Reports);
                yield return Row($"c-{table}", $"{prefecture.Name} 小计", year, FigureColumns.Of[table], year.Parts(prefecture));
                all.AddRange(year.Parts(prefecture));
            }

            yield return Row($"c-{table}", "各市小计之和 合计", year, FigureColumns.Of[table], all);
        }
    }

    private static IEnumerable<ExpectedRow> Bodies(SampleYear year)
    {
        foreach (var (prefix, kind) in new[] { ("b", SampleKind.Body), ("v", SampleKind.Vertical) })
        {
            var bodies = year.Reports.Where(report => report.Kind == kind).ToList();
            foreach (var table in OfBodies)
            {
                foreach (var body in bodies)
                    yield return Row($"{prefix}-{table}", body.Agency, year, FigureColumns.Of[table], [body]);
                yield return Row($"{prefix}-{table}", "合计", year, FigureColumns.Of[table], bodies);
            }
        }
    }

    private static ExpectedRow Row(string anchor, string label, SampleYear year, string[] columns, IReadOnlyList<SampleReport> reports) => new(
        anchor, label, [.. columns.Select(column => column == FigureColumns.Growth ? year.Comparison.Growth(reports)
            : column.Contains('.') ? Recount.SumOf(reports, column).ToString()
            : Recount.RateOf(reports, column).ToString())]);
}
