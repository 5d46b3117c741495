using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Parsing.Head;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Narrative;

/// <summary>A sentence of the running text. Decides whether its figures are those of the whole report.</summary>
/// <param name="Words">The sentence; a list of all kinds of applicants is masked, since it means everybody.</param>
/// <param name="Start">The index of the sentence in the running text.</param>
/// <param name="Preceding">The sentences just before it.</param>
/// <param name="Context">Facts about the report.</param>
/// <param name="Budget">The budget of the file.</param>
internal sealed partial record NarrativeSentence(
    ReadOnlyMemory<char> Words, int Start, ReadOnlyMemory<char> Preceding, NarrativeContext Context, ReadingBudget Budget)
{
    /// <summary>
    /// The longest sentence searched for figures, in characters: every figure is compared with its whole sentence. A text
    /// that has lost its full stops has sentences of about 1,000 characters.
    /// </summary>
    public const int MaxLength = 3000;

    private const int SentencesBefore = 3;
    private const int DigitsOfAYear = 4;
    private const string Comparison =
        "增加|减少|增长|下降|上升|增幅|多出|较上|较去|较20|同比|环比|去年|近[一二两三四五六七八九十]年|上年(?!度?结转)|上一年(?!度?结转)|历年|以来|平均|日均|截[至止](?![^，]{0,9}(?:年底|12月|年末))";

    private const string OtherMatter =
        "信访|投诉|举报|建议|提案|议案|诉求|热线|12345|咨询|留言|信箱|来电|许可|审批|救助|低保|社保|登记|仲裁|强制执行|调解|专利|商标|备案|查询|补贴|资助|认定|赔偿|援助|资质|入学|落户|行政复议|诉讼|应诉|解读|稿件|回应|舆情|平台运维|新媒体|督办|检查|文件汇编|证照|证明|公证|政务服务";

    private static readonly SearchValues<char> EndsOfSentence = SearchValues.Create("。！？!?");
    private static readonly SearchValues<char> EndsOfClause = SearchValues.Create("，；：:（(");

    private string? text;

    public static IEnumerable<NarrativeSentence> Split(string text, NarrativeContext context, ReadingBudget budget)
    {
        var masked = Everybody().Replace(text, match => new string('□', match.Length));
        var before = new Queue<int>();
        var start = masked.AsSpan().IndexOfAnyExcept(EndsOfSentence);
        while (start >= 0)
        {
            var rest = masked.AsMemory(start);
            var length = rest.Span.IndexOfAny(EndsOfSentence) is >= 0 and var end ? end + 1 : rest.Length;
            var from = before.Count == 0 ? start : before.Peek();
            // Each figure looks at the previous sentence, and each sentence at those before it.
            budget.Spend(length + start - from);
            if (length <= MaxLength)
                yield return new NarrativeSentence(rest[..length], start, masked.AsMemory(from, start - from), context, budget);
            before.Enqueue(start);
            if (before.Count > SentencesBefore)
                before.Dequeue();
            start = rest.Span[length..].IndexOfAnyExcept(EndsOfSentence) is >= 0 and var next ? start + length + next : -1;
        }
    }

    /// <summary>Returns a finding for the first sentence that is too long to be searched.</summary>
    public static IEnumerable<Finding> LeftOut(JoinedText narrative)
    {
        var rest = narrative.Text.AsSpan();
        var start = 0;
        while (rest.Length - start > MaxLength)
        {
            var length = rest[start..].IndexOfAny(EndsOfSentence) is >= 0 and var end ? end : rest.Length - start;
            if (length > MaxLength)
                return [FindingCatalogue.SentenceTooLong(MaxLength, narrative.At(start))];
            start += length + 1;
        }

        return [];
    }

    /// <summary>The words as a string, created on demand: most sentences never need it.</summary>
    public string Text => text ??= Words.ToString();

    /// <summary>Whether the sentence contains a figure.</summary>
    public bool HasFigures { get; } = NarrativeNumber.ContainsNumber(Words.Span);

    /// <summary>Whether the sentence contains a negation (未, 没有, 无).</summary>
    public bool HasDenials { get; } = Words.Span.ContainsAny('未', '没', '无');

    /// <summary>Returns the matches of a pattern that needs a figure; sentences without figures are not searched.</summary>
    public IEnumerable<Match> Figures(Regex pattern) => HasFigures ? All(pattern) : [];

    /// <summary>Returns the matches of a pattern that needs 未, 没有 or 无.</summary>
    public IEnumerable<Match> Denials(Regex pattern) => HasDenials ? All(pattern) : [];

    /// <summary>Whether this sentence, or one just before it, is about disclosure.</summary>
    public bool IsAboutDisclosure => Words.Span.Contains("公开", StringComparison.Ordinal) || AboutRequests().IsMatch(Preceding.Span);

    /// <summary>
    /// Whether a figure covers the whole report: not just one kind of applicants, one channel, another period, a
    /// comparison, or another body.
    /// </summary>
    /// <param name="match">The match with the figure.</param>
    /// <param name="mayBePart">Whether 其中 may precede it: the requests finished are part of those received, but still the total.</param>
    public bool IsWhole(Match match, bool mayBePart = false)
    {
        Budget.Spend(match.Index + match.Length);
        var clauseStart = Text.AsSpan(0, match.Index).LastIndexOfAny(EndsOfClause) + 1;
        var lead = Text[clauseStart..match.Index];
        var words = lead + match.Value;
        var previousStart = clauseStart < 2 ? 0 : Text.AsSpan(0, clauseStart - 1).LastIndexOfAny(EndsOfClause) + 1;
        if (!mayBePart && words.Contains("其中", StringComparison.Ordinal))
            return false;
        return !PartOrOther().IsMatch(words)
            && !IsOneChannel(words)
            && IsOfTheYear(Text.AsSpan(previousStart..match.Index))
            && IsOfThisReport(match);
    }

    /// <summary>Whether a figure belongs to the reporting year and to this body.</summary>
    public bool IsOfThisReport(Match match) => IsOfThisReport(match.Index..(match.Index + match.Length));

    /// <summary>Whether words belong to the reporting year and to this body.</summary>
    public bool IsOfThisReport(Range words)
    {
        var (start, end) = (words.Start.Value, words.End.Value);
        Budget.Spend(end);
        var lead = Text[(Text.AsSpan(0, start).LastIndexOfAny(EndsOfClause) + 1)..start];
        return IsOfTheYear(lead)
            && !IsOfAnotherYear(Text.AsSpan(0, end))
            && !IsOfAnotherBody(lead, Text.AsSpan(0, start));
    }

    /// <summary>Whether the words are about other matters than requests: hotlines, proposals, complaints, other applications.</summary>
    public static bool IsAboutOtherMatters(string words) => OtherMatters().IsMatch(words);

    /// <summary>Whether the words name one channel of requests, not several.</summary>
    public static bool IsOneChannel(string words) => Channel().IsMatch(words) && !SeveralChannels().IsMatch(words);

    /// <summary>Whether the words name no part of the year.</summary>
    public static bool IsOfTheYear(ReadOnlySpan<char> words) => !words.ContainsAny('月', '季', '半') || !PartOfTheYear().IsMatch(words);

    private IEnumerable<Match> All(Regex pattern)
    {
        Budget.Spend(Words.Length);
        for (var match = pattern.Match(Text); match.Success; match = match.NextMatch())
            yield return match;
    }

    private bool IsOfAnotherYear(ReadOnlySpan<char> before)
    {
        int? named = null;
        foreach (var year in Year().EnumerateMatches(before))
            named = int.Parse(before.Slice(year.Index, DigitsOfAYear), CultureInfo.InvariantCulture);
        return Context.Year is { } reported && named is not null && named != reported;
    }

    private bool IsOfAnotherBody(string lead, ReadOnlySpan<char> before)
    {
        if (before.ContainsAny('全', '各') && (WholeLevel().IsMatch(before) || WholeLevelHere().IsMatch(lead)))
            return Context.IsCompilation == false;
        if (Subject().Match(lead) is not { Success: true } subject)
            return false;
        var body = subject.Groups["body"].Value;
        if (Context.IsCompilation == true)
            return true;
        return !BodyNames.IsPronoun(body)
            && !Own().IsMatch(body)
            && !(body.Length > 1 && Plain(Context.Agency).EndsWith(Plain(body), StringComparison.Ordinal));
    }

    private static string Plain(string body) => body.Replace("人民政府", "政府", StringComparison.Ordinal);

    [GeneratedRegex("(?:公民|自然人|个人|群众|公众)[、,，和及与或]*(?:法人|企业)(?:(?:[、和及与或]|以及|或者)*(?:其他|其它)?(?:社会)?组织)?")]
    private static partial Regex Everybody();

    [GeneratedRegex("信息公开申请|依申请公开|公开申请|申请公开|申请信息公开|申请政府信息")]
    private static partial Regex AboutRequests();

    [GeneratedRegex(
        "涉及|关于|自然人|法人|企业|科研|公益|律师|法律服务|商业|社会组织|个人|重复|不予|无法|部分公开|予以公开|补正|逾期|超期|撤回|转办|移交|代办|协助|指导|审核|征求|"
            + Comparison
            + "|"
            + OtherMatter
    )]
    private static partial Regex PartOrOther();

    [GeneratedRegex("[上下]半年|季度|[0-9]{1,2}[-—~至到][0-9]{1,2}月|月份|月底|当月|每月|月均")]
    private static partial Regex PartOfTheYear();

    [GeneratedRegex("网络|网上|在线|线上|网站|信函|邮寄|邮政|邮件|当面|现场|传真|来信|电话|窗口")]
    private static partial Regex Channel();

    [GeneratedRegex("等|渠道|方式|途径|、|和|及|多种")]
    private static partial Regex SeveralChannels();

    [GeneratedRegex(OtherMatter)]
    private static partial Regex OtherMatters();

    [GeneratedRegex(@"(?<!结转[至到入]?)20[0-9][0-9]年(?!度?结转|[0-9]{1,2}月)")]
    private static partial Regex Year();

    [GeneratedRegex("全[省市县区旗州盟](?:各级|各|共|累计|范围|政府系统|行政机关|上下|政府信息公开申请|20|全年|本年)|各级行政机关|各县（市、区）|各县区|各部门|各地各部门")]
    private static partial Regex WholeLevel();

    [GeneratedRegex("全[省市县区旗州盟]")]
    private static partial Regex WholeLevelHere();

    [GeneratedRegex(
        @"(?<body>[\u4e00-\u9fff]*(?:局|委|委员会|办公室|办公厅|政府办|镇|乡|街道|办事处|管委会|中心|支队|大队|公司|医院|学校|单位|本级|机关))(?:共|共计|全年|本年度?|今年|年内|累计|总共|一共|合计|20[0-9][0-9]年度?|依法|实际|及时|陆续|先后|已)*$",
        RegexOptions.RightToLeft)]
    private static partial Regex Subject();

    [GeneratedRegex("本机关|本单位|我单位|我办|本办|局机关|委机关|厅机关|^(?:本|我)")]
    private static partial Regex Own();
}
