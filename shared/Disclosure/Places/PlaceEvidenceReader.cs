using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Places.Evidence;

namespace Compiler.Disclosure.Places;

/// <summary>Finds evidence for the place of a body in running text.</summary>
/// <param name="matcher">Finds places in text.</param>
internal sealed class PlaceEvidenceReader(PlaceMatcher matcher)
{
    // The evidence is near the beginning; the limit also bounds the time.
    private const int MaxTextLength = 20_000;
    private const int MaxMarks = 200;
    private const int MaxPlaceLength = 30;
    private const int MaxFrontLength = 12;

    // The words before a superior place that is not the subject of the sentence.
    private static readonly string[] BeforeSuperiors = ["落实", "按照", "根据", "依据", "遵照", "依照", "执行", "在", "《", "由", "址：", "和", "及", "、"];

    /// <summary>Returns the evidence in a text, in text order.</summary>
    public ImmutableArray<PlaceEvidence> Read(EvidenceText text)
    {
        var whole = text.Text.Length > MaxTextLength ? text with { Text = text.Text[..MaxTextLength] } : text;
        var found = EvidenceRules.All.SelectMany(rule => Read(whole, rule)).Concat(OwnName(whole));
        return [.. found.OrderBy(words => words.Index).DistinctBy(words => (words.Rank, words.Divisions[0].Code))];
    }

    private IEnumerable<PlaceEvidence> Read(EvidenceText text, EvidenceRule rule)
    {
        var marks = 0;
        for (var mark = rule.Mark.Match(text.Text); mark.Success && marks < MaxMarks; mark = mark.NextMatch(), marks++)
        {
            var behindMark = mark.Index + mark.Length;
            var (start, place) = rule.IsPlaceBefore ? Before(text, mark.Index, rule.Front!) : (behindMark, After(text, behindMark));
            if (place.Divisions.IsEmpty)
                continue;
            var end = rule.IsPlaceBefore ? behindMark : start + place.Length;
            var behind = rule.Behind?.Match(text.Text, end);
            if (behind is { Success: false } || IsOfAnother(text, start, end))
                continue;
            var first = Math.Min(start, mark.Index);
            var last = behind is null ? end : behind.Index + behind.Length;
            yield return new PlaceEvidence(rule.Rank, place.Divisions, text.Text[first..last], first);
        }
    }

    // 南京市鼓楼区民政局 is evidence if the body is 鼓楼区民政局. A sentence about 南京市鼓楼区 may be about another place of that name.
    private IEnumerable<PlaceEvidence> OwnName(EvidenceText text)
    {
        var (name, own) = matcher.OwnNames(text.Agency);
        if (name.Length == 0)
            yield break;
        var marks = 0;
        for (var at = Find(0); at >= 0 && marks < MaxMarks; at = Find(at + own.Length), marks++)
        {
            var end = at + name.Length;
            var (start, place) = Before(text, end, EvidenceRules.OwnNameFront);
            if (place.Divisions.IsEmpty
                || start >= at
                || !EvidenceRules.OwnNameBehind.IsMatch(text.Text, end)
                || IsOfAnother(text, start, end))
            {
                continue;
            }

            yield return new PlaceEvidence(EvidenceRank.OwnName, place.Divisions, text.Text[start..end], start);
        }

        int Find(int from) => text.Text.IndexOf(own, from, StringComparison.Ordinal);
    }

    private (ImmutableArray<Division> Divisions, int Length) After(EvidenceText text, int index) =>
        matcher.FullAt(text.Text.AsSpan(index, Math.Min(MaxPlaceLength, text.Text.Length - index)), text.Year);

    // Returns the longest place that ends where the words begin.
    private (int Start, (ImmutableArray<Division> Divisions, int Length) Place) Before(EvidenceText text, int end, Regex front)
    {
        for (var start = Math.Max(0, end - MaxPlaceLength); start < end - 1; start++)
        {
            var place = matcher.FullAt(text.Text.AsSpan(start, end - start), text.Year);
            if (place.Length == end - start
                && (text.IsLineStart(start) || front.IsMatch(text.Text[Math.Max(0, start - MaxFrontLength)..start])))
            {
                return (start, place);
            }
        }

        return (end, ([], 0));
    }

    private bool IsOfAnother(EvidenceText text, int start, int end)
    {
        var before = text.SentenceBefore(start);
        return PassingMention.IsPassingMention(before, text.Behind(end)) || HasAnotherSubject(before, text.Agency);
    }

    // 贵阳市白云区按照贵州省部署: the subject is another place.
    private bool HasAnotherSubject(ReadOnlySpan<char> before, string agency)
    {
        for (var i = 0; i < before.Length - 1; i++)
        {
            if (matcher.FullAt(before[i..], null) is not { Length: > 0 } subject)
                continue;
            if (!agency.Contains(before.Slice(i, subject.Length), StringComparison.Ordinal) && !IsSuperior(before[..i]))
                return true;
            i += subject.Length - 1;
        }

        return false;
    }

    private static bool IsSuperior(ReadOnlySpan<char> before)
    {
        foreach (var words in BeforeSuperiors)
        {
            if (before.EndsWith(words))
                return true;
        }

        return false;
    }
}
