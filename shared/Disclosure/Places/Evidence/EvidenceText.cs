using System.Collections.Immutable;

namespace Compiler.Disclosure.Places.Evidence;

/// <summary>A text in which evidence is looked for.</summary>
/// <param name="Text">Running text without blanks.</param>
/// <param name="Agency">The body's name.</param>
/// <param name="Year">The year reported on; null when unknown.</param>
/// <param name="LineStarts">Where lines begin, in rising order.</param>
internal sealed record EvidenceText(string Text, string Agency, int? Year, ImmutableArray<int> LineStarts)
{
    private const int LongestSentence = 160;

    /// <summary>Whether a line begins here; a heading in front has no full stop.</summary>
    public bool IsLineStart(int index) => index == 0 || LineStarts.BinarySearch(index) >= 0;

    /// <summary>The sentence up to this index; a page may be cut in the middle of it.</summary>
    public ReadOnlySpan<char> SentenceBefore(int index)
    {
        var from = Math.Max(0, index - LongestSentence);
        var before = Text.AsSpan(from, index - from);
        return before[(before.LastIndexOfAny("。；！？") + 1)..];
    }

    /// <summary>What follows this index.</summary>
    public ReadOnlySpan<char> Behind(int index) => Text.AsSpan(index, Math.Min(LongestSentence, Text.Length - index));
}
