namespace Compiler.Reading.Pdf.Text;

/// <summary>
/// Replaces characters of a PDF by those that are meant: some programs write ⼈ (the radical), 人 (the
/// compatibility form) or ﬁ (the ligature) instead of 人 or fi.
/// </summary>
internal static class GlyphText
{
    /// <summary>Replaces a character that its font does not define.</summary>
    public const string Unknown = "\uFFFD";

    /// <summary>Separates overlapping characters, and precedes characters that do not belong where they are.</summary>
    public const char Overprint = '\uFFFC';

    private const string OverprintMark = "〔叠〕";

    // The longest ligature in Unicode has 18 characters; a font could map one glyph to a whole book.
    private const int MaxCharacters = 32;

    public static string Normalize(string text)
    {
        if (text.Length == 1 && text[0] is (>= ' ' and < '\u007F') or (>= '\u3000' and < '\uE000'))
            return text;
        if (text.Length > MaxCharacters)
            return Unknown;
        var meant = string.Concat(text.Select(Normalize));
        return meant.Any(IsUnknown) ? Unknown : meant;
    }

    /// <summary>The text with <see cref="Overprint"/> replaced by a readable mark: 15〔叠〕2025001.</summary>
    public static string WithMarks(string text) => text.Replace(Overprint.ToString(), OverprintMark, StringComparison.Ordinal);

    private static string Normalize(char character) => character switch
    {
        '\u00A0' or (>= '\u2000' and <= '\u200A') => " ",
        '\u00AD' or '\u200B' or '\uFEFF' => "",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        _ => CompatibilityForms.Resolve(character).ToString(),
    };

    private static bool IsUnknown(char character) =>
        char.IsControl(character) || character is '\uFFFD' or Overprint or (>= '\uE000' and <= '\uF8FF');
}
