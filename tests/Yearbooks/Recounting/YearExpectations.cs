using System.Globalization;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>What the tables of indicators and years must print.</summary>
internal static class YearExpectations
{
    private const string New = "requests.new_received.total";

    private static readonly string[] Compared = [New, "requests.total_processed.total", "requests.carried_forward.total"];
    private static readonly string[] ComparedRates = ["B2", "C2", "C4"];

    public static IEnumerable<ExpectedRow> List(SampleYear year) =>
    [
        .. Indicators(year),
        .. HasPairs(year) ? [.. LastYear(year), .. PartsOfLastYear(year)] : Array.Empty<ExpectedRow>(),
        .. FiveYears(year),
    ];

    /// <summary>The years with reports up to this one, the oldest first.</summary>
    public static IEnumerable<SampleYear> History(SampleYear year) =>
        from past in year.Input.Reports.Select(report => report.Year).Distinct().Where(past => past <= year.Year).Order()
        select new SampleYear(year.Input, past, year.Adcode) into past
        where past.Received.Count > 0
        select past;

    /// <summary>The difference of two rates in percentage points, as printed.</summary>
    public static string Points(Recount.Rate before, Recount.Rate now, int bodies) =>
        Recount.Change(bodies == 0 || before.Below == 0 || now.Below == 0 ? null : (now.Above / now.Below) - (before.Above / before.Below));

    private static bool HasPairs(SampleYear year) =>
        year.Comparison.Figure(year.Whole, New).Bodies + year.Comparison.Figure(year.Sum, New).Bodies > 0;

    private static IEnumerable<ExpectedRow> Indicators(SampleYear year)
    {
        var toHandle = Recount.SumOf(year.Whole, "requests.to_handle.total");
        yield return new ExpectedRow(
            "indicators",
            "A1",
            $"{toHandle}",
            "—",
            "—",
            $"{toHandle.Present}/{toHandle.Expected}");
        var growth = year.Comparison.Figure(year.Whole, New);
        yield return new ExpectedRow(
            "indicators",
            "A4",
            Years.Change(growth),
            growth.Bodies == 0 ? "—" : Recount.Number(growth.Now),
            growth.Bodies == 0 ? "—" : Recount.Number(growth.Before),
            $"{growth.Bodies}/{year.Whole.Count}");
        foreach (var id in RateDefinitions.Ids)
        {
            var rate = Recount.RateOf(year.Whole, id);
            yield return new ExpectedRow(
                "indicators",
                id,
                $"{rate}",
                rate.Present == 0 ? "…" : Recount.Number(rate.Above),
                rate.Present == 0 ? "…" : Recount.Number(rate.Below),
                $"{rate.Present}/{rate.Expected}");
        }
    }

    private static IEnumerable<ExpectedRow> LastYear(SampleYear year)
    {
        foreach (var (row, path) in Compared.Index())
        {
            var pair = year.Comparison.Figure(year.Whole, path);
            yield return new ExpectedRow(
                "year-on-year",
                $"{row + 1}",
                [$"{Recount.SumOf(year.Before.Whole, path)}", $"{Recount.SumOf(year.Whole, path)}", .. Pair(pair)]);
        }

        foreach (var (row, id) in ComparedRates.Index())
        {
            var (before, now, bodies) = year.Comparison.Rate(year.Whole, id);
            yield return new ExpectedRow(
                "year-on-year",
                $"{Compared.Length + row + 1}",
                [
                    $"{Recount.RateOf(year.Before.Whole, id)}",
                    $"{Recount.RateOf(year.Whole, id)}",
                    Count(bodies),
                    .. Rates(before, now, bodies),
                    "—",
                ]);
        }
    }

    private static IEnumerable<ExpectedRow> PartsOfLastYear(SampleYear year)
    {
        foreach (var (name, reports) in year.Rows.Select(row => (row.Name, row.Reports)).Append(("合计", year.Sum)))
        {
            var (before, now, bodies) = year.Comparison.Rate(reports, "B2");
            yield return new ExpectedRow(
                "parts-year-on-year", name, [.. Pair(year.Comparison.Figure(reports, New)), .. Rates(before, now, bodies)]);
        }
    }

    private static IEnumerable<ExpectedRow> FiveYears(SampleYear year)
    {
        var trial = false;
        foreach (var past in History(year))
        {
            var growth = past.Comparison.Figure(past.Whole, New);
            var old = past.Whole.Count(report => report.Figures.Form.Version != "2021");
            trial |= old > 0;
            yield return new ExpectedRow("five-years-table", past.Year.ToString(CultureInfo.InvariantCulture),
            [
                old == 0 ? "2021"
                : old == past.Whole.Count ? "试行"
                : $"含试行 {old} 份",
                Count(past.Whole.Count),
                .. Compared.Select(path => $"{Recount.SumOf(past.Whole, path)}"),
                .. ComparedRates.Select(id => $"{Recount.RateOf(past.Whole, id)}"),
                Years.Change(growth),
                Count(growth.Bodies),
            ]);
        }

        if (!trial)
            yield break;
        yield return ExpectedRow.Text("five-years-table", "“试行”为采用", "2019");
        if (HasPairs(year))
            yield return ExpectedRow.Text("year-on-year", "“试行”为采用", "2019");
    }

    private static string[] Pair((decimal Before, decimal Now, int Bodies) pair) => pair.Bodies == 0
        ? ["0", "—", "—", "—", "—"]
        : [Count(pair.Bodies), Recount.Number(pair.Before), Recount.Number(pair.Now), Signed(pair.Now - pair.Before), Years.Change(pair)];

    private static string[] Rates(Recount.Rate before, Recount.Rate now, int bodies) => bodies == 0
        ? ["—", "—", "—"]
        : [$"{before}", $"{now}", Points(before, now, bodies)];

    private static string Signed(decimal value) => value > 0 ? $"+{Recount.Number(value)}" : Recount.Number(value);

    private static string Count(int value) => Recount.Number(value);
}
