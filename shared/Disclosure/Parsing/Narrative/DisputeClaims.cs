using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Narrative;

/// <summary>Finds claims about 行政复议 and 行政诉讼 in a sentence: the number of cases and their results.</summary>
/// <param name="form">The form.</param>
/// <param name="claims">The list that receives the claims.</param>
internal sealed partial class DisputeClaims(DisclosureForm form, ClaimList claims)
{
    private const string Count = NarrativeNumber.Pattern + "[件起宗例](?!次)";
    private const string Result = "结果维持|维持|结果纠正|纠正|撤销|其他结果|尚未审结|未审结";

    private static readonly (string Words, string Column)[] Results =
    [
        ("维持", ColumnKeys.Upheld),
        ("纠正", ColumnKeys.Corrected),
        ("撤销", ColumnKeys.Corrected),
        ("其他结果", ColumnKeys.OtherResult),
        ("审结", ColumnKeys.Pending),
    ];

    // 行政复议6件，行政诉讼2件，其中，行政复议结果维持5件，尚未审结1件，行政诉讼结果维持1件，尚未审结1件
    public void Read(NarrativeSentence sentence)
    {
        var words = sentence.Words.Span;
        if (!words.Contains("行政复议", StringComparison.Ordinal) && !words.Contains("行政诉讼", StringComparison.Ordinal))
            return;
        bool? isAboutDisclosure = null;
        var (kind, endOfNone, endOfKind) = ("", -1, -1);
        foreach (Match match in Figure().Matches(sentence.Text))
        {
            var (namesKind, isNone, isFigure) = (match.Groups["kind"].Success, match.Groups["none"].Success, match.Groups["n"].Success);
            var goesOn = namesKind && IsList(sentence.Text, endOfKind, match.Index);
            kind = namesKind ? match.Groups["kind"].Value : kind;
            if (isNone || (!isFigure && IsList(sentence.Text, endOfNone, match.Index)))
            {
                endOfNone = match.Index + match.Length;
                if (!LostCases().IsMatch(RestOfClause(sentence.Text, endOfNone)))
                {
                    claims.Add(
                        ClaimSubject.AllDisputes(kind), [Fields(kind, ColumnKeys.Total)], 0, match.Value, sentence.Start + match.Index);
                }
            }
            else if (
                isFigure && kind.Length > 0 && !goesOn && (isAboutDisclosure ??= IsAboutDisclosure(sentence)) && IsWhole(sentence, match))
            {
                ReadFigure(sentence, kind, match);
            }

            endOfKind = namesKind && !isFigure && !isNone ? match.Index + match.Length : -1;
        }
    }

    // The totals of all cases, which a bureau of justice handles, are not disputes about disclosure.
    private static bool IsAboutDisclosure(NarrativeSentence sentence) => sentence.IsAboutDisclosure && !AsReviewer().IsMatch(sentence.Text);

    // 未发生行政复议、行政诉讼 denies both; 行政复议、行政诉讼2件 does not say how the number is divided.
    private static bool IsList(string text, int end, int next) =>
        end >= 0 && text[end..next] is "、" or "和" or "及" or "以及" or "或" or "或者" or "与" or "、无" or "，无";

    private static string RestOfClause(string text, int from) =>
        text[from..] is var rest && rest.IndexOfAny(['，', '。', '；']) is >= 0 and var end ? rest[..end] : rest;

    private static bool IsWhole(NarrativeSentence sentence, Match match)
    {
        var clause = sentence.Text[(sentence.Text.AsSpan(0, match.Index).LastIndexOf('，') + 1)..(match.Index + match.Length)];
        return !Comparison().IsMatch(clause)
            && !PartOfWhich().IsMatch(sentence.Text.AsSpan(match.Index + match.Length))
            && !(match.Groups["result"].Length > 0 && Stage().IsMatch(sentence.Text))
            && sentence.IsOfThisReport(match);
    }

    private void ReadFigure(NarrativeSentence sentence, string kind, Match match)
    {
        if (!NarrativeNumber.TryParse(match.Groups["n"].ValueSpan, out var value))
            return;
        var result = match.Groups["result"].Value;
        var column = ColumnKeys.Total;
        foreach (var (words, key) in Results)
        {
            if (result.EndsWith(words, StringComparison.Ordinal))
                column = key;
        }

        if (column != ColumnKeys.Total || result.Length == 0)
        {
            claims.Add(
                column == ColumnKeys.Total ? ClaimSubject.AllDisputes(kind) : ClaimSubject.Disputes(kind, result),
                [Fields(kind, column)],
                value,
                match.Value,
                sentence.Start + match.Index);
        }
    }

    private ImmutableArray<int> Fields(string kind, string column) =>
        kind == "行政复议"
            ? form.FindAll(FieldPath.Dispute(RowKeys.Reconsideration, column))
            : form.FindAll(
                FieldPath.Dispute(RowKeys.LitigationDirect, column),
                FieldPath.Dispute(RowKeys.LitigationAfterReconsideration, column));

    [GeneratedRegex("作为复议机关|复议机关受理|审理(?:行政)?复议|受理[^。，]{0,8}行政复议(?:申请|案件)|审结行政复议|代理|出庭|(?<!信息)公开行政复议|决定书|执法")]
    private static partial Regex AsReviewer();

    [GeneratedRegex("败诉|纠错|纠正|撤销|违法|确认|超期")]
    private static partial Regex LostCases();

    // All cases of a place, of which those about disclosure follow: 行政复议256件，其中涉及政府信息公开17件.
    [GeneratedRegex("^[，,（(]?其中[^。；，]{0,12}(?:信息|政务)公开")]
    private static partial Regex PartOfWhich();

    [GeneratedRegex("增加|减少|增长|下降|上升|同比|较|去年|上年|历年|以来")]
    private static partial Regex Comparison();

    // The form counts direct litigation and litigation after reconsideration separately; such texts also mention the stages of a case.
    [GeneratedRegex("复议后|经复议|直接起诉|一审|二审|再审")]
    private static partial Regex Stage();

    [GeneratedRegex(
        @"(?:(?<none>未出现|未发生|未产生|没有|无|未收到|未引发|未涉及|未有|从未发生)[^。；，0-9]{0,26}?)?(?<kind>行政复议|行政诉讼)(?:案件|申请|案|应诉)?(?:共计|共|总计|为)?(?<result>"
            + Result
            + ")?(?:"
            + Count
            + ")?"
            + "|(?<result>"
            + Result
            + ")(?:的|为)?"
            + Count
            + "|"
            + Count
            + "(?:被|已|为|结果为)?(?<result>"
            + Result
            + ")(?![0-9一二三四五六七八九十]{0,3}[件起宗例])"
    )]
    private static partial Regex Figure();
}
