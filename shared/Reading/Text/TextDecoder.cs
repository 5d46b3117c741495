using System.Text;

namespace Compiler.Reading.Text;

/// <summary>
/// Detects the encoding of a text: by a byte order mark, else valid UTF-8, else UTF-16 by its line ends, else GB18030, which
/// older office systems still write.
/// </summary>
public static class TextDecoder
{
    private const char Replacement = '\uFFFD';

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    /// <summary>The text, and whether some bytes could not be decoded; null if the bytes are not text.</summary>
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
        if (CountDamage(utf8) == 0)
            return Plausible(utf8);

        var gb18030 = Gb18030.GetString(bytes);
        return Plausible(CountDamage(gb18030) <= CountDamage(utf8) && !LooksLikeUtf8(utf8) ? gb18030 : utf8);
    }

    // Damaged UTF-8 still contains words that every report has; the same bytes decoded as GB18030 do not.
    private static bool LooksLikeUtf8(string text) =>
        text.Contains("信息公开", StringComparison.Ordinal) || text.Contains("年度", StringComparison.Ordinal);

    private static int CountDamage(string text) => text.AsSpan().Count(Replacement);

    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 4096)];
        if (!sample.Contains((byte)0))
            return null;
        int little = 0, big = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            little += sample[i + 1] == 0 && IsTabOrLineEnd(sample[i]) ? 1 : 0;
            big += sample[i] == 0 && IsTabOrLineEnd(sample[i + 1]) ? 1 : 0;
        }

        // 一 (4E00), 开 (5F00) and the wide space (3000) have a zero byte, too; U+0900, U+0A00 and U+0D00 occur in no report.
        var enough = sample.Length / 1024;
        return little > enough && big == 0 ? Encoding.Unicode : big > enough && little == 0 ? Encoding.BigEndianUnicode : null;
    }

    private static bool IsTabOrLineEnd(byte half) => half is (byte)'\t' or (byte)'\n' or (byte)'\r';

    private static DecodedText? Plausible(string text)
    {
        var damage = CountDamage(text);
        return text.Contains('\0') || damage > text.Length / 10 ? null : new DecodedText(text, damage > 0);
    }
}
