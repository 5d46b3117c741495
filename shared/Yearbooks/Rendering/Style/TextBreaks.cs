using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Compiler.Yearbooks.Rendering.Style;

/// <summary>Finds line breaks in Chinese text with figures and Latin words.</summary>
internal static partial class TextBreaks
{
    /// <summary>Longer words may be broken anywhere: file names, hashes, addresses.</summary>
    public const int MaxWordLength = 13;

    private const string Opening = "（《“‘【〔「『〈([{";
    private const string Closing = "，。、；：？！）》”’】〕」』〉)]}%％…";

    // Most cells are figures, which have no breaks.
    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789,");

    /// <summary>Splits the text into unbreakable pieces, each with the space before it.</summary>
    public static IEnumerable<string> Pieces(string text) =>
        text.Length > 0 && !text.AsSpan().ContainsAnyExcept(Figures) ? [text] : Split(text);

    private static IEnumerable<string> Split(string text) =>
        Words(text).SelectMany(word => word.Length > MaxWordLength ? Joints().Split(word) : [word]);

    private static IEnumerable<string> Words(string text)
    {
        var (start, end) = (0, 0);
        Rune? last = null;
        foreach (var character in text.EnumerateRunes())
        {
            if (last is { } before && MayBreak(before, character))
            {
                yield return text[start..end];
                start = end;
            }

            end += character.Utf16SequenceLength;
            last = character;
        }

        if (end > start)
            yield return text[start..end];
    }

    /// <summary>Splits a vertical label into lines of one character; punctuation stays with its character.</summary>
    public static IReadOnlyList<string> VerticalLines(string text)
    {
        var lines = new List<string>();
        foreach (var character in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(character))
                continue;
            var joins = lines.Count > 0 && (Contains(Closing, character) || Contains(Opening, lines[^1].EnumerateRunes().Last()));
            if (joins)
                lines[^1] += character;
            else
                lines.Add(character.ToString());
        }

        return lines;
    }

    private static bool MayBreak(Rune before, Rune after)
    {
        if (Rune.IsWhiteSpace(before))
            return false;
        if (Rune.IsWhiteSpace(after))
            return true;
        if (Contains(Opening, before) || Contains(Closing, after))
            return false;
        return IsWide(before) || IsWide(after);
    }

    // Codes and file names may be broken after the joints of their parts.
    [GeneratedRegex("(?<=[-_/.])(?=.)", RegexOptions.CultureInvariant)]
    private static partial Regex Joints();

    private static bool IsWide(Rune character) => character.Value >= 0x2E80;

    private static bool Contains(string set, Rune character) => character.IsBmp && set.Contains((char)character.Value);
}
