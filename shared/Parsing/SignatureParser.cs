using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Compiler.Reading;
using Compiler.Reports;

namespace Compiler.Parsing;

/// <summary>Reads the signature at the end (落款): the body, and the date below it or beside it.</summary>
internal static partial class SignatureParser
{
    // A web page goes on with its footer.
    private const int MostLines = 40;
    private const int LongestLine = 60;

    // Without a date only the very end can be a signature.
    private const int LinesOfTheEnd = 3;

    public static (NamedBody? Body, NamedYear? Signed) Parse(ImmutableArray<SourceLine> lines)
    {
        var end = End(lines);
        for (var i = end.Count - 1; i >= 0; i--)
        {
            var date = Date().Match(end[i].Text);
            if (!date.Success)
                continue;
            var beside = date.Groups["agency"].Value;
            var (name, at) = beside.Length > 0 || i == 0 ? (beside, end[i].At) : end[i - 1];
            var signed = new NamedYear(ReportYears.Of(date.Groups["year"].ValueSpan) - 1, NamedYear.Signature, end[i].At);
            if (BodyNames.IsBody(name))
                return (new NamedBody(name, BodySource.Signature, at), signed);
            if (beside.Length == 0)
                return (null, signed);
        }

        var last = end.TakeLast(LinesOfTheEnd).LastOrDefault(line => BodyNames.IsBody(line.Text));
        return (last.Text is { } unsigned ? new NamedBody(unsigned, BodySource.Signature, last.At) : null, null);
    }

    private static List<(string Text, Position At)> End(ImmutableArray<SourceLine> lines)
    {
        var end = new List<(string, Position)>();
        for (var i = lines.Length - 1; i >= 0 && end.Count < MostLines && !lines[i].IsRow; i--)
        {
            var prose = lines[i].Prose;
            if (prose.Length is > 1 and <= LongestLine)
                end.Add((TitleParser.Compact(prose), lines[i].At));
        }

        end.Reverse();
        return end;
    }

    [GeneratedRegex(@"^(?<agency>[\u4e00-\u9fff（）()]*?)" + ReportYears.Pattern + "年(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})日?$")]
    private static partial Regex Date();
}
