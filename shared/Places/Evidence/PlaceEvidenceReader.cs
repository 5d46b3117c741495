using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Compiler.Places;

/// <summary>Reads from running text where the body of a report is.</summary>
/// <param name="matcher">Reads places.</param>
internal sealed class PlaceEvidenceReader(PlaceMatcher matcher)
{
    // Where a body is stands at the beginning; and the time is bounded.
    private const int LongestText = 20_000;
    private const int MostMarks = 200;
    private const int LongestSentence = 160;
    private const int LongestPlace = 30;

    /// <summary>The evidence in a text, in its order.</summary>
    /// <param name="text">Running text without blanks.</param>
    /// <param name="agency">The body's name.</param>
    /// <param name="year">The year reported on.</param>
    public ImmutableArray<PlaceEvidence> Read(string text, string agency, int? year)
    {
        var whole = text.Length > LongestText ? text[..LongestText] : text;
        var found = EvidenceRules.All.SelectMany(rule => Read(whole, rule, agency, year)).Concat(OwnName(whole, agency, year));
        return [.. found.OrderBy(words => words.Index).DistinctBy(words => (words.Rank, words.Divisions[0].Code))];
    }

    private IEnumerable<PlaceEvidence> Read(string text, EvidenceRule rule, string agency, int? year)
    {
        var marks = 0;
        for (var mark = rule.Mark.Match(text); mark.Success && marks < MostMarks; mark = mark.NextMatch(), marks++)
        {
            var (start, place) = rule.IsPlaceBefore ? Before(text, mark.Index, rule.Front!, year) : (mark.Index + mark.Length, matcher.FullAt(After(text, mark), year));
            if (place.Divisions.IsEmpty)
                continue;
            var end = rule.IsPlaceBefore ? mark.Index + mark.Length : start + place.Length;
            var behind = rule.Behind?.Match(text, end);
            if (behind is { Success: false } || IsOfAnother(text, start, end, agency))
                continue;
            var first = Math.Min(start, mark.Index);
            var last = behind is null ? end : behind.Index + behind.Length;
            yield return new PlaceEvidence(rule.Rank, place.Divisions, text[first..last], first);
        }
    }

    // 南京市鼓楼区民政局 where the report is 鼓楼区民政局's; what 南京市鼓楼区 does may be said of another place of the name.
    private IEnumerable<PlaceEvidence> OwnName(string text, string agency, int? year)
    {
        var (name, own) = matcher.OwnNames(agency);
        if (name.Length == 0)
            yield break;
        var marks = 0;
        for (var at = text.IndexOf(own, StringComparison.Ordinal); at >= 0 && marks < MostMarks; at = text.IndexOf(own, at + own.Length, StringComparison.Ordinal), marks++)
        {
            var end = at + name.Length;
            var (start, place) = Before(text, end, EvidenceRules.OwnNameFront, year);
            if (place.Divisions.IsEmpty || start >= at || !EvidenceRules.OwnNameBehind.IsMatch(text, end) || IsOfAnother(text, start, end, agency))
                continue;
            yield return new PlaceEvidence(EvidenceRank.OwnName, place.Divisions, text[start..end], start);
        }
    }

    private static ReadOnlySpan<char> After(string text, Match mark) =>
        text.AsSpan(mark.Index + mark.Length, Math.Min(LongestPlace, text.Length - mark.Index - mark.Length));

    // The longest place that ends where the words begin.
    private (int Start, (ImmutableArray<Division> Divisions, int Length) Place) Before(string text, int end, Regex front, int? year)
    {
        for (var start = Math.Max(0, end - LongestPlace); start < end - 1; start++)
        {
            var place = matcher.FullAt(text.AsSpan(start, end - start), year);
            if (place.Length == end - start && front.IsMatch(text[Math.Max(0, start - 12)..start]))
                return (start, place);
        }

        return (end, ([], 0));
    }

    private bool IsOfAnother(string text, int start, int end, string agency)
    {
        var from = Math.Max(0, start - LongestSentence);
        var before = text.AsSpan(from, start - from);
        before = before[(before.LastIndexOfAny("。；！？") + 1)..];
        return PassingMention.Voids(before, text.AsSpan(end, Math.Min(LongestSentence, text.Length - end))) || HasAnotherSubject(before, agency);
    }

    // 贵阳市白云区按照贵州省部署: what another place does.
    private bool HasAnotherSubject(ReadOnlySpan<char> before, string agency)
    {
        while (!before.IsEmpty)
        {
            if (matcher.FullAt(before, null) is { Length: > 0 } subject && !agency.Contains(before[..subject.Length], StringComparison.Ordinal))
                return true;
            var next = before.IndexOfAny("，：、");
            if (next < 0)
                return false;
            before = before[(next + 1)..];
        }

        return false;
    }
}
