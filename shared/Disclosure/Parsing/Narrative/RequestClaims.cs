using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Narrative;

/// <summary>Finds claims about requests in a sentence: received, newly received, carried over, finished, carried forward.</summary>
/// <param name="form">The form.</param>
/// <param name="claims">The list that receives the claims.</param>
internal sealed partial class RequestClaims(DisclosureForm form, ClaimList claims)
{
    private const string Count = NarrativeNumber.Pattern + "(?:[件份条宗例起](?!次)|个(?=申请))";
    private const string Requests = "(?:信息公开申请|依申请公开|公开申请|申请公开)";
    private const string Verbs = "(?:收到|受理|接收|接受|接到|收)";

    private readonly ImmutableArray<int> received = form.FindAll(FieldPath.RequestTotal(RowKeys.NewReceived));
    private readonly ImmutableArray<int> carriedOver = form.FindAll(FieldPath.RequestTotal(RowKeys.CarriedOver));
    private readonly ImmutableArray<int> processed = form.FindAll(FieldPath.RequestTotal(RowKeys.TotalProcessed));
    private readonly ImmutableArray<int> carriedForward = form.FindAll(FieldPath.RequestTotal(RowKeys.CarriedForward));
    private readonly ImmutableArray<int> receivedWithCarriedOver =
        form.FindAll(FieldPath.RequestTotal(RowKeys.NewReceived), FieldPath.RequestTotal(RowKeys.CarriedOver));

    public void Read(NarrativeSentence sentence)
    {
        var words = sentence.Words.Span;
        if (words.Contains('转'))
            ReadCarried(sentence);
        if (words.Contains("新收", StringComparison.Ordinal))
            ReadNew(sentence);
        if (!words.Contains("申请", StringComparison.Ordinal))
            return;
        if (sentence.IsAboutDisclosure)
            ReadReceived(sentence);
        foreach (var match in sentence.Figures(Processed()))
        {
            if (sentence.IsWhole(match, mayBePart: true) && IsOfRequests(sentence, match))
                Add(sentence, match, ClaimSubject.Processed, [processed]);
        }
    }

    private void ReadNew(NarrativeSentence sentence)
    {
        foreach (var match in sentence.Figures(New()))
        {
            if (sentence.IsWhole(match, mayBePart: true))
                Add(sentence, match, ClaimSubject.NewlyReceived, [received]);
        }
    }

    private void ReadReceived(NarrativeSentence sentence)
    {
        foreach (var match in sentence.Figures(Received()))
        {
            if (sentence.IsWhole(match) && !IsOtherApplication(sentence, match))
                Add(sentence, match, ClaimSubject.Received, [received, receivedWithCarriedOver]);
        }

        foreach (var match in sentence.Figures(Handled()))
        {
            if (sentence.IsWhole(match))
                Add(sentence, match, ClaimSubject.Handled, [processed, received, receivedWithCarriedOver]);
        }

        foreach (var match in sentence.Denials(None()))
        {
            if (sentence.IsWhole(match) && !sentence.Text[..match.Index].EndsWith('并'))
                claims.Add(ClaimSubject.Received, [received, receivedWithCarriedOver], 0, match.Value, sentence.Start + match.Index);
        }
    }

    private void ReadCarried(NarrativeSentence sentence)
    {
        foreach (var match in sentence.Figures(CarriedOver()))
        {
            if (!NarrativeSentence.IsAboutOtherMatters(match.Value) && IsYear(match, sentence.Context.Year - 1) && HasNoKind(match))
                Add(sentence, match, ClaimSubject.CarriedOver, [carriedOver]);
        }

        foreach (var match in sentence.Figures(CarriedForward()))
        {
            if (!NarrativeSentence.IsAboutOtherMatters(match.Value) && IsYear(match, sentence.Context.Year + 1) && HasNoKind(match))
                Add(sentence, match, ClaimSubject.CarriedForward, [carriedForward]);
        }

        foreach (var match in sentence.Denials(NoneCarried()))
        {
            var isOver = match.Groups["over"].Success;
            if (!NarrativeSentence.IsAboutOtherMatters(match.Value))
            {
                claims.Add(
                    isOver ? ClaimSubject.CarriedOver : ClaimSubject.CarriedForward,
                    [isOver ? carriedOver : carriedForward],
                    0,
                    match.Value,
                    sentence.Start + match.Index);
            }
        }
    }

    private void Add(
        NarrativeSentence sentence, Match match, ClaimSubject subject, ImmutableArray<ImmutableArray<int>> alternatives)
    {
        if (NarrativeNumber.TryParse(match.Groups["n"].ValueSpan, out var value))
            claims.Add(subject, alternatives, value, match.Value, sentence.Start + match.Index);
    }

