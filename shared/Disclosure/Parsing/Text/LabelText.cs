using System.Buffers;

namespace Compiler.Disclosure.Parsing.Text;

/// <summary>
/// Normalises labels for comparison: no white space or quotation marks, half-width punctuation, no leading number. Reports
/// mix all forms: 三、本 年度办 | （一）予以公开 | 1. 属于国家秘密.
/// </summary>
internal static class LabelText
{
    public const int MaxLength = 256;

    private const int MinPartLength = 2;

    private static readonly SearchValues<char> ChineseDigits = SearchValues.Create("一二三四五六七八九十");

    public static string Normalize(ReadOnlySpan<char> text)
    {
        Span<char> buffer = stackalloc char[MaxLength];
        return Normalize(text, buffer).ToString();
    }

    /// <summary>
    /// Writes the normalised label to <paramref name="buffer"/> and returns it; empty if the text is longer than the
    /// buffer, since it cannot be a label.
    /// </summary>
    public static ReadOnlySpan<char> Normalize(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var length = 0;
        foreach (var character in text)
        {
            var isHan = character is >= '\u4E00' and <= '\u9FFF';
            if (!isHan && IsLeftOut(character))
                continue;
            if (length == buffer.Length)
                return default;
            buffer[length++] = isHan ? TraditionalCharacters.ToSimplifiedInLabel(character) : HalfWidth(character);
            if (isHan)
                ConvertedWords.RestoreInLabel(buffer[..length]);
        }

        return WithoutNumber(buffer[..length]);
    }

    /// <summary>Returns the only label that contains these words; null if none or several do.</summary>
    public static string? FindOnlyWith(string words, IEnumerable<string> labels)
    {
        var part = Normalize(words);
        return
            part.Length >= MinPartLength
            && labels.Where(label => Normalize(label).Contains(part, StringComparison.Ordinal)).ToList() is [var only]
            ? only
            : null;
    }

    // Also the signs of footnotes: ¹, ①, ※.
    private static bool IsLeftOut(char character) =>
        char.IsWhiteSpace(character)
        || character is '“' or '”' or '"' or '‘' or '’' or '*' or '※' or '\u200B' or '\uFEFF'
        || character is '¹' or '²' or '³' or (>= '⁰' and <= '⁹') or (>= '①' and <= '⑳');

    private static char HalfWidth(char character) => character switch
    {
        '（' or '〔' or '【' or '[' or '﹙' => '(',
        '）' or '〕' or '】' or ']' or '﹚' => ')',
        '、' or '，' or '﹐' => ',',
        '．' or '。' or '﹒' => '.',
        '：' => ':',
        '；' => ';',
        '／' => '/',
        >= '０' and <= '９' => (char)(character - '０' + '0'),
        _ => character,
    };

    private static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> label)
    {
        // A joined label may have two numbers: 三、（一）予以公开.
        for (var i = 0; i < 2; i++)
            label = label[NumberLength(label)..];
        return label;
    }

    private static int NumberLength(ReadOnlySpan<char> label)
    {
        if (label.IsEmpty)
            return 0;
        if (label[0] == '(')
            return label.IndexOf(')') is > 1 and var end && IsNumber(label[1..end]) ? end + 1 : 0;

        var digits = label.IndexOfAnyExceptInRange('0', '9');
        if (digits <= 0)
            digits = label.IndexOfAnyExcept(ChineseDigits);
        return digits > 0 && label[digits] is (',' or '.' or ')') ? digits + 1 : 0;
    }

    private static bool IsNumber(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExcept(ChineseDigits) < 0 || text.IndexOfAnyExceptInRange('0', '9') < 0;
}
