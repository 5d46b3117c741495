using System.Text;

namespace Compiler.Reading;

/// <summary>
/// Finds the encoding of a text: a byte order mark, else valid UTF-8, else UTF-16 by its zero bytes, else GB18030, which
/// older office systems still write.
/// </summary>
internal static class TextDecoder
{
    private const char Replacement = '\uFFFD';

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    /// <summary>The text, and whether some bytes could not be decoded; null when the bytes are no text.</summary>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            return Utf8(bytes[3..]);
        if (bytes.StartsWith(Encoding.Unicode.Preamble))
            return Plausible(Encoding.Unicode.GetString(bytes[2..]));
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return Plausible(Encoding.BigEndianUnicode.GetString(bytes[2..]));
        return Utf16WithoutMark(bytes) is { } utf16 ? Plausible(utf16.GetString(bytes)) : Utf8(bytes);
    }

    private static DecodedText? Utf8(ReadOnlySpan<byte> bytes)
    {
        var utf8 = Encoding.UTF8.GetString(bytes);
        if (Damage(utf8) == 0)
            return Plausible(utf8);

        var gb18030 = Gb18030.GetString(bytes);
        return Plausible(Damage(gb18030) <= Damage(utf8) && !LooksLikeUtf8(utf8) ? gb18030 : utf8);
    }

    // Broken UTF-8 still spells the words every report has; the same bytes taken as GB18030 do not.
    private static bool LooksLikeUtf8(string text) =>
        text.Contains("信息公开", StringComparison.Ordinal) || text.Contains("年度", StringComparison.Ordinal);

    private static int Damage(string text) => text.AsSpan().Count(Replacement);

    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 4096)];
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        // Line ends, digits and tabs have a zero half; Chinese characters hardly ever do.
        var enough = sample.Length / 64;
        return odd > enough && even == 0 ? Encoding.Unicode : even > enough && odd == 0 ? Encoding.BigEndianUnicode : null;
    }

    private static DecodedText? Plausible(string text)
    {
        var damage = Damage(text);
        return text.Contains('\0') || damage > text.Length / 10 ? null : new DecodedText(text, damage > 0);
    }
}
