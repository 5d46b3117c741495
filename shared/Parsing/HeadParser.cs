using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Compiler.Reading;
using Compiler.Reports;

namespace Compiler.Parsing;

/// <summary>Reads title, body and year.</summary>
internal static partial class HeadParser
{
    private const int MostFrontLines = 12;
    private const int LongestTitleLine = 60;
    private const string ChineseDigits = "〇一二三四五六七八九";

    public static ReportHead Parse(ReportLayout layout, JoinedText narrative)
    {
        var (title, titleAt) = Title(layout.Front);
        var front = JoinedText.Of(layout.Front);
        var period = Period().Match(front.Text);
        var periodIn = front;
        if (!period.Success)
            (period, periodIn) = (Period().Match(narrative.Text), narrative);
        int? periodYear = period.Success ? int.Parse(period.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : null;
        var periodAt = period.Success ? periodIn.At(period.Index) : default;

        if (title is not null && FromTitle(title) is { } named)
            return new ReportHead(title, titleAt, named.Agency, titleAt, false, named.Year ?? periodYear, periodYear, periodAt);

        var body = BodyInText().Match(narrative.Text);
        var year = title is null ? null : YearIn(title);
        int? bodyYear = body.Success ? int.Parse(body.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : null;
        return new ReportHead(
            title, titleAt, body.Success ? body.Groups["agency"].Value : null, body.Success ? narrative.At(body.Index) : default,
            body.Success, year ?? periodYear ?? bodyYear, periodYear, periodAt);
    }

    // 保定 2024 prints the body and the rest of the title on two lines.
    private static (string? Title, Position At) Title(ImmutableArray<SourceLine> front)
    {
        var lines = front.Take(MostFrontLines).TakeWhile(line => !IsSentence(line.Prose)).ToList();
        var last = lines.FindIndex(line => EndOfTitle().IsMatch(Compact(line.Prose)));
        if (last < 0)
            return (null, default);
        var first = last;
        while (first > 0 && !YearOrBody().IsMatch(Compact(lines[first].Prose)))
            first--;
        var title = string.Concat(lines.Skip(first).Take(last - first + 1).Select(line => line.Prose.ToString()));
        if (FromTitle(title) is null && first > 0)
            title = string.Concat(lines[--first].Prose, title);
        return (title, lines[first].At);
    }

    private static bool IsSentence(ReadOnlySpan<char> line) => line.Length > LongestTitleLine || line.EndsWith("。");

    private static (string Agency, int? Year)? FromTitle(string title)
    {
        var compact = Compact(title);
        var match = AgencyFirst().Match(compact);
        if (!match.Success)
            match = YearFirst().Match(compact);
        return match.Success ? (match.Groups["agency"].Value, YearOf(match.Groups["year"].ValueSpan)) : null;
    }

    private static int? YearIn(string title) => Year().Match(Compact(title)) is { Success: true } match ? YearOf(match.Groups["year"].ValueSpan) : null;

    private static int YearOf(ReadOnlySpan<char> digits)
    {
        var year = 0;
        foreach (var digit in digits)
            year = (year * 10) + (char.IsAsciiDigit(digit) ? digit - '0' : Math.Max(0, ChineseDigits.IndexOf(digit is '○' or '零' or 'Ｏ' ? '〇' : digit)));
        return year;
    }

    private static string Compact(ReadOnlySpan<char> text)
    {
        Span<char> buffer = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
                buffer[length++] = character is >= '０' and <= '９' ? (char)(character - '０' + '0') : character;
        }

        return buffer[..length].ToString();
    }

    [GeneratedRegex(@"公开.{0,6}(年度报告|年报)(（.{1,12}）)?$")]
    private static partial Regex EndOfTitle();

    [GeneratedRegex(@"(?<year>20\d\d|二[〇○零Ｏ][〇○零Ｏ一二三四五六七八九]{2})年")]
    private static partial Regex Year();

    [GeneratedRegex(@"20\d\d|二[〇○零Ｏ]|政府|局|厅|委|部|院|中心")]
    private static partial Regex YearOrBody();

    [GeneratedRegex(@"^(?:关于)?(?<agency>\D{2,40}?)(?:关于)?(?<year>20\d\d|二[〇○零Ｏ][〇○零Ｏ一二三四五六七八九]{2})年度?(?:政府)?(?:信息|政务)公开")]
    private static partial Regex AgencyFirst();

    [GeneratedRegex(@"^(?<year>20\d\d|二[〇○零Ｏ][〇○零Ｏ一二三四五六七八九]{2})年度?(?<agency>\D{3,40}?)(?:政府信息|信息|政务)公开")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"统计期限(?:为|是|自|从)?(?<year>20\d\d)年1月1日")]
    private static partial Regex Period();

    [GeneratedRegex(@"(?<year>20\d\d)年度?，(?<agency>[\u4e00-\u9fff]{2,30}?(?:人民政府办公[室厅]|人民政府|管理委员会|管委会|委员会|办公[室厅]|办事处|[局厅部院]))")]
    private static partial Regex BodyInText();
}
