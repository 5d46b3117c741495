using System.Buffers;
using System.Text;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Reading.Lines;

/// <summary>Normalises the text of paragraphs and cells to one line.</summary>
internal static class CellString
{
    private static readonly SearchValues<char> Invisible = SearchValues.Create("\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF");
    private static readonly SearchValues<char> FigureChars = SearchValues.Create("0123456789０１２３４５６７８９+＋-－—–−.．,，/／\\无%％元万件项宗个条次 ");

    /// <summary>Whether the text can only be a figure or a placeholder for one.</summary>
    public static bool IsFigure(ReadOnlySpan<char> text) =>
        !text.IsEmpty && NoteMarks.Without(text).IndexOfAnyExcept(FigureChars) < 0;

    /// <summary>The text with every run of white space as one space and without invisible characters.</summary>
    public static string Normalize(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (Invisible.Contains(character) || char.IsControl(character) && !char.IsWhiteSpace(character))
                continue;
            if (!char.IsWhiteSpace(character))
                line.Append(character);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }

        if (line.Length > 0 && line[^1] == ' ')
            line.Length--;
        return line.ToString();
    }

    /// <summary>
    /// Joins the lines of a cell. A broken label is joined without spaces, even if each line has one character;
    /// two figures are never merged.
    /// </summary>
    public static string Join(IEnumerable<string> lines)
    {
        var joined = new StringBuilder();
        foreach (var line in lines)
        {
            if (line.Length == 0)
                continue;
            if (joined.Length > 0
                && (IsNumberChar(joined[^1]) || char.IsAsciiLetter(joined[^1]))
                && (IsNumberChar(line[0]) || char.IsAsciiLetter(line[0])))
            {
                joined.Append(' ');
            }

            joined.Append(line);
        }

        return joined.ToString();
    }

    private static bool IsNumberChar(char character) =>
        char.IsDigit(character) || character is '.' or ',' or '．' or '，' or '-' or '+' or '/' or '－';
}
