using System.Collections.Immutable;
using System.Text;

namespace Compiler.Reading.Pdf.Text;

/// <summary>Joins the lines of a cell.</summary>
internal static class CellLines
{
    /// <summary>The space beside a line that is full, left and right together, in points.</summary>
    public const double MaxPadding = 12;

    /// <summary>
    /// The text of the lines of a cell with this width. Figures below each other are joined only if the first line had no room
    /// for the next digit; otherwise they stay separate, and the reader of the row decides.
    /// </summary>
    public static string Join(ImmutableArray<TextLine> lines, double width)
    {
        if (lines.IsEmpty)
            return "";
        var text = new StringBuilder(lines[0].Text);
        for (var i = 1; i < lines.Length; i++)
        {
            if (IsLatin(text[^1]) && IsLatin(lines[i].Text[0]) && !IsBroken(lines[i - 1], lines[i], width))
                text.Append(' ');
            text.Append(lines[i].Text);
        }

        return text.ToString();
    }

    private static bool IsLatin(char character) => char.IsAsciiLetterOrDigit(character) || character is '.' or ',';

    private static bool IsBroken(TextLine line, TextLine next, double width) =>
        char.IsAsciiDigit(next.Text[0]) && width - line.Box.Width < next.Glyphs[0].Box.Width + MaxPadding;
}
