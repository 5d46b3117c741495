using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Head;

/// <summary>Finds the signature at the end (落款): the body, with the date below or beside it.</summary>
internal static partial class SignatureParser
{
    // On a web page a footer follows the signature.
    private const int MaxLines = 40;
    private const int MaxLineLength = 60;

    // Without a date, only the last lines can be a signature.
    private const int LinesOfTheEnd = 3;

    public static (NamedBody? Body, NamedYear? Signed) Parse(ImmutableArray<SourceLine> lines)
    {
        var end = LastLines(lines);
        for (var i = 0; i < end.Count; i++)
        {
            // Quick check: every date contains 月.
            if (!end[i].Prose.Contains('月') || Date().Match(Text(end[i])) is not { Success: true } date)
                continue;
            var beside = date.Groups["agency"].Value;
            var (name, at) = beside.Length > 0 || i + 1 == end.Count ? (beside, end[i].At) : (Text(end[i + 1]), end[i + 1].At);
            var signed = new NamedYear(ReportYears.Find(date.Groups["year"].ValueSpan) - 1, NamedYear.Signature, end[i].At);
            if (BodyNames.IsBody(name))
                return (new NamedBody(name, BodySource.Signature, at), signed);
            if (beside.Length == 0)
                return (null, signed);
        }

        foreach (var line in end.Take(LinesOfTheEnd))
        {
            if (BodyNames.IsBody(Text(line)))
                return (new NamedBody(Text(line), BodySource.Signature, line.At), null);
        }

        return (null, null);
    }

    // Last line first.
    private static List<SourceLine> LastLines(ImmutableArray<SourceLine> lines)
    {
        var end = new List<SourceLine>();
        for (var i = lines.Length - 1; i >= 0 && end.Count < MaxLines && !lines[i].IsRow; i--)
        {
            if (lines[i].Prose.Length is > 1 and <= MaxLineLength)
                end.Add(lines[i]);
        }

        return end;
    }

    private static string Text(SourceLine line) => TitleParser.Compact(line.Prose);

    [GeneratedRegex(
        @"^(?<agency>[\u4e00-\u9fff（）()]*?)"
            + ReportYears.Pattern
            + "年(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})日?$"
    )]
    private static partial Regex Date();
}
