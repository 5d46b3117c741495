using System.Buffers;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Layout.Unruled;

/// <summary>Recognises texts that are figures.</summary>
public static class FigurePattern
{
    private static readonly SearchValues<char> Characters = SearchValues.Create("0123456789０１２３４５６７８９.．,，+＋-－—–/／%\uFFFD\uFFFC 万元件项宗个条次");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９\uFFFD\uFFFC");
    private static readonly SearchValues<char> Marks = SearchValues.Create("-－—–/／");

    /// <summary>Whether the text is a figure or a mark in place of one.</summary>
    public static bool IsFigure(ReadOnlySpan<char> text)
    {
        text = NoteMarks.Without(text);
        return text is "无"
            || (!text.IsEmpty && text.IndexOfAnyExcept(Characters) < 0 && (text.ContainsAny(Digits) || text.IndexOfAnyExcept(Marks) < 0));
    }
}
