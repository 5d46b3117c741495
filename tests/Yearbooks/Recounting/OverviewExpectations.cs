using System.Globalization;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>What 一页概览 must print: the ten tiles with last year's value and the matched set, and the three charts.</summary>
internal static class OverviewExpectations
{
    private const string New = "requests.new_received.total";

    private static readonly (string Label, string Path, string? Rate)[] Counts =
    [
        ("新收申请", New, null),
        ("上年结转", "requests.carried_over.total", null),
        ("办结", "requests.total_processed.total", "A2"),
        ("结转下年", "requests.carried_forward.total", "A3"),
        ("行政复议", "disputes.reconsideration.total", "C2"),
        ("行政诉讼", "disputes.litigation.total", "C4"),
    ];

    private static readonly (string Label, string Id)[] Shares = [("公开率", "B2"), ("公开率·剔除程序性", "B3"), ("不予公开率", "B4"), ("无法提供率", "B5")];

    private static readonly Dictionary<string, string> RateNames = new()
    {
        ["A2"] = "办结率",
        ["A3"] = "结转率",
        ["C2"] = "复议纠错率",
        ["C4"] = "诉讼败诉率",
    };

    private static readonly (string Label, string Row, string Id)[] Outcomes =
    [
        ("予以公开", "granted", "B1"), ("部分公开", "partially_granted", "B1-1"), ("不予公开", "denied", "B4"), ("无法提供", "unable", "B5"),
        ("不予处理", "unprocessed", "B6"), ("其他处理", "other", "B7"),
    ];

    private static readonly (string Label, string Column)[] Applicants =
    [
        ("自然人", "natural_person"),
        ("商业企业", "commercial_enterprise"),
        ("科研机构", "research_institution"),
        ("社会公益组织", "public_welfare_organisation"),
        ("法律服务机构", "legal_service_institution"),
        ("其他", "other"),
    ];

    public static IEnumerable<ExpectedRow> List(SampleYear year)
    {
        ExpectedRow[] tiles =
        [
            .. Counts.Select(tile => Count(year, tile.Label, tile.Path, tile.Rate)),
            .. Shares.Select(tile => Share(year, tile.Label, tile.Id)),
        ];
        return [.. tiles, .. Charts(year), .. Years(year), .. Note(year, string.Concat(tiles.SelectMany(tile => tile.Figures)))];
    }

    private static ExpectedRow Count(SampleYear year, string label, string path, string? id)
    {
        var sum = Recount.SumOf(year.Whole, path);
        var notes = new List<string> { WithUnit($"{sum}", "件") };
        if (sum.Present < sum.Expected)
            notes.Add($"{Recount.Number(sum.Present)}/{Recount.Number(sum.Expected)} 份报告");
        if (id is not null)
        {
            var rate = Recount.RateOf(year.Whole, id);
            notes.Add(
                rate.Present == 0 || rate.Below == 0
                    ? $"{RateNames[id]} {rate}"
                    : $"{RateNames[id]} {WithUnit($"{rate}", "%")}，{Fraction(rate)}");
        }

        var pair = year.Comparison.Figure(year.Whole, path);
        var change = Compiler.Tests.Yearbooks.Recounting.Years.Change(pair);
        notes.AddRange(Matched(pair.Bodies, Recount.Number(pair.Before), Recount.Number(pair.Now), change, "%"));

        return new ExpectedRow("tiles", label, [.. notes]);
    }

    private static ExpectedRow Share(SampleYear year, string label, string id)
    {
        var rate = Recount.RateOf(year.Whole, id);
        var notes = new List<string>
        {
            rate.Below == 0 ? $"{rate}" : WithUnit($"{rate}", "%"), rate.Present == 0 ? "数据缺失" : Fraction(rate),
        };
        var (before, now, bodies) = year.Comparison.Rate(year.Whole, id);
        notes.AddRange(Matched(
            bodies, WithUnit($"{before}", "%"), WithUnit($"{now}", "%"), YearExpectations.Points(before, now, bodies), " 个百分点"));

        return new ExpectedRow("tiles", label, [.. notes]);
    }

    private static IEnumerable<string> Matched(int bodies, string before, string now, string change, string unit) => bodies == 0
        ? []
        : [$"可比机关 {Recount.Number(bodies)} 个，上年 {before}，本年 {now}", $"同比 {change}{(change == "—" ? "" : unit)}"];

