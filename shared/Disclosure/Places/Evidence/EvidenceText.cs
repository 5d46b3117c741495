using System.Collections.Immutable;

namespace Compiler.Disclosure.Places.Evidence;

/// <summary>A text that is searched for evidence.</summary>
/// <param name="Text">Running text without white space.</param>
/// <param name="Agency">The name of the body.</param>
/// <param name="Year">The reporting year; null if unknown.</param>
/// <param name="LineStarts">The indexes where lines begin, in ascending order.</param>
internal sealed record EvidenceText(string Text, string Agency, int? Year, ImmutableArray<int> LineStarts)
{
    private const int MaxSentenceLength = 160;

    /// <summary>Whether a line begins here; needed because a heading above has no full stop.</summary>
    public bool IsLineStart(int index) => index == 0 || LineStarts.BinarySearch(index) >= 0;

    /// <summary>Returns the sentence up to this index; a page break may cut it.</summary>
    public ReadOnlySpan<char> SentenceBefore(int index)
    {
        var from = Math.Max(0, index - MaxSentenceLength);
        var before = Text.AsSpan(from, index - from);
        return before[(before.LastIndexOfAny("。；！？") + 1)..];
    }

    /// <summary>Returns the text after this index.</summary>
    public ReadOnlySpan<char> Behind(int index) => Text.AsSpan(index, Math.Min(MaxSentenceLength, Text.Length - index));
}
