using System.Buffers;
using System.Text.RegularExpressions;

namespace Compiler.Disclosure.Parsing.Narrative;

/// <summary>Decides whether a figure is one part of all requests: an outcome (予以公开19件), or a kind of applicants (自然人45件).</summary>
internal static partial class PartOfRequests
{
    private static readonly SearchValues<char> EndsOfClause = SearchValues.Create("，；：:（(");

    /// <summary>Whether the sentence leaves no doubt that words and figure count an outcome of all requests of this report.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="words">Where words and figure stand.</param>
    public static bool IsOutcome(NarrativeSentence sentence, Range words)
    {
        var before = sentence.Text[..words.Start];
        return IsPart(sentence, words, before) && !IsOfOneKind(before);
    }

    /// <summary>The same for a kind of applicants.</summary>
    /// <inheritdoc cref="IsOutcome"/>
    public static bool IsApplicant(NarrativeSentence sentence, Range words) =>
        IsPart(sentence, words, sentence.Text[..words.Start]);

    /// <summary>Whether the last verb before the words says that requests were received, and not how they were handled.</summary>
    public static bool AreReceived(ReadOnlySpan<char> before)
    {
        var isReceived = false;
        foreach (var verb in Verb().EnumerateMatches(before))
            isReceived = before[verb.Index] is not ('办' or '答' or '处');
        return isReceived;
    }

    private static bool IsPart(NarrativeSentence sentence, Range words, string before)
    {
        sentence.Budget.Spend(words.End.Value);
        if (!IsAboutRequests(sentence, before) || Joined().IsMatch(before) || Other().IsMatch(Clause(before, before.Length)))
            return false;
        // What is counted: 涉及征地的申请15件 and 近三年收到申请160件 are not the requests of the year.
        if (before.LastIndexOf("申请", StringComparison.Ordinal) is >= 0 and var counted && OtherRequests().IsMatch(Clause(before, counted)))
            return false;
        return sentence.IsOfThisReport(words)
            && !NarrativeSentence.IsOneChannel(before)
            && NarrativeSentence.IsOfTheYear(before)
            && Verb().Matches(before, before.LastIndexOf('；') + 1).All(sentence.IsOfThisReport);
    }

    private static bool IsAboutRequests(NarrativeSentence sentence, string before) =>
        Requests().IsMatch(before)
        || ((before.Length == 0 || Continuation().IsMatch(before)) && RequestsBefore().IsMatch(sentence.Preceding.Span));

    private static string Clause(string text, int end) => text[(text.AsSpan(0, end).LastIndexOfAny(EndsOfClause) + 1)..end];

    // 自然人申请30件，予以公开15件: the outcome of some; 自然人30件，共办结33件，予以公开15件: of all.
    private static bool IsOfOneKind(string before) =>
        Kind().Match(before) is { Success: true } kind && !All().IsMatch(before[kind.Index..]);

    [GeneratedRegex("申请|办结|答复|办理结果|处理结果")]
    private static partial Regex Requests();

    [GeneratedRegex("^(?:其中|按办理结果|从办理结果|办理结果|处理结果)")]
    private static partial Regex Continuation();

    [GeneratedRegex("信息公开申请|依申请公开|收到申请|受理申请")]
    private static partial Regex RequestsBefore();

    // 不予公开和无法提供5件: one figure for several outcomes.
    [GeneratedRegex("(?:公开|提供|处理|自然人|组织|企业|机构)(?:或|或者|和|及|以及|与|、|加)$")]
    private static partial Regex Joined();

    [GeneratedRegex("涉及|关于|逾期|超期|撤回|近[一二两三四五六七八九十]年|历年|以来|去年|上年|许可|建议|提案|热线")]
    private static partial Regex OtherRequests();

    [GeneratedRegex("增|减|下降|上升|同比|较|占|比例|率|涉及|关于|逾期|超期|撤回|复议|诉讼|网站|栏目|稿|条例|文件|清单|培训|建议|提案|热线|上年|去年|历年|以来")]
    private static partial Regex Other();

    [GeneratedRegex("自然人|公民|法人|企业|科研机构|公益组织|法律服务机构|律师", RegexOptions.RightToLeft)]
    private static partial Regex Kind();

    [GeneratedRegex("办结|答复|办理结果|共(?:办理|处理)")]
    private static partial Regex All();

    [GeneratedRegex("收到|受理|接收|接到|新收|办结|答复|办理|处理结果")]
    private static partial Regex Verb();
}