    private static string Fraction(Recount.Rate rate) => $"{Recount.Number(rate.Above)}/{Recount.Number(rate.Below)}";

    // Marks stand behind the unit.
    private static string WithUnit(string figure, string unit) => figure.TrimEnd('†', '‡', '*') is var number && char.IsDigit(number[^1])
        ? number + unit + figure[number.Length..]
        : figure + (unit == "件" ? unit : "");

    private static IEnumerable<ExpectedRow> Charts(SampleYear year)
    {
        foreach (var (label, row, id) in Outcomes)
            yield return Bar(year, "办理结果构成", label, $"requests.{row}.total", id);
        foreach (var (i, (label, column)) in Applicants.Index())
            yield return Bar(year, "申请人类型", label, $"requests.new_received.{column}", $"A5-{i + 1}");
        yield return Base(year, "办理结果构成", "办结", "B2");
        yield return Base(year, "申请人类型", "本年新收", "A5-1");
    }

    private static ExpectedRow Bar(SampleYear year, string chart, string label, string path, string id)
    {
        var (sum, rate) = (Recount.SumOf(year.Whole, path), Recount.RateOf(year.Whole, id));
        return new ExpectedRow(
            chart,
            label,
            $"{sum}（{(rate.Below == 0 ? $"{rate}" : $"{Recount.Percent(rate.Above / rate.Below)}%")}）",
            PrintedBook.Size(sum.Value));
    }

    private static ExpectedRow Base(SampleYear year, string chart, string name, string id)
    {
        var rate = Recount.RateOf(year.Whole, id);
        return ExpectedRow.Text(
            chart,
            $"注：占比的分母为{name}",
            [
                Recount.Number(rate.Below),
                Recount.Number(rate.Present),
                Recount.Number(rate.Expected),
                .. rate.Below < 30 ? ["30"] : Array.Empty<string>(),
            ]);
    }

    private static IEnumerable<ExpectedRow> Years(SampleYear year)
    {
        var pair = year.Comparison.Figure(year.Whole, New);
        if (pair.Bodies == 0)
            yield break;
        var chart = $"可比机关新收申请与公开率，{year.Year - 1}–{year.Year} 年";
        yield return new ExpectedRow(
            chart, $"新收申请（件，{Recount.Number(pair.Bodies)} 个机关）",
            [.. Point(year.Year - 1, Recount.Number(pair.Before), pair.Before), .. Point(year.Year, Recount.Number(pair.Now), pair.Now)]);
        var (before, now, bodies) = year.Comparison.Rate(year.Whole, "B2");
        if (bodies > 0)
        {
            yield return new ExpectedRow(
                chart, $"公开率（%，{Recount.Number(bodies)} 个机关）",
                [.. Point(year.Year - 1, $"{before}", Share(before)), .. Point(year.Year, $"{now}", Share(now))]);
        }
    }

    /// <summary>A point of a chart: its year, what is written, and what is drawn.</summary>
    public static string[] Point(int year, string text, decimal? size) =>
        [year.ToString(CultureInfo.InvariantCulture), text, PrintedBook.Size(size)];

    /// <summary>A rate as a share; null if it has none.</summary>
    public static decimal? Share(Recount.Rate rate) => rate.Below == 0 ? null : rate.Above / rate.Below;

    private static IEnumerable<ExpectedRow> Note(SampleYear year, string tiles)
    {
        string[] small = tiles.Contains('†') ? ["30"] : [];
        var compared = year.Comparison.Figure(year.Whole, New).Bodies > 0 ? "上年数和同比只计两年均收录报告的机关。" : "没有两年均收录报告的机关，不与上年比较。";
        if (year.Compilation is { } compilation)
            return small.Length == 0 ? [] : [ExpectedRow.Text("overview", $"合计口径：{compilation.Agency}的汇总报告。{compared}† 分母小于", small)];
        return
        [
            ExpectedRow.Text(
                "overview",
                "合计口径：",
                [
                    Recount.Number(year.Whole.Count),
                    Recount.Number(year.Coverage.ReceivedPlaces),
                    Recount.Number(year.Coverage.Places),
                    .. small,
                ]),
        ];
    }
}