    private static bool IsYear(Match match, int? expected) =>
        !match.Groups["year"].Success
        || expected is null
        || int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) == expected;

    private static bool HasNoKind(Match match) => !Kind().IsMatch(match.Value);

    // Other matters may be finished: 收到申请3件，热线办结200件. So may other applications: 受理行政许可申请5600件，办结5590件.
    private static bool IsOfRequests(NarrativeSentence sentence, Match match)
    {
        var request = LastRequest(sentence, match);
        return request >= 0
            && !(request < match.Index && NarrativeSentence.IsAboutOtherMatters(sentence.Text[request..match.Index]))
            && !IsOtherApplication(sentence, match)
            && HasNoKind(match);
    }

    private static int LastRequest(NarrativeSentence sentence, Match match) =>
        sentence.Text.AsSpan(0, match.Index + match.Length).LastIndexOf("申请");

    // The clause in front of 申请 says what is applied for.
    private static bool IsOtherApplication(NarrativeSentence sentence, Match match)
    {
        var before = sentence.Text[..Math.Max(0, LastRequest(sentence, match))];
        var clause = before[(before.LastIndexOfAny(['，', '；', '：', '。']) + 1)..];
        return !clause.Contains("公开", StringComparison.Ordinal)
            && (NarrativeSentence.IsAboutOtherMatters(clause) || clause.Contains("各类", StringComparison.Ordinal));
    }

    [GeneratedRegex(
        Verbs
            + @"(?:并(?:办理|处理|答复|办结|回复))?[^。；，0-9]{0,36}?(?:"
            + Requests
            + @"|申请)(?:事项|案件|数量|总数|表|书)?[^。；，、0-9率]{0,6}?"
            + Count
            + "|"
            + Verbs
            + @"(?:并(?:办理|处理|答复|办结|回复))?[^。；，、0-9申]{0,8}?"
            + Count
            + @"[^。；，0-9]{0,16}?"
            + Requests
            + "|(?<="
            + Requests
            + @"[^。]{0,24}[，：:](?:共|全年|本年度?|今年|累计|总共|20[0-9][0-9]年度?，?|我[局办委镇乡市县区]|本机关)*)"
            + Verbs
            + "(?:共|各类)?"
            + Count
            + "(?=[，。；（(]|$)"
            + "|(?<![办答回处结核公]\\w{0,6}政府)(?<=^|[，；：:、）)]|20[0-9][0-9]年度?|全年|本年度?|今年|共|累计)(?:政府)?(?:信息公开申请|依申请公开(?:政府信息)?(?:申请)?)(?:件|事项|数量|总数|总量)?(?:共计|共|为|合计|总计|累计|共有|有|：)?"
            + Count
    )]
    private static partial Regex Received();

    [GeneratedRegex(@"(?<!收到并|受理并|接收并)(?:办理|处理)(?:了|完成)?[^。；，、0-9]{0,16}?" + Requests + @"(?:事项|案件|件)?(?:共计|共|合计|总计|累计)?" + Count)]
    private static partial Regex Handled();

    [GeneratedRegex(
        @"(?:未|没有|无|尚未|从未)(?:收到|接到|接收到?|受理|发生|产生|出现|有)?(?![^。；，]{0,20}(?:不予|逾期|超期|超时|违规|引发|引起|因|投诉|复议|诉讼|费|答复|按期|未|不合))[^。；，0-9]{0,20}?"
            + Requests
            + "(?:的?申请|的?事项|件|的?情况|案件|数量)*(?=[，。；、]|$)"
    )]
    private static partial Regex None();

    [GeneratedRegex(@"新收(?:到|的)?[^。；，、0-9]{0,20}?" + Count)]
    private static partial Regex New();

    [GeneratedRegex(@"(?:上一?年度?|(?:含|加上|包括)?(?<year>20[0-9][0-9])年度?)结转(?!至|到|入|下)[^。；，、0-9]{0,14}?" + Count
        + @"|结转上一?年度?的?(?:申请)?" + Count)]
    private static partial Regex CarriedOver();

    [GeneratedRegex(
        @"结转(?:至|到|入|为|由)?(?:下一?年度?|次年度?|(?<year>20[0-9][0-9])年度?)[^。；，、0-9]{0,12}?"
            + Count
            + "|"
            + Count
            + @"[^。；，、0-9]{0,8}?(?:结转|转入|转至)(?:至|到|入)?(?:下一?年度?|次年度?|(?<year>20[0-9][0-9])年度?)"
    )]
    private static partial Regex CarriedForward();

    [GeneratedRegex(
        "(?:无|没有)(?<over>上一?年度?结转|结转上年)[^。；，]{0,10}?(?=[，。；]|$)|(?:无|没有)(?:需要?)?结转(?:至|到|入)?(?:下一?年度?|次年)[^。；，]{0,10}?(?=[，。；]|$)")]
    private static partial Regex NoneCarried();

    [GeneratedRegex(@"办结[^。；，、0-9率]{0,16}?" + Count)]
    private static partial Regex Processed();

    [GeneratedRegex("自然人|法人|企业|科研|公益|律师|法律服务|个人|资金|项目|预算")]
    private static partial Regex Kind();
}
