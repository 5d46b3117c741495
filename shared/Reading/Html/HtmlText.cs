using System.Text;
using System.Text.RegularExpressions;
using Compiler.Reading.Text;

namespace Compiler.Reading.Html;

/// <summary>Decodes a web page.</summary>
internal static partial class HtmlText
{
    private const int MaxHeadLength = 4096;

    /// <summary>
    /// The text of a page: by its byte order mark or as UTF-8 or GB18030, like any text. A different stated character set is used only if
    /// the page is not UTF-8, because resaved pages keep their old statement. Null if the bytes are not text.
    /// </summary>
    /// <param name="content">The bytes.</param>
    /// <param name="stated">The character set from a header outside the page.</param>
    public static DecodedText? Decode(ReadOnlySpan<byte> content, string? stated = null)
    {
        stated ??= FindCharset(content[..Math.Min(content.Length, MaxHeadLength)]);
        if (IsOtherCharset(stated) && !IsUtf8(content) && CodePagesEncodingProvider.Instance.GetEncoding(stated!) is { } encoding)
        {
            var text = encoding.GetString(content);
            return new DecodedText(text, text.Contains('\uFFFD'));
        }

        return TextDecoder.Decode(content);
    }

    private static string? FindCharset(ReadOnlySpan<byte> head) =>
        Charset().Match(Encoding.Latin1.GetString(head)) is { Success: true } match ? match.Groups["name"].Value : null;

    private static bool IsOtherCharset(string? charset) =>
        charset is not null
        && !charset.StartsWith("utf", StringComparison.OrdinalIgnoreCase)
        && !charset.StartsWith("gb", StringComparison.OrdinalIgnoreCase);

    private static bool IsUtf8(ReadOnlySpan<byte> content) => System.Text.Unicode.Utf8.IsValid(content);

    [GeneratedRegex("""<meta[^>]{0,200}charset\s*=\s*["']?(?<name>[A-Za-z0-9_-]{2,20})""", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
