using Compiler.Accuracy.Provinces;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>What the tables must print that set places against each other, and compilations against what they compile.</summary>
internal static class SumExpectations
{
    private const string New = "requests.new_received.total";

    private static readonly string[] Names = ["本年新收", "上年结转", "办结", "结转下年", "行政复议", "行政诉讼"];

    /// <summary>The figures of a compilation that are set against its parts.</summary>
    public static string[] Paths { get; } =
    [
        New, "requests.carried_over.total", "requests.total_processed.total", "requests.carried_forward.total",
        "disputes.reconsideration.total", "disputes.litigation.total",
    ];

    public static IEnumerable<ExpectedRow> List(SampleYear year) => [.. Ranks(year), .. Reconciliation(year)];

    private static IEnumerable<ExpectedRow> Ranks(SampleYear year)
    {
        var places = year.Rows.Where(row => row.Place is not null).ToList();
        var received = places.ConvertAll(place => Recount.SumOf(place.Reports, New));
        var rates = new[] { "B2", "C2" }.Select(id => places.ConvertAll(place => Recount.RateOf(place.Reports, id))).ToArray();
        foreach (var (i, place) in places.Index())
        {
            yield return new ExpectedRow("ranks-table", place.Name,
            [
                place.Basis,
                $"{received[i]}",
                !place.IsRanked || received[i].Value is null
                    ? "—"
                    : Recount.Number(1 + received.Where((_, j) => places[j].IsRanked).Count(other => other.Value > received[i].Value)),
                .. rates.SelectMany(all =>
                    new[]
                    {
                        $"{all[i]}",
                        !place.IsRanked || !all[i].IsRanked
                            ? "—"
                            : Recount.Number(
                                1
                                    + all.Where((_, j) => places[j].IsRanked)
                                        .Count(other => other.IsRanked && other.Above * all[i].Below > all[i].Above * other.Below)),
                    }),
            ]);
        }
    }

    /// <summary>The places that compile and have reports of what they compile, by their codes.</summary>
    public static IEnumerable<(Division Level, SampleReport Compilation, IReadOnlyList<SampleReport> Parts)> Reconcilable(
        SampleYear year) =>
        from compilation in year.Local
        where compilation.Kind == SampleKind.Compilation && (!year.IsNation || compilation.Place!.Level == DivisionLevel.Province)
        let parts = year.Parts(compilation.Place!)
        where parts.Count > 0
        orderby compilation.Place!.Code
        select (compilation.Place!, compilation, parts);

    private static IEnumerable<ExpectedRow> Reconciliation(SampleYear year)
    {
        var line = 0;
        foreach (var (level, compilation, parts) in Reconcilable(year))
        {
            foreach (var path in Paths)
            {
                var (whole, sum) = (Recount.SumOf([compilation], path), Recount.SumOf(parts, path));
                var difference = whole.Value - sum.Value;
                yield return new ExpectedRow(
                    "reconciliation",
                    $"{++line}",
                    level.Path,
                    Names[Array.IndexOf(Paths, path)],
                    $"{whole}",
                    $"{sum}",
                    difference is { } value ? Recount.Number(value) : "…",
                    $"{Recount.Number(sum.Present)}/{Recount.Number(parts.Count)}");
            }
        }
    }
}
