using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Compiler.Forms;
using Compiler.Reports;

namespace Compiler.Parsing;

/// <summary>
/// Finds the figures that 一、总体情况 states about requests, reconsideration and litigation: a second source beside the
/// tables.
/// </summary>
internal sealed partial class NarrativeParser(DisclosureForm form, JoinedText narrative)
{
    private const string Total = "total";

    private static readonly (string Words, string Column)[] Results =
        [("维持", "upheld"), ("纠正", "corrected"), ("撤销", "corrected"), ("其他结果", "other_result"), ("审结", "pending")];

    private readonly List<NarrativeClaim> claims = [];

    public ImmutableArray<NarrativeClaim> Parse()
    {
        var text = narrative.Text;
        First(Received().Match(text), "收到申请", [Request("new_received")], [Request("new_received"), Request("carried_over")]);
        First(New().Match(text), "新收申请", [Request("new_received")]);
        First(CarriedOver().Match(text), "上年结转", [Request("carried_over")]);
        First(Processed().Matches(text).FirstOrDefault(match => IsAboutRequests(text, match)) ?? Match.Empty, "办结", [Request("total_processed")]);
        First(CarriedForward().Match(text), "结转下年度", [Request("carried_forward")]);
        foreach (Match sentence in DisputeSentence().Matches(text))
            ReadDisputes(sentence.Value, sentence.Index);
        return [.. claims.OrderBy(claim => claim.At.Line).ThenBy(claim => claim.Subject, StringComparer.Ordinal)];
    }

    // Hotlines and proposals are 办结, too: the sentence must speak of requests.
    private static bool IsAboutRequests(string text, Match match) =>
        text.AsSpan()[(text.LastIndexOf('。', match.Index) + 1)..(match.Index + match.Length)].Contains("申请", StringComparison.Ordinal);

    private int Request(string row) => form.Field($"requests.{row}.{Total}").Index;

    private ImmutableArray<int> Dispute(string kind, string column) => kind == "行政复议"
        ? [form.Field($"disputes.reconsideration.{column}").Index]
        : [form.Field($"disputes.litigation_direct.{column}").Index, form.Field($"disputes.litigation_after_reconsideration.{column}").Index];

    private void First(Match match, string subject, params ImmutableArray<int>[] alternatives)
    {
        if (match.Success)
            Add(subject, [.. alternatives], match.Groups["n"].ValueSpan, match.Value, match.Index);
    }

    // 行政复议6件，行政诉讼2件，其中，行政复议结果维持5件，尚未审结1件，行政诉讼结果维持1件，尚未审结1件
    private void ReadDisputes(string sentence, int start)
    {
        var kind = "";
        var endOfNone = -1;
        foreach (Match match in DisputeFigure().Matches(sentence))
        {
            if (match.Groups["kind"].Success)
                kind = match.Groups["kind"].Value;
            if (match.Groups["none"].Success || GoesOn(sentence, endOfNone, match))
            {
                endOfNone = match.Index + match.Length;
                Add($"{kind}总计", [Dispute(kind, Total)], "0", match.Value, start + match.Index);
            }
            else if (match.Groups["n"].Success && kind.Length > 0)
                ReadDispute(kind, match, start);
        }
    }

    // 未发生行政复议、行政诉讼: neither of them.
    private static bool GoesOn(string sentence, int endOfNone, Match match) =>
        endOfNone >= 0 && !match.Groups["n"].Success && sentence[endOfNone..match.Index] is "、" or "和" or "及" or "以及" or "或" or "与";

    private void ReadDispute(string kind, Match match, int start)
    {
        var result = match.Groups["result"].ValueSpan;
        var column = Total;
        foreach (var (words, key) in Results)
        {
            if (result.EndsWith(words))
                column = key;
        }

        if (column != Total || result.IsEmpty)
            Add(column == Total ? $"{kind}总计" : $"{kind}{result}", [Dispute(kind, column)], match.Groups["n"].ValueSpan, match.Value, start + match.Index);
    }

    private void Add(string subject, ImmutableArray<ImmutableArray<int>> alternatives, ReadOnlySpan<char> number, string quote, int index)
    {
        if (decimal.TryParse(number, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
            && !claims.Exists(claim => claim.Subject == subject))
            claims.Add(new NarrativeClaim(subject, alternatives, value, quote.Trim('，', '；', '。'), narrative.At(index)));
    }

    [GeneratedRegex(@"(?:收到|受理|接受|接收|收)[^。；，\d]{0,24}(?:申请|依申请公开)[^。；，、\d]{0,6}(?<n>\d[\d,]*)[件份条宗例]")]
    private static partial Regex Received();

    [GeneratedRegex(@"新收[^。；，、\d]{0,20}?(?<n>\d[\d,]*)[件份条宗例]")]
    private static partial Regex New();

    [GeneratedRegex(@"(?:上一?年度?|含20\d\d年度?)结转[^。；，、\d]{0,14}(?<n>\d[\d,]*)[件份条宗例]")]
    private static partial Regex CarriedOver();

    [GeneratedRegex(@"办结[^。；，、\d率]{0,16}(?<n>\d[\d,]*)[件份条宗例]")]
    private static partial Regex Processed();

    [GeneratedRegex(@"结转(?:至|到)?(?:下一?年度?|20\d\d年度?)[^。；，、\d]{0,12}(?<n>\d[\d,]*)[件份条宗例]")]
    private static partial Regex CarriedForward();

    [GeneratedRegex(@"[^。；！？]*行政(?:复议|诉讼)[^。！？]*")]
    private static partial Regex DisputeSentence();

    [GeneratedRegex(@"(?:(?<none>未出现|未发生|未产生|没有|无|未收到|未引发|未涉及)[^。；，\d]{0,14}?)?(?<kind>行政复议|行政诉讼)(?:案件|申请|案|应诉)?(?<result>结果维持|维持|结果纠正|纠正|撤销|其他结果|尚未审结|未审结)?(?:(?<n>\d[\d,]*)[件起宗例])?|(?<result>结果维持|维持|结果纠正|纠正|撤销|其他结果|尚未审结|未审结)(?<n>\d[\d,]*)[件起宗例]")]
    private static partial Regex DisputeFigure();
}
