namespace Compiler.Disclosure.Parsing.Text;

/// <summary>
/// The marks that refer a figure to a note below its table: “‡188”, “466†”. A star is none of them, since it may stand for a hidden digit:
/// a figure with one counts only if the sums prove it.
/// </summary>
public static class NoteMarks
{
    private const string Marks = "‡†※";
    private const string MarksAndSpaces = Marks + " \u3000";

    /// <summary>
    /// The figure without the marks before and after it. A mark that is repeated may stand for hidden digits (“12※※”), and one alone
    /// for the figure itself; such texts are returned as they are.
    /// </summary>
    public static ReadOnlySpan<char> Without(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !(Marks.Contains(text[0]) || Marks.Contains(text[^1])))
            return text;
        foreach (var mark in Marks)
        {
            if (text.Count(mark) > 1)
                return text;
        }

        var figure = text.Trim(MarksAndSpaces);
        return figure.IsEmpty ? text : figure;
    }
}
