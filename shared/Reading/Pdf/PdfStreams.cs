using System.Buffers;
using System.IO.Compression;
using Compiler.Reading.Lines;

namespace Compiler.Reading.Pdf;

/// <summary>
/// Measures the compressed parts of a PDF before a library unpacks them: half a megabyte may hold gigabytes. Pictures are
/// left out, for nobody unpacks them; so is what is compressed in other ways than Deflate, which no producer of today does.
/// </summary>
internal static class PdfStreams
{
    private const int BufferBytes = 16 * 1024;

    // A dictionary begins at its object, just before its stream.
    private const int LongestDictionary = 4096;

    // FlateDecode is zlib, whose header is two bytes.
    private const int HeaderBytes = 2;

    private static ReadOnlySpan<byte> Start => "stream"u8;

    private static ReadOnlySpan<byte> End => "endstream"u8;

    /// <summary>Whether all parts together have at most this many bytes.</summary>
    public static bool AreWithin(ReadOnlyMemory<byte> content, long most)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            var (left, at) = (most, 0);
            while (left >= 0 && content.Span[at..].IndexOf(Start) is var found and >= 0)
            {
                var start = AfterLineBreak(content.Span, at + found + Start.Length);
                var end = content.Span[start..].IndexOf(End) is var length and >= 0 ? start + length : content.Length;
                if (!IsPicture(content.Span[at..(at + found)]))
                    left -= Expand(content[start..end], left, buffer);
                at = Math.Min(end + End.Length, content.Length);
            }

            return left >= 0;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static int AfterLineBreak(ReadOnlySpan<byte> content, int at)
    {
        if (at < content.Length && content[at] == '\r')
            at++;
        return at < content.Length && content[at] == '\n' ? at + 1 : at;
    }

    // “/Subtype /Image”, but not the “/ImageC” of a page's resources.
    private static bool IsPicture(ReadOnlySpan<byte> before)
    {
        var dictionary = before[Math.Max(before.Length - LongestDictionary, 0)..];
        dictionary = dictionary[(dictionary.LastIndexOf("obj"u8) + 1)..];
        for (var at = dictionary.IndexOf("/Image"u8); at >= 0; at = dictionary.IndexOf("/Image"u8))
        {
            dictionary = dictionary[(at + "/Image"u8.Length)..];
            if (dictionary.IsEmpty || !char.IsAsciiLetter((char)dictionary[0]))
                return true;
        }

        return false;
    }

    // How much comes out of it, a buffer more than the limit at most; what is no Deflate is taken as it is.
    private static long Expand(ReadOnlyMemory<byte> packed, long most, byte[] buffer)
    {
        if (packed.Length <= HeaderBytes)
            return packed.Length;
        using var stream = new DeflateStream(new ReadOnlyMemoryStream(packed[HeaderBytes..]), CompressionMode.Decompress);
        long expanded = 0;
        try
        {
            // Read by read: what comes before damage counts.
            while (expanded <= most && stream.Read(buffer) is var read and > 0)
                expanded += read;
        }
        catch (InvalidDataException)
        {
            // Damaged, or something else; what could be unpacked counts.
        }

        return Math.Max(expanded, packed.Length);
    }
}
