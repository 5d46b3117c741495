using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Narrative;

/// <summary>Finds claims about the outcomes of requests in a sentence, in the words of the form: 予以公开19件, 3件不予公开.</summary>
/// <param name="form">The form.</param>
/// <param name="claims">The list that receives the claims.</param>
internal sealed partial class OutcomeClaims(DisclosureForm form, ClaimList claims)
{
    private const string Count = NarrativeNumber.Pattern + "[件份条宗](?!次)";

    private readonly OutcomeWords outcomes = OutcomeWords.ForForm(form);
    private readonly ImmutableArray<int> grantedInWholeOrPart =
        form.FindAll(FieldPath.RequestTotal(RowKeys.Granted), FieldPath.RequestTotal(RowKeys.PartiallyGranted));

    public void Read(NarrativeSentence sentence)
    {
        foreach (var match in sentence.Figures(Figure()))
        {
            var words = match.Groups["words"];
            if (outcomes.AtEndOf(words.ValueSpan) is not { } outcome)
                continue;
            var end = match.Index + match.Length;
            var start = words.Index > match.Groups["n"].Index ? match.Index : words.Index + words.Length - outcome.Words.Length;
            if (outcome.Words == "部分公开" && GrantedInPart().Match(sentence.Text[..start]) is { Success: true } both)
                Add(sentence, both.Index..end, match, "予以公开和部分公开", [grantedInWholeOrPart]);
            else
                Add(sentence, start..end, match, outcome.Words, Alternatives(sentence, outcome));
        }
    }

    // 予以公开 alone may include what was granted in part.
    private ImmutableArray<ImmutableArray<int>> Alternatives(
        NarrativeSentence sentence, (string Words, ImmutableArray<int> Fields) outcome) =>
        outcome.Words == "予以公开" && !sentence.Text.Contains("部分公开", StringComparison.Ordinal)
            ? [outcome.Fields, grantedInWholeOrPart]
            : [outcome.Fields];

    private void Add(
        NarrativeSentence sentence, Range words, Match match, string outcome, ImmutableArray<ImmutableArray<int>> alternatives)
    {
        if (PartOfRequests.IsOutcome(sentence, words) && NarrativeNumber.TryParse(match.Groups["n"].ValueSpan, out var value))
        {
            claims.Add(
                ClaimSubject.Outcome(outcome), alternatives, value, sentence.Text[words], sentence.Start + words.Start.Value);
        }
    }

    [GeneratedRegex(
        @"(?<words>[\u4e00-\u9fff，“”]*(?:公开|提供|处理|秘密|稳定|权益|信息|案卷|事项|制作|明确|申请|出版物))"
            + "(?:的|类|情形|决定|答复|申请|结果|共计|共|合计|总计|为|有|：)*" + Count + "(?=[，、；。！）)]|$)"
            + "|" + Count + "(?:申请)?(?:被|已|均|为|作出)*(?<words>予以公开|部分公开|不予公开|无法提供|不予处理)(?=[，、；。！）)]|$)")]
    private static partial Regex Figure();

    [GeneratedRegex("予以公开(?:或者|或|和|及|以及|与|、)$")]
    private static partial Regex GrantedInPart();
}
