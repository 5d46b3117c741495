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

    private static ReadOnlySpan<byte> Whitespace => "\0\t\n\f\r "u8;

    private static readonly SearchValues<byte> Delimiters = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    private static readonly SearchValues<byte> NameCharacters = SearchValues.Create("0123456789xy"u8);

    /// <summary>Returns the renumbered object; stream data stay unchanged.</summary>
    public byte[] Rewrite(ReadOnlySpan<byte> body)
    {
        written.ResetWrittenCount();
        var isKey = false;
        for (var at = 0; at < body.Length;)
        {
            var token = Token(body[at..]);
            if (token.SequenceEqual("stream"u8))
            {
                written.Write(body[at..]);
                break;
            }

            if (Reference(body[at..]) is { Length: > 0 } reference)
            {
                Write(renumber(reference.Number));
                written.Write(" 0 R"u8);
                token = body.Slice(at, reference.Length);
            }
            else if (isKey && Utf8Parser.TryParse(token, out int key, out var length) && length == token.Length)
            {
                Write(key + firstKey);
            }
            else if (IsElementName(token))
            {
                written.Write("("u8);
                written.Write(prefixBytes);
                written.Write(token[1..]);
            }
            else
            {
                written.Write(token);
            }

            if (!Whitespace.Contains(token[0]))
                isKey = token.SequenceEqual("/StructParent"u8) || token.SequenceEqual("/StructParents"u8);
            at += token.Length;
        }

        return written.WrittenSpan.ToArray();
    }

    private void Write(int number)
    {
        Utf8Formatter.TryFormat(number, written.GetSpan(MaxDigits), out var length);
        written.Advance(length);
    }

    // A string in brackets, a name, a run of regular characters, or one delimiter.
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
                return rest[..Math.Max(1, RegularLength(rest))];
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

    private static int RegularLength(ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOfAny(Delimiters);
        return end < 0 ? rest.Length : end;
    }

    private static (int Number, int Length) Reference(ReadOnlySpan<byte> rest)
    {
        if (!Utf8Parser.TryParse(rest, out int number, out var length) || rest[0] is (byte)'-' or (byte)'+')
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
