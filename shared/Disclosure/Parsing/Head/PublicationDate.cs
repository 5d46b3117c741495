using System.Globalization;
using System.Text.RegularExpressions;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Head;

/// <summary>Finds the publication date printed on a page. The date of the signature is not used.</summary>
internal static partial class PublicationDate
{
    private const int MaxLineLength = 120;

    /// <summary>Returns the date; null if the page has none or several.</summary>
    public static DateOnly? Find(IEnumerable<SourceLine> furniture)
    {
        var days = new HashSet<DateOnly>();
        foreach (var line in furniture)
        {
            if (line.Cells.Any(cell => cell.Length <= MaxLineLength && cell.Span.Contains('布')))
                days.UnionWith(Published().Matches(string.Join(' ', line.Cells)).Select(Day).OfType<DateOnly>());
        }

        return days.Count == 1 ? days.Single() : null;
    }

    private static DateOnly? Day(Match match) =>
        DateOnly.TryParseExact(
            $"{match.Groups["year"].Value}-{match.Groups["month"].Value}-{match.Groups["day"].Value}",
            "yyyy-M-d",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day)
            ? day
            : null;

    [GeneratedRegex(@"(?:发布|公布|发文)\s*(?:日期|时间)\s*[:：]?\s*(?<year>20\d\d)\s*[-年/.]\s*(?<month>\d{1,2})\s*[-月/.]\s*(?<day>\d{1,2})")]
    private static partial Regex Published();
}
