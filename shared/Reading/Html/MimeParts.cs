using System.Text;

namespace Compiler.Reading.Html;

/// <summary>The parts of a multipart body (RFC 2046, 5.1).</summary>
internal static class MimeParts
{
    public static IEnumerable<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> body, string boundary)
    {
        var mark = Encoding.UTF8.GetBytes("--" + boundary);
        var start = Find(body.Span, mark, 0);
        while (start >= 0)
        {
            var from = start + mark.Length;
            if (body.Span[from..].StartsWith("--"u8))
                yield break;
            var end = Find(body.Span, mark, from);
            yield return AfterLine(body[from..(end < 0 ? body.Length : end)]);
            start = end;
        }
    }

    // A boundary stands at the beginning of a line.
    private static int Find(ReadOnlySpan<byte> body, ReadOnlySpan<byte> mark, int from)
    {
        while (from < body.Length && body[from..].IndexOf(mark) is >= 0 and var at)
        {
            from += at;
            if (from == 0 || body[from - 1] == '\n')
                return from;
            from += mark.Length;
        }

        return -1;
    }

    private static ReadOnlyMemory<byte> AfterLine(ReadOnlyMemory<byte> part) =>
        part.Span.IndexOf((byte)'\n') is >= 0 and var end ? part[(end + 1)..] : default;
}
