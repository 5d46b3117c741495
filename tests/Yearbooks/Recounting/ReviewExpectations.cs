using Compiler.Accuracy.Provinces;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>What 综述 must say: its sentences with the recounted numbers. The words before the first number find the sentence.</summary>
internal static class ReviewExpectations
{
    private const string New = "requests.new_received.total";

    private static readonly (string Label, string Row, string Rate)[] Outcomes =
    [
        ("予以公开", "granted", "B1"), ("部分公开", "partially_granted", "B1-1"), ("不予公开", "denied", "B4"),
        ("无法提供", "unable", "B5"), ("不予处理", "unprocessed", "B6"), ("其他处理", "other", "B7"),
    ];

    private static readonly (string Label, string Row)[] Reasons =
    [
        ("属于国家秘密", "denied_1_state_secret"), ("其他法律行政法规禁止公开", "denied_2_law_forbids"),
        ("危及“三安全一稳定”", "denied_3_three_securities_one_stability"), ("保护第三方合法权益", "denied_4_third_party"),
        ("属于三类内部事务信息", "denied_5_internal_affairs"), ("属于四类过程性信息", "denied_6_process_info"),
        ("属于行政执法案卷", "denied_7_enforcement_file"), ("属于行政查询事项", "denied_8_admin_query"),
    ];

    private static readonly (string Label, string Column)[] Applicants =
    [
        ("自然人", "natural_person"), ("商业企业", "commercial_enterprise"), ("科研机构", "research_institution"),
        ("社会公益组织", "public_welfare_organisation"), ("法律服务机构", "legal_service_institution"), ("其他组织", "other"),
    ];

    private static readonly (string Label, string Column)[] Results =
        [("结果维持", "upheld"), ("结果纠正", "corrected"), ("其他结果", "other_result"), ("尚未审结", "pending")];

    public static IEnumerable<ExpectedRow> List(SampleYear year)
    {
        string?[] texts =
        [
            Basis(year), Documents(year), Decisions(year), Handling(year), .. Shares(year), Busiest(year),
            Disputes(year, "行政复议", "reconsideration", "C2"), Disputes(year, "行政诉讼", "litigation", "C4"), YearBefore(year),
        ];
        var said = texts.OfType<string>().ToList();
        if (string.Concat(said).Contains('†'))
        {
            said.Add("本章由合计数按固定句式写成，数据与“总表”“年度比较”各章相同；缺失的数据写明缺失，不作零处理。"
                + (string.Concat(said).Contains('‡') ? Unsure : "") + (string.Concat(said).Contains('*') ? "* 仅含部分报告的数据。" : "") + "† 分母小于 30");
        }

        return said.Where(text => text.Any(char.IsAsciiDigit))
            .Select(text => ExpectedRow.Text("review", text[..text.IndexOfAny([.. "0123456789"])].Trim(), PrintedBook.Numbers(text)));
    }

    private const string Unsure = "‡ 含由勾稽关系推定、依报告正文判定或者经主管部门核定的数据，或者所在勾稽关系不成立、且无其他勾稽关系印证的数据，逐格见“数据质量”一章。";

    private static string? Basis(SampleYear year) => year.Compilation is not null
        ? null
        : $"以下数据为所收录的 {Recount.Number(year.Whole.Count)} 份 {Recount.Number(year.Coverage.ReceivedPlaces)} {Recount.Number(year.Coverage.Places)}";

    private static string? Documents(SampleYear year)
    {
        var parts = new[] { ("规章", "regulations"), ("行政规范性文件", "normative_documents") }.Select(row => Join(
            Count(year, "本年制发", $"proactive_disclosure.{row.Item2}.issued"),
            Count(year, "废止", $"proactive_disclosure.{row.Item2}.repealed"),
            Count(year, "现行有效", $"proactive_disclosure.{row.Item2}.in_force")) is { } text ? row.Item1 + text : null);
        return string.Join("；", parts.OfType<string>());
    }

