using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Compiler.Reading;

namespace Compiler.Parsing;

/// <summary>Reads title, bodies and years, each with what names it.</summary>
internal static partial class HeadParser
{
    public static ReportHead Parse(ReportLayout layout, RunningText text, ImmutableArray<SourceLine> lines)
    {
        var title = TitleParser.Parse(layout.Front);
        var (signature, signed) = SignatureParser.Parse(lines);
        var furniture = PageFurniture.Of(lines);
        var (inText, textYear) = InText(text);

        var bodies = PublicationParser.Parse(furniture).ToList();
        if (title?.Agency is { } agency)
            bodies.Add(new NamedBody(agency, BodySource.Title, title.At));
        if (signature is not null)
            bodies.Add(signature);
        if (inText is not null)
            bodies.Add(inText);

        NamedYear? inTitle = title?.Year is { } year ? new NamedYear(year, "标题", title.At) : null;
        return new ReportHead(
            title?.Text, title?.At ?? default,
            [.. bodies.OrderBy(body => body.Source).ThenBy(body => body.At.Line)],
            [.. new[] { inTitle, PeriodIn(text.Front) ?? PeriodIn(text.Narrative), textYear, signed }.OfType<NamedYear>()],
            PublicationDate.Find(furniture));
    }

    private static NamedYear? PeriodIn(JoinedText text) => Period().Match(text.Text) is { Success: true } match
        ? new NamedYear(int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), "统计期限", text.At(match.Index))
        : null;

    private static (NamedBody? Body, NamedYear? Year) InText(RunningText running)
    {
        var (front, narrative) = running;
        foreach (var (text, pattern) in (ReadOnlySpan<(JoinedText, Regex)>)[(front, Preamble()), (narrative, Preamble()), (narrative, FirstSentence()), (front, Editor())])
        {
            if (pattern.Match(text.Text) is not { Success: true } match || BodyNames.IsPronoun(match.Groups["agency"].Value))
                continue;
            var year = match.Groups["year"] is { Success: true } named
                ? new NamedYear(int.Parse(named.ValueSpan, CultureInfo.InvariantCulture), "正文", text.At(match.Index))
                : null;
            return (new NamedBody(match.Groups["agency"].Value, BodySource.Text, text.At(match.Index)), year);
        }

        return (null, null);
    }

    [GeneratedRegex(@"统计期限(?:为|是|自|从)?(?<year>20\d\d)年1月1日")]
    private static partial Regex Period();

    [GeneratedRegex(@"(?:现向社会公布|现公布|现发布|向社会公布|特向社会公布|公布|发布|编制了?)(?=[\u4e00-\u9fff]{1,40}20)(?<agency>[\u4e00-\u9fff]{2,30}?" + BodyNames.Ending + @")(?<year>20\d\d)年度?(?:政府)?信息公开")]
    private static partial Regex Preamble();

    [GeneratedRegex(@"(?<year>20\d\d)年度?，(?<agency>[\u4e00-\u9fff]{2,30}?(?:人民政府办公[室厅]|人民政府|管理委员会|管委会|委员会|办公[室厅]|办事处|[局厅部院]))")]
    private static partial Regex FirstSentence();

    [GeneratedRegex(@"(?:，|由)(?<agency>[\u4e00-\u9fff]{2,30}?" + BodyNames.Ending + ")(?:编制|特编制|现将|结合)")]
    private static partial Regex Editor();
}
