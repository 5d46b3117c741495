using System.Globalization;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>What the charts of places, years and ranks must print and draw.</summary>
internal static class ChartExpectations
{
    private const string New = "requests.new_received.total";

    private static readonly (string Label, string Path)[] Outcomes =
    [
        ("予以公开", "requests.granted.total"), ("部分公开", "requests.partially_granted.total"), ("不予公开", "requests.denied.total"),
        ("无法提供", "requests.unable.total"), ("不予处理", "requests.unprocessed.total"), ("其他处理", "requests.other.total"),
    ];

    private static readonly (string Label, string Path)[] Reviews =
    [
        ("结果维持", "disputes.reconsideration.upheld"), ("结果纠正", "disputes.reconsideration.corrected"),
        ("其他结果", "disputes.reconsideration.other_result"), ("尚未审结", "disputes.reconsideration.pending"),
    ];

    public static IEnumerable<ExpectedRow> List(SampleYear year) =>
    [
        .. Shares(year, "各地区办理结果构成", Outcomes), .. Shares(year, "各地区行政复议结果构成", Reviews), .. TwoYears(year),
        .. Received(year), .. Rates(year), .. Ranks(year),
    ];

    private static IEnumerable<ExpectedRow> Shares(SampleYear year, string chart, (string Label, string Path)[] parts) =>
        from row in year.Rows
        select new ExpectedRow(chart, row.Name, [.. parts.SelectMany(part =>
            Recount.SumOf(row.Reports, part.Path) is var sum ? new[] { part.Label, $"{sum}", PrintedBook.Size(sum.Value) } : [])]);

    private static IEnumerable<ExpectedRow> TwoYears(SampleYear year) =>
        from row in year.Rows
        let pair = year.Comparison.Figure(row.Reports, New)
        where pair.Bodies > 0
        select new ExpectedRow(
            "各地区可比机关新收申请",
            row.Name,
            Year(year.Year - 1),
            Recount.Number(pair.Before),
            PrintedBook.Size(pair.Before),
            Year(year.Year),
            Recount.Number(pair.Now),
            PrintedBook.Size(pair.Now));

    private static IEnumerable<ExpectedRow> Received(SampleYear year)
    {
        var pairs = YearExpectations.History(year).Skip(1).Select(past => (past.Year, Pair: past.Comparison.Figure(past.Whole, New)))
            .Where(past => past.Pair.Bodies > 0).ToList();
        return pairs.Count < 2 ? [] : pairs.Select(past => new ExpectedRow(
            "各年与上一年度可比机关新收申请",
            $"{past.Year} 年（{Recount.Number(past.Pair.Bodies)} 个机关）",
            [
                .. OverviewExpectations.Point(past.Year - 1, Recount.Number(past.Pair.Before), past.Pair.Before),
                .. OverviewExpectations.Point(past.Year, Recount.Number(past.Pair.Now), past.Pair.Now),
            ]));
    }

    private static IEnumerable<ExpectedRow> Rates(SampleYear year)
    {
        const string Chart = "可比机关公开率与复议纠错率";
        var isSmall = false;
        foreach (var (name, id) in new[] { ("公开率", "B2"), ("复议纠错率", "C2") })
        {
            var (before, now, bodies) = year.Comparison.Rate(year.Whole, id);
            if (bodies == 0 || before.Below == 0 || now.Below == 0)
                continue;
            isSmall |= before.Below < 30 || now.Below < 30;
            yield return new ExpectedRow(
                Chart,
                $"{name}（{Recount.Number(bodies)} 个机关）",
                [
                    .. OverviewExpectations.Point(year.Year - 1, $"{before}", OverviewExpectations.Share(before) * 100),
                    .. OverviewExpectations.Point(year.Year, $"{now}", OverviewExpectations.Share(now) * 100),
                ]);
        }

        if (isSmall)
            yield return ExpectedRow.Text(Chart, "注：只含两年均收录报告的机关。† 分母小于", "30");
    }

    private static IEnumerable<ExpectedRow> Ranks(SampleYear year)
    {
        var places = year.Rows.Where(row => row.Place is not null).ToList();
        if (places.Count(place => place.IsRanked && Recount.SumOf(place.Reports, New).Value is not null) < 2)
            return [];
        return
        [
            ExpectedRow.Text("ranking", "只对有数据的地区排序；比率的分母小于", "30"),
            .. Bars(
                "本年新收申请数量排序",
                places.Select(place =>
                    Recount.SumOf(place.Reports, New) is var sum
                        ? (place.Name, Size: place.IsRanked ? sum.Value : null, Label: $"{sum}")
                        : default)),
            .. new[] { ("公开率排序", "B2"), ("复议纠错率排序", "C2") }.SelectMany(chart =>
                Bars(chart.Item1, places.Select(place => Rate(place, chart.Item2)))),
        ];
    }

    private static (string Name, decimal? Size, string Label) Rate(SampleRow place, string id)
    {
        var rate = Recount.RateOf(place.Reports, id);
        if (!place.IsRanked || !rate.IsRanked)
            return (place.Name, null, "");
        var percent = Recount.Percent(rate.Above / rate.Below);
        return (
            place.Name,
            rate.Above / rate.Below,
            $"{percent}%{$"{rate}"[percent.Length..]}（{Recount.Number(rate.Above)}/{Recount.Number(rate.Below)}）");
    }

    private static IEnumerable<ExpectedRow> Bars(string chart, IEnumerable<(string Name, decimal? Size, string Label)> places)
    {
        var all = places.ToList();
        var ranked = all.Where(place => place.Size is not null).ToList();
        foreach (var (name, size, label) in ranked)
            yield return new ExpectedRow(chart, $"{1 + ranked.Count(other => other.Size > size)} {name}", label, PrintedBook.Size(size));
        var left = all.Where(place => place.Size is null).Select(place => place.Name).ToList();
        if (ranked.Count > 0 && left.Count > 0)
            yield return ExpectedRow.Text(chart, $"注：未参加排序：{string.Join("、", left)}（数据缺失，只有部门、乡镇报告，或者分母小于", "30");
        if (ranked.Count == 0)
            yield return ExpectedRow.Text("ranking", "没有分母达到", "30");
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