    private static string? Decisions(SampleYear year) => Join(
        Count(year, "行政许可处理决定", "proactive_disclosure.licences"), Count(year, "行政处罚处理决定", "proactive_disclosure.penalties"),
        Count(year, "行政强制处理决定", "proactive_disclosure.coercive_measures"),
        Count(year, "行政事业性收费", "proactive_disclosure.fees_wan_yuan"));

    private static string? Handling(SampleYear year) => Join(
        Count(year, "新收政府信息公开申请", New), Count(year, "上年结转", "requests.carried_over.total"),
        Count(year, "办结", "requests.total_processed.total"), Rate(year, "办结率", "A2"),
        Count(year, "结转下年度继续办理", "requests.carried_forward.total")) is { } text
        ? (year.Compilation is null ? "所收录报告合计" : year.Name) + text
        : null;

    private static IEnumerable<string?> Shares(SampleYear year)
    {
        yield return "办理结果按占办结的比例计，" + Join(
        [
            .. Outcomes.Select(outcome => Share(year, outcome.Label, $"requests.{outcome.Row}.total", outcome.Rate)),
            Rate(year, "公开率", "B2"),
        ]);
        if (Recount.SumOf(year.Whole, "requests.denied.total").Value is not (null or 0))
        {
            yield return "不予公开的理由按占不予公开的比例计，" + Join(
                Reasons.Select((reason, i) => Share(year, reason.Label, $"requests.{reason.Row}.total", $"B9-{i + 1}")));
        }

        yield return "申请人类型按占新收的比例计，" + Join(
            Applicants.Select((applicant, i) => Share(
                year, applicant.Label, $"requests.new_received.{applicant.Column}", $"A5-{i + 1}")));
    }

    private static string? Busiest(SampleYear year)
    {
        IReadOnlyList<SampleReport>[] units = year.IsNation
            ? [.. year.Below.Where(place => year.Load(place).Count > 0 && year.Coverage.Layer(place) != "departments").Select(year.Load)]
            : [.. year.Sum.Where(report => report != year.Compilation).Select(report => new[] { report })];
        var sums = units.Select(unit => Recount.SumOf(unit, New)).Where(sum => sum.Value is not null)
            .OrderByDescending(sum => sum.Value).ToList();
        var named = sums.Take(5).Where(sum => sums.Count < 6 ? sum.Value > 0 : sum.Value > sums[5].Value).ToList();
        return sums.Count < 2 || named.Count == 0
            ? null
            : $"有新收数据的 {Recount.Number(sums.Count)}/{Recount.Number(units.Length)} 个，{string.Join("、", named)}";
    }

    private static string? Disputes(SampleYear year, string title, string group, string rate)
    {
        var total = Count(year, $"因政府信息公开工作引起的{title}", $"disputes.{group}.total");
        if (total is { IsZero: true } && total.Present == total.Expected)
            return Join(total);
        return Join([
            total, .. Results.Select(result => Count(year, result.Label, $"disputes.{group}.{result.Column}")),
            Rate(year, group == "reconsideration" ? "复议纠错率" : "诉讼败诉率", rate),
        ]);
    }

    private static string? YearBefore(SampleYear year)
    {
        if (year.Before.Received.Count == 0)
            return null;
        var figures = new[] { ("本年新收", "new_received"), ("办结", "total_processed"), ("结转下年", "carried_forward") }
            .Select(figure => (figure.Item1, Pair: year.Comparison.Figure(year.Whole, $"requests.{figure.Item2}.total")))
            .Where(figure => figure.Pair.Bodies > 0)
            .Select(figure => $"{figure.Pair.Bodies} 个 {Recount.Number(figure.Pair.Before)} {Recount.Number(figure.Pair.Now)} {Grown(figure.Pair)}");
        var rates = new[] { "B2", "C2", "C4" }.Select(id => year.Comparison.Rate(year.Whole, id))
            .Where(pair => pair.Before.Present > 0 && pair.Before.Below > 0 && pair.Now.Present > 0 && pair.Now.Below > 0)
            .Select(pair => $"{pair.Bodies} 个 {WithFraction(pair.Before)} {WithFraction(pair.Now)} {Moved(pair.Before, pair.Now)}");
        string[] parts = [.. figures, .. rates];
        return parts.Length == 0
            ? null
            : $"与上年相比，只比较两年均有该项数据的同一批机关：{string.Join("；", parts)}（共 {Recount.Number(year.Whole.Count)} 份）";
    }

