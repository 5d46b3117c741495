using System.Globalization;
using Compiler.Accuracy.Provinces;
using Compiler.Places;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>What the tables of indicators, years, ranks and reconciliation must print.</summary>
internal static class YearExpectations
{
    private const string New = "requests.new_received.total";

    private static readonly string[] Compared = [New, "requests.total_processed.total", "requests.carried_forward.total"];
    private static readonly string[] ComparedRates = ["B2", "C2", "C4"];

    private static readonly string[] Reconciled =
    [
        New, "requests.carried_over.total", "requests.total_processed.total", "requests.carried_forward.total",
        "disputes.reconsideration.total", "disputes.litigation.total",
    ];

    public static IEnumerable<ExpectedRow> Of(SampleYear year, IEnumerable<SampleReport> all) =>
    [
        .. Indicators(year), .. LastYear(year), .. PartsOfLastYear(year), .. Carry(year), .. Ranks(year), .. Reconciliation(year), .. History(year, [.. all]),
    ];

    private static IEnumerable<ExpectedRow> Indicators(SampleYear year)
    {
        var toHandle = Recount.SumOf(year.Whole, "requests.to_handle.total");
        yield return new ExpectedRow("indicators", "A1", $"{toHandle}", "—", "—", $"{toHandle.Present}/{toHandle.Expected}", $"{Recount.SumOf(year.WholeBefore, "requests.to_handle.total")}");
        var growth = year.Comparison.Figure(year.Whole, New);
        yield return new ExpectedRow("indicators", "A4", Years.Change(growth),
            growth.Bodies == 0 ? "—" : Recount.Number(growth.Now), growth.Bodies == 0 ? "—" : Recount.Number(growth.Before), $"{growth.Bodies}/{year.Whole.Count}", "—");
        foreach (var id in RateDefinitions.Ids)
        {
            var rate = Recount.RateOf(year.Whole, id);
            yield return new ExpectedRow("indicators", id, $"{rate}", rate.Present == 0 ? "…" : Recount.Number(rate.Above), rate.Present == 0 ? "…" : Recount.Number(rate.Below),
                $"{rate.Present}/{rate.Expected}", $"{Recount.RateOf(year.WholeBefore, id)}");
        }
    }

    private static IEnumerable<ExpectedRow> LastYear(SampleYear year)
    {
        foreach (var (row, path) in Compared.Index())
        {
            var pair = year.Comparison.Figure(year.Whole, path);
            yield return new ExpectedRow("year-on-year", $"{row + 1}", [$"{Recount.SumOf(year.WholeBefore, path)}", $"{Recount.SumOf(year.Whole, path)}", .. Pair(pair)]);
        }

        foreach (var (row, id) in ComparedRates.Index())
        {
            var (before, now, bodies) = year.Comparison.Rate(year.Whole, id);
            yield return new ExpectedRow("year-on-year", $"{Compared.Length + row + 1}",
                [$"{Recount.RateOf(year.WholeBefore, id)}", $"{Recount.RateOf(year.Whole, id)}", Count(bodies), .. Rates(before, now, bodies), "—"]);
        }
    }

    private static IEnumerable<ExpectedRow> PartsOfLastYear(SampleYear year)
    {
        foreach (var (name, reports) in year.Rows(year.Province, year.Prefectures).Select(row => (row.Name, row.Reports)).Append(("合计", year.Parts(year.Province))))
        {
            var (before, now, bodies) = year.Comparison.Rate(reports, "B2");
            yield return new ExpectedRow("parts-year-on-year", name, [.. Pair(year.Comparison.Figure(reports, New)), .. Rates(before, now, bodies)]);
        }
    }

