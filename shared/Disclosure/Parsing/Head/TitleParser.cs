using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Head;

/// <summary>Finds the title among the first lines. It may be split over several lines and follow the navigation of a web page.</summary>
internal static partial class TitleParser
{
    private const int MaxFrontLines = 12;
    private const int MaxTitleLineLength = 60;

    private static readonly SearchValues<char> Dashes = SearchValues.Create("-_|｜—–");

    public static ReportTitle? Parse(ImmutableArray<SourceLine> front)
    {
        var lines = front.Take(MaxFrontLines).TakeWhile(line => !IsSentence(line.Prose))
            .Select(line => (line.At, Text: WithoutSite(line.Prose.ToString()))).ToList();
        ReportTitle? first = null;
        for (var last = 0; last < lines.Count; last++)
        {
            if (!IsEnd(lines[last].Text) && !IsBrokenEnd(lines, last))
                continue;
            var title = Join(lines, last);
            if (title.Agency is not null)
                return title;
            first ??= title;
        }

        return first;
    }

    /// <summary>Returns the text without white space, with half-width digits and simplified characters.</summary>
    public static string Compact(ReadOnlySpan<char> text)
    {
        Span<char> buffer = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var character in text)
        {
            // U+3000 is the last white-space character.
            if (character > '\u3000' || !char.IsWhiteSpace(character))
            {
                buffer[length++] = character is >= '０' and <= '９'
                    ? (char)(character - '０' + '0')
                    : TraditionalCharacters.ToSimplified(character);
            }
        }

        ConvertedWords.RestoreInText(buffer[..length]);
        return buffer[..length].ToString();
    }

    // 新平 2024: 索引号, 发布机构 and 发布日期 are on one line above the title.
    private static bool IsSentence(ReadOnlySpan<char> line) =>
        line.EndsWith("。") || (line.Length > MaxTitleLineLength && !Metadata().IsMatch(line));

    private static bool IsEnd(string line) =>
        line.AsSpan().ContainsAny('报', '報')
        && Compact(line) is var compact
        && EndOfTitle().IsMatch(compact)
        && !Navigation().IsMatch(compact);

    // A wide title breaks anywhere: …政府信息公 and 开工作年度报告. Only a body and a year before the break tell it from a menu.
    private static bool IsBrokenEnd(List<(Position At, string Text)> lines, int last) =>
        last > 0
        && lines[last].Text.AsSpan().ContainsAny('报', '報', '告')
        && IsEnd(lines[last - 1].Text + lines[last].Text)
        && !IsEnd(lines[last - 1].Text)
        && IsWhole(Read(lines[last - 1].Text + lines[last].Text));

    private static bool IsWhole((string? Agency, int? Year) read) =>
        read is { Agency: { } agency, Year: not null } && BodyNames.IsBodyOrPlace(agency);

    // In the <title> of a page, the name of the website follows.
    private static string WithoutSite(string line) =>
        line.AsSpan().ContainsAny(Dashes) && SiteAfterTitle().Match(line) is { Success: true } match ? match.Groups["title"].Value : line;

    // 保定 2024 prints the body and the rest of the title on two lines.
    private static ReportTitle Join(List<(Position At, string Text)> lines, int last)
    {
        var first = last;
        while (first > 0 && !YearOrBody().IsMatch(Compact(lines[first].Text)))
            first--;
        var title = string.Concat(lines.Skip(first).Take(last - first + 1).Select(line => line.Text));
        var (agency, year) = Read(title);
        if (agency is null && first > 0 && BodyNames.IsBodyOrPlace(Compact(lines[first - 1].Text)))
        {
            title = string.Concat(lines[--first].Text, title);
            (agency, year) = Read(title);
        }

        // …办公室2024 and 年政府信息公开工作年度报告.
        if (agency is null && first > 0 && lines[first - 1].Text + title is var longer
            && !Navigation().IsMatch(longer) && Read(longer) is var read && IsWhole(read))
        {
            (title, agency, year) = (longer, read.Agency, read.Year);
            first--;
        }

        return new ReportTitle(title, lines[first].At, agency, year);
    }

    private static (string? Agency, int? Year) Read(string title)
    {
        var compact = FieldName().Replace(Compact(title), "");
        if (compact.Length == 0)
            return (null, null);
        // After 2024年度… only the body can follow.
        ReadOnlySpan<Regex> patterns = char.IsAsciiDigit(compact[0])
            ? [YearFirst()]
            : [AgencyFirst(), YearFirst(), YearInside(), YearLast()];
        foreach (var pattern in patterns)
        {
            if (pattern.Match(compact) is { Success: true } match && !BodyNames.IsPronoun(match.Groups["agency"].Value))
                return (match.Groups["agency"].Value, ReportYears.Find(match.Groups["year"].ValueSpan));
        }

        int? year = Year().Match(compact) is { Success: true } alone ? ReportYears.Find(alone.Groups["year"].ValueSpan) : null;
        return (
            NoYear().Match(compact) is { Success: true } other && BodyNames.IsBodyOrPlace(other.Groups["agency"].Value)
                ? other.Groups["agency"].Value
                : null,
            year);
    }

    [GeneratedRegex(@"公开.{0,6}(?:年度(?:工作)?报告|年报|年度报告书)(?:[（(].{1,12}[）)])?$|20\d\d年度?(?:政府|政务)?(?:信息|政务)公开(?:工作)?(?:情况)?的?报告$")]
    private static partial Regex EndOfTitle();

    // 西藏 2023: the page shows the title as a field.
    [GeneratedRegex("^(?:标题|信息标题|信息名称|文件名称)[:：]?")]
    private static partial Regex FieldName();

    [GeneratedRegex("索\\s*引\\s*号|发布[机单日时]|发文[机单日]|浏览|点击|来\\s*源[:：]|文\\s*号")]
    private static partial Regex Metadata();

    [GeneratedRegex("[>》»：:]|首页|当前位置|打印|字体")]
    private static partial Regex Navigation();

    [GeneratedRegex(@"^(?<title>.*报告(?:（.{1,12}）)?)\s*[-_|｜—–]+\s*[^-_|｜—–]{2,30}(?:[-_|｜—–].*)?$")]
    private static partial Regex SiteAfterTitle();

    [GeneratedRegex(ReportYears.Pattern + "年")]
    private static partial Regex Year();

    [GeneratedRegex(@"20\d\d|二[〇○零Ｏ]|政府|局|厅|委|部|院|中心|公司|大学|海关|县|市|区|旗|镇|乡")]
    private static partial Regex YearOrBody();

    [GeneratedRegex(@"^(?:关[于於])?(?<agency>\D{2,40}?)(?:关[于於])?" + ReportYears.Pattern + "年度?(?:政府|政务)?(?:信息|政务)公开")]
    private static partial Regex AgencyFirst();

    [GeneratedRegex("^" + ReportYears.Pattern + @"年(?>度?)(?<agency>\D{3,40}?)(?:政府信息|政务信息|信息|政务)公开")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<agency>\D{3,40}?)(?:政府信息|政务信息|信息|政务)公开(?:工作)?" + ReportYears.Pattern + "年度?(?:工作)?报告")]
    private static partial Regex YearInside();

    [GeneratedRegex(@"^(?<agency>\D{3,40}?)(?:政府信息|政务信息|信息|政务)公开(?:工作)?(?:年度(?:工作)?报告|年报)[（(]" + ReportYears.Pattern + "年?度?[）)]$")]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^(?<agency>\D{3,40}?)(?:政府信息|政务信息|信息|政务)公开(?:工作)?(?:年度(?:工作)?报告|年报)$")]
    private static partial Regex NoYear();
}