    private static string Grown((decimal Before, decimal Now, int Bodies) pair) =>
        pair.Before == 0 || pair.Before == pair.Now ? "" : $"{Recount.Percent(Math.Abs(pair.Now - pair.Before) / pair.Before)}%";

    private static string Moved(Recount.Rate before, Recount.Rate now) =>
        now.Above / now.Below - before.Above / before.Below is var change and not 0 ? Recount.Percent(Math.Abs(change)) : "";

    private static Said? Count(SampleYear year, string label, string path) => Say(label, Recount.SumOf(year.Whole, path), "");

    private static Said? Share(SampleYear year, string label, string path, string id)
    {
        var (sum, rate) = (Recount.SumOf(year.Whole, path), Recount.RateOf(year.Whole, id));
        var basis = (rate.Present, rate.Expected) == (sum.Present, sum.Expected) ? "" : $"，按 {rate.Present}/{rate.Expected} 份";
        return Say(label, sum, rate.Present == 0 || rate.Below == 0 ? "" : $"（{WithSign(rate)}{basis}）");
    }

    private static Said? Rate(SampleYear year, string name, string id) =>
        Recount.RateOf(year.Whole, id) is { Present: > 0, Below: not 0 } rate
            ? new Said(name, $"{name} {WithFraction(rate)}", rate.Present, rate.Expected, false)
            : null;

    private static string WithFraction(Recount.Rate rate) => $"{WithSign(rate)}（{Recount.Number(rate.Above)}/{Recount.Number(rate.Below)}）";

    private static string WithSign(Recount.Rate rate) =>
        $"{rate}" is var text && text.TrimEnd('†', '‡', '*') is var number ? $"{number}%{text[number.Length..]}" : "";

    private static Said? Say(string label, Recount.Sum sum, string share) => sum switch
    {
        { Expected: 0 } => null,
        { Value: null } => new Said(label, $"{label}数据缺失", 0, sum.Expected, false),
        _ => new Said(
            label, $"{label} {sum} {(sum.Value == 0 ? "" : share)}", sum.Present, sum.Expected,
            sum.Value == 0 && sum.Inferred + sum.InDoubt == 0),
    };

    // One n/N at the end if all have the same; equal zeros are named where the last of them stands.
    private static string? Join(params IEnumerable<Said?> phrases)
    {
        var said = phrases.OfType<Said>().ToList();
        if (said.Count == 0)
            return null;
        var known = said.Where(phrase => phrase.Present > 0).ToList();
        if (known.Select(phrase => (phrase.Present, phrase.Expected)).Distinct().Count() > 1)
            return string.Join("；", said.Select(phrase => phrase.Present == 0 ? phrase.Text : $"{phrase.Text}，{Coverage(phrase)}"));
        if (known.Count == 0)
            return string.Concat(said.Select(phrase => phrase.Text));
        var zeros = known.Where(phrase => phrase.IsZero).ToList();
        var texts = known.Where(phrase => zeros.Count < 2 || !phrase.IsZero || phrase == zeros[^1]).Select(phrase =>
            zeros.Count >= 2 && phrase.IsZero ? $"{string.Join("、", zeros.Select(zero => zero.Label))}均为 0" : phrase.Text);
        return $"{string.Join("，", texts)}；{Coverage(known[0])}";
    }

    private static string Coverage(Said phrase) => $"数据覆盖 {Recount.Number(phrase.Present)}/{Recount.Number(phrase.Expected)} 份报告";

    private sealed record Said(string Label, string Text, int Present, int Expected, bool IsZero);
}
