using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Head;

/// <summary>Parses title, bodies and years, each with its source.</summary>
internal static partial class HeadParser
{
    private const int MaxMarks = 5;

    public static ReportHead Parse(ReportLayout layout, RunningText text, ImmutableArray<SourceLine> lines)
    {
        var title = TitleParser.Parse(layout.Front);
        var (signature, signed) = SignatureParser.Parse(lines);
        var furniture = PublisherLines.FindLines(lines);
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
        return Named(front, Preamble()) ?? Named(narrative, Preamble()) ?? Named(front, Editor()) ?? Subject(narrative) ?? (null, null);
    }

    private static (NamedBody? Body, NamedYear? Year)? Named(JoinedText text, Regex pattern)
    {
        var marks = 0;
        for (var match = pattern.Match(text.Text); match.Success && marks < MaxMarks; match = match.NextMatch(), marks++)
        {
            var name = match.Groups["agency"].Value;
            if (BodyNames.IsBody(name))
                return (new NamedBody(name, BodySource.Text, text.At(match.Index)), YearOf(text, match));
        }

        return null;
    }

    // 2024年，国家税务总局奉新县税务局认真落实…
    private static (NamedBody? Body, NamedYear? Year)? Subject(JoinedText text)
    {
        var marks = 0;
        for (var match = YearOfSentence().Match(text.Text); match.Success && marks < MaxMarks; match = match.NextMatch(), marks++)
        {
            if (SubjectName.At(text.Text, match.Index + match.Length) is { } name)
                return (new NamedBody(name, BodySource.Text, text.At(match.Index)), YearOf(text, match));
        }

        return null;
    }

    private static NamedYear? YearOf(JoinedText text, Match match) => match.Groups["year"] is { Success: true } year
        ? new NamedYear(int.Parse(year.ValueSpan, CultureInfo.InvariantCulture), "正文", text.At(match.Index))
        : null;

    [GeneratedRegex(@"统计期限(?:为|是|自|从)?(?<year>20\d\d)年1月1日")]
    private static partial Regex Period();

    [GeneratedRegex(
        @"(?:现向社会公布|现公布|现发布|向社会公布|特向社会公布|公布|发布|编制了?)(?=[\u4e00-\u9fff]{1,40}20)(?<agency>[\u4e00-\u9fff]{2,30}?"
            + BodyNames.Ending
            + @")(?<year>20\d\d)年度?(?:政府)?信息公开"
    )]
    private static partial Regex Preamble();

    [GeneratedRegex(@"(?<year>20\d\d)年度?，")]
    private static partial Regex YearOfSentence();

    [GeneratedRegex(@"(?:，由?|由)(?<agency>[\u4e00-\u9fff-[由]]{2,30}?" + BodyNames.Ending + ")(?:编制|特编制|现将|结合)")]
    private static partial Regex Editor();
}