    private static IEnumerable<ExpectedRow> Carry(SampleYear year)
    {
        // Without a pair in the province's own sum the book has no such table.
        if (year.Comparison.Carried(year.Whole).Bodies == 0)
            yield break;
        foreach (var (name, reports) in year.Rows(year.Province, year.Prefectures).Select(row => (row.Name, row.Reports)).Append(("合计", year.Whole)))
        {
            var pair = year.Comparison.Carried(reports);
            var breaks = year.Comparison.Breaks(reports);
            if (pair.Bodies > 0)
                yield return new ExpectedRow("carry-chain", name, Count(pair.Bodies), Count(pair.Bodies - breaks), Count(breaks),
                    Recount.Number(pair.Before), Recount.Number(pair.Now), Recount.Number(pair.Now - pair.Before));
        }
    }

    private static IEnumerable<ExpectedRow> Ranks(SampleYear year)
    {
        var places = year.Rows(year.Province, year.Prefectures).Where(row => row.Place is not null).ToList();
        var received = places.ConvertAll(place => Recount.SumOf(place.Reports, New));
        var rates = new[] { "B2", "C2" }.Select(id => places.ConvertAll(place => Recount.RateOf(place.Reports, id))).ToArray();
        foreach (var (i, place) in places.Index())
        {
            yield return new ExpectedRow("ranks-table", place.Name,
            [
                $"{received[i]}", received[i].Value is null ? "—" : Count(1 + received.Count(other => other.Value > received[i].Value)),
                .. rates.SelectMany(all => new[]
                {
                    $"{all[i]}",
                    !all[i].IsRanked ? "—" : Count(1 + all.Count(other => other.IsRanked && other.Above * all[i].Below > all[i].Above * other.Below)),
                }),
            ]);
        }
    }

    private static IEnumerable<ExpectedRow> Reconciliation(SampleYear year)
    {
        Division[] levels = [year.Province, .. year.Prefectures, .. Gazetteer.Current.Counties(year.Province)];
        var line = 0;
        foreach (var level in levels.OrderBy(level => level.Code, StringComparer.Ordinal))
        {
            var compilation = year.Reports.FirstOrDefault(report => report.Kind == SampleKind.Compilation && report.Place == level);
            if (compilation is null || year.Parts(level) is not { Count: > 0 } parts)
                continue;
            foreach (var path in Reconciled)
            {
                var (whole, sum) = (Recount.SumOf([compilation], path), Recount.SumOf(parts, path));
                var difference = whole.Value - sum.Value;
                yield return new ExpectedRow("reconciliation", $"{++line}", $"{whole}", $"{sum}",
                    difference is { } value ? Recount.Number(value) : "…", $"{Count(sum.Present)}/{Count(parts.Count)}");
            }
        }
    }

    private static IEnumerable<ExpectedRow> History(SampleYear year, IReadOnlyList<SampleReport> all)
    {
        foreach (var past in all.Select(report => report.Year).Distinct().Where(past => past <= year.Year).Order().Select(past => new SampleYear(all, past)))
        {
            var growth = past.Comparison.Figure(past.Whole, New);
            yield return new ExpectedRow("five-years-table", past.Year.ToString(CultureInfo.InvariantCulture),
            [
                Count(past.Whole.Count), .. Compared.Select(path => $"{Recount.SumOf(past.Whole, path)}"), .. ComparedRates.Select(id => $"{Recount.RateOf(past.Whole, id)}"),
                Years.Change(growth), Count(growth.Bodies),
            ]);
        }
    }

    private static string[] Pair((decimal Before, decimal Now, int Bodies) pair) => pair.Bodies == 0
        ? ["0", "—", "—", "—", "—"]
        : [Count(pair.Bodies), Recount.Number(pair.Before), Recount.Number(pair.Now), Signed(pair.Now - pair.Before), Years.Change(pair)];

    private static string[] Rates(Recount.Rate before, Recount.Rate now, int bodies) => bodies == 0
        ? ["—", "—", "—"]
        : [$"{before}", $"{now}", Recount.Change(before.Below == 0 || now.Below == 0 ? null : (now.Above / now.Below) - (before.Above / before.Below))];

    private static string Signed(decimal value) => value > 0 ? $"+{Recount.Number(value)}" : Recount.Number(value);

    private static string Count(int value) => Recount.Number(value);
}
