namespace Compiler.Disclosure.Naming;

/// <summary>
/// Texts of strangers for terminals and spreadsheets: names of files and what reports say. A character that would move the cursor, colour
/// or hide what stands there, or turn the direction of writing, is shown as U+FFFD.
/// </summary>
public static class PlainText
{
    private const char Shown = '\uFFFD';

    /// <summary>The text as it may be shown; line feeds, with a carriage return before them or without, and tabs stay.</summary>
    public static string From(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 && !text.Any(IsHarmful) ? text : string.Create(text.Length, text, Replace);

    private static void Replace(Span<char> shown, string text)
    {
        for (var i = 0; i < text.Length; i++)
            shown[i] = IsHarmful(text[i]) && !EndsLine(text, i) ? Shown : text[i];
    }

    // A carriage return alone would write over its line.
    private static bool EndsLine(string text, int at) => text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n';

    private static bool IsHarmful(char character) => character switch
    {
        '\n' or '\t' => false,
        '\u061C' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => true,
        _ => char.IsControl(character),
    };
}
