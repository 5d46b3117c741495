using System.Buffers;
using System.Buffers.Text;
using System.Text.RegularExpressions;

namespace Compiler.Reading.Html;

/// <summary>A part of a MIME message: its header fields and its body.</summary>
/// <param name="MediaType">Such as text/html; empty where it is not stated.</param>
/// <param name="Boundary">What separates the parts inside; null where there are none.</param>
/// <param name="Charset">The character set that is stated, if one is.</param>
/// <param name="Encoding">How the body was made fit for mail.</param>
/// <param name="Body">The body as it stands.</param>
internal sealed partial record MimePart(string MediaType, string? Boundary, string? Charset, string Encoding, ReadOnlyMemory<byte> Body)
{
    public static MimePart Read(ReadOnlyMemory<byte> content)
    {
        var (head, body) = Cut(content);
        var fields = Unfold(System.Text.Encoding.Latin1.GetString(head.Span));
        var type = Field(fields, "Content-Type");
        return new MimePart(
            type.Split(';')[0].Trim(),
            Parameter(BoundaryIn(), type),
            Parameter(CharsetIn(), type),
            Field(fields, "Content-Transfer-Encoding"),
            body);
    }

    /// <summary>The bytes of the body; what is broken in its encoding stays as it is.</summary>
    public ReadOnlyMemory<byte> Decode() => Encoding.ToLowerInvariant() switch
    {
        "base64" => FromBase64(Body.Span),
        "quoted-printable" => FromQuotedPrintable(Body.Span),
        _ => Body,
    };

    private static (ReadOnlyMemory<byte> Head, ReadOnlyMemory<byte> Body) Cut(ReadOnlyMemory<byte> content)
    {
        var crlf = content.Span.IndexOf("\r\n\r\n"u8);
        var lf = content.Span.IndexOf("\n\n"u8);
        if (crlf >= 0 && (lf < 0 || crlf < lf))
            return (content[..crlf], content[(crlf + 4)..]);
        return lf >= 0 ? (content[..lf], content[(lf + 2)..]) : (content, default);
    }

    private static string Unfold(string head) => Folds().Replace(head, " ");

    private static string Field(string head, string name)
    {
        foreach (var line in head.AsSpan().EnumerateLines())
        {
            if (line.Length > name.Length && line[name.Length] == ':' && line.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return line[(name.Length + 1)..].Trim().ToString();
        }

        return "";
    }

    private static string? Parameter(Regex parameter, string field) =>
        parameter.Match(field) is { Success: true } match ? match.Groups["value"].Value : null;

    private static ReadOnlyMemory<byte> FromBase64(ReadOnlySpan<byte> body)
    {
        var plain = new ArrayBufferWriter<byte>(Math.Max(1, body.Length));
        foreach (var character in body)
        {
            if (char.IsAsciiLetterOrDigit((char)character) || character is (byte)'+' or (byte)'/')
                plain.Write([character]);
        }

        var text = plain.WrittenSpan[..(plain.WrittenCount & ~3)];
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        Base64.DecodeFromUtf8(text, bytes, out _, out var written);
        return Tail(plain.WrittenSpan[text.Length..]) is { Length: > 0 } tail
            ? (byte[])[.. bytes.AsSpan(0, written), .. tail]
            : bytes.AsMemory(0, written);
    }

    private static byte[] Tail(ReadOnlySpan<byte> rest)
    {
        Span<byte> group = [.. rest, .. "===="u8];
        Span<byte> bytes = stackalloc byte[3];
        return rest.Length >= 2 && Base64.DecodeFromUtf8(group[..4], bytes, out _, out var written) == OperationStatus.Done
            ? bytes[..written].ToArray()
            : [];
    }

    private static ReadOnlyMemory<byte> FromQuotedPrintable(ReadOnlySpan<byte> body)
    {
        var bytes = new ArrayBufferWriter<byte>(Math.Max(1, body.Length));
        for (var i = 0; i < body.Length;)
        {
            var (value, length) = Quoted(body[i..]);
            if (value is { } plain)
                bytes.Write([plain]);
            i += length;
        }

        return bytes.WrittenMemory;
    }

    // One byte as it is, =XX, or a line end that only serves the mail.
    private static (byte? Value, int Length) Quoted(ReadOnlySpan<byte> text)
    {
        if (text[0] != '=')
            return (text[0], 1);
        if (text[1..].StartsWith("\r\n"u8))
            return (null, 3);
        if (text[1..].StartsWith("\n"u8))
            return (null, 2);
        return text.Length > 2 && Utf8Parser.TryParse(text[1..3], out byte value, out var used, 'x') && used == 2
            ? (value, 3)
            : (text[0], 1);
    }

    [GeneratedRegex(@"\r?\n[ \t]+")]
    private static partial Regex Folds();

    [GeneratedRegex("""boundary\s*=\s*(?:"(?<value>[^"]+)"|(?<value>[^\s;"]+))""", RegexOptions.IgnoreCase)]
    private static partial Regex BoundaryIn();

    [GeneratedRegex("""charset\s*=\s*"?(?<value>[A-Za-z0-9_-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex CharsetIn();
}
