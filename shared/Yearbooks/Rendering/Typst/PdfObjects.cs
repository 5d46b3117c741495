using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>Renumbers the objects of one PDF for use in another (ISO 32000-1, 7.3).</summary>
/// <param name="renumber">Returns the new number of an object.</param>
/// <param name="firstKey">The offset added to the keys of the parent tree.</param>
/// <param name="prefix">The prefix that makes the names of elements unique.</param>
internal sealed class PdfObjects(Func<int, int> renumber, int firstKey, string prefix)
{
    // With the sign.
    private const int MaxDigits = 11;

    private readonly ArrayBufferWriter<byte> written = new();
    private readonly byte[] prefixBytes = Encoding.ASCII.GetBytes(prefix);

    private static readonly SearchValues<byte> Whitespace = SearchValues.Create("\0\t\n\f\r "u8);

    private static readonly SearchValues<byte> Delimiters = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    private static readonly SearchValues<byte> NameCharacters = SearchValues.Create("0123456789xy"u8);

    /// <summary>Returns the renumbered object; stream data stay unchanged.</summary>
    public byte[] Rewrite(ReadOnlySpan<byte> body)
    {
        written.ResetWrittenCount();
        var (isKey, copied) = (false, 0);
        for (var at = 0; at < body.Length;)
        {
            var token = Token(body[at..]);
            var end = at + token.Length;
            if (token.SequenceEqual("stream"u8))
                break;

            if (Reference(body[at..]) is { Length: > 0 } reference)
            {
                written.Write(body[copied..at]);
                Write(renumber(reference.Number));
                written.Write(" 0 R"u8);
                copied = end = at + reference.Length;
            }
            else if (isKey && Utf8Parser.TryParse(token, out int key, out var length) && length == token.Length)
            {
                written.Write(body[copied..at]);
                Write(key + firstKey);
                copied = end;
            }
            else if (IsElementName(token))
            {
                written.Write(body[copied..(at + 1)]);
                written.Write(prefixBytes);
                copied = at + 1;
            }

            if (!IsWhitespace(token[0]))
                isKey = token.SequenceEqual("/StructParent"u8) || token.SequenceEqual("/StructParents"u8);
            at = end;
        }

        written.Write(body[copied..]);
        return written.WrittenSpan.ToArray();
    }

    private void Write(int number)
    {
        Utf8Formatter.TryFormat(number, written.GetSpan(MaxDigits), out var length);
        written.Advance(length);
    }

    private static bool IsWhitespace(byte character) => Whitespace.Contains(character);

    // A string in brackets, a name, a run of spaces or of regular characters, or one delimiter.
    private static ReadOnlySpan<byte> Token(ReadOnlySpan<byte> rest)
    {
        switch (rest[0])
        {
            case (byte)'(':
                return rest[..StringEnd(rest)];
            case (byte)'<':
                return rest.StartsWith("<<"u8) ? rest[..2] : rest[..(rest.IndexOf((byte)'>') + 1)];
            case (byte)'/':
                return rest[..(1 + RegularLength(rest[1..]))];
            default:
                return IsWhitespace(rest[0])
                    ? rest[..LengthOf(rest.IndexOfAnyExcept(Whitespace), rest)]
                    : rest[..Math.Max(1, RegularLength(rest))];
        }
    }

    private static int StringEnd(ReadOnlySpan<byte> rest)
    {
        var depth = 0;
        for (var at = 0; at < rest.Length; at++)
        {
            if (rest[at] == (byte)'\\')
                at++;
            else if (rest[at] == (byte)'(')
                depth++;
            else if (rest[at] == (byte)')' && --depth == 0)
                return at + 1;
        }

        throw new RenderingException("Typst wrote a PDF with an unterminated string.");
    }

    private static int RegularLength(ReadOnlySpan<byte> rest) => LengthOf(rest.IndexOfAny(Delimiters), rest);

    private static int LengthOf(int end, ReadOnlySpan<byte> rest) => end < 0 ? rest.Length : end;

    private static (int Number, int Length) Reference(ReadOnlySpan<byte> rest)
    {
        if (!char.IsAsciiDigit((char)rest[0]) || !Utf8Parser.TryParse(rest, out int number, out var length))
            return default;
        var end = rest[length..];
        var isReference = end.StartsWith(" 0 R"u8) && (end.Length == 4 || Delimiters.Contains(end[4]));
        return isReference ? (number, length + 4) : default;
    }

    // Typst names header cells by table, column and row: (U12x0y1).
    private static bool IsElementName(ReadOnlySpan<byte> token) =>
        token.Length > 6
        && token.StartsWith("(U"u8)
        && char.IsAsciiDigit((char)token[2])
        && token[2..^1].IndexOfAnyExcept(NameCharacters) < 0;
}
