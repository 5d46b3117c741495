using System.Globalization;
using System.Text;

namespace Compiler.Cli.Terminal;

/// <summary>Text in the columns of a terminal, where a Chinese character takes two.</summary>
internal static class Columns
{
    /// <summary>The width of a page, which every terminal has.</summary>
    public const int Page = 80;

    private const string Openers = "（“《〔【";
    private const string Closers = "，。、；：）”》〕】！？…·";

    // From Hangul on, the blocks that East Asian Width calls wide. What it calls ambiguous (“, ‡) is narrow in most terminals.
    private const int FirstWide = 0x1100;

    /// <summary>The columns that a text takes.</summary>
    public static int Width(string text) => text.EnumerateRunes().Sum(Width);

    /// <summary>The text padded with spaces to this width, on its left side if it is a figure.</summary>
    public static string Pad(string text, int width, bool isFigure = false)
    {
        var spaces = new string(' ', Math.Max(0, width - Width(text)));
        return isFigure ? spaces + text : text + spaces;
    }

    /// <summary>
    /// Breaks a text into lines of at most this width: between Chinese characters and at spaces, never inside a word or a path,
    /// however long it is, and never before a closing mark.
    /// </summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0;
        foreach (var piece in Pieces(text))
        {
            var size = Width(piece);
            if (used > 0 && used + Width(piece.TrimEnd()) > width)
            {
                lines.Add(line.ToString().TrimEnd());
                line.Clear();
                used = 0;
            }

            line.Append(piece);
            used += size;
        }

        lines.Add(line.ToString().TrimEnd());
        return lines;
    }

    // Each piece may begin a line.
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        var last = default(Rune);
        foreach (var rune in text.EnumerateRunes())
        {
            if (piece.Length > 0 && MayBreak(last, rune))
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(rune.ToString());
            last = rune;
        }

        if (piece.Length > 0)
            yield return piece.ToString();
    }

    private static bool MayBreak(Rune before, Rune after)
    {
        if (Is(after, Closers) || Is(before, Openers) || after.Value == ' ')
            return false;
        return before.Value == ' ' || IsWide(before) || IsWide(after);
    }

    private static bool Is(Rune rune, string marks) => rune.IsBmp && marks.Contains((char)rune.Value, StringComparison.Ordinal);

    private static int Width(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => IsWide(rune) ? 2 : 1,
    };

    private static bool IsWide(Rune rune) => rune.Value >= FirstWide && rune.Value is not (>= 0x1160 and < 0x2E80);
}
