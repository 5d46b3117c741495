using System.Buffers;
using System.IO.Compression;
using Compiler.Reading.Lines;

namespace Compiler.Reading.Pdf;

/// <summary>
/// Measures the compressed streams of a PDF before a library unpacks them, because half a megabyte may expand to gigabytes. Skips
/// pictures, which are never unpacked. Other compressions than Deflate count unexpanded; current programs do not write them.
/// </summary>
internal static class PdfStreams
{
    private const int BufferBytes = 16 * 1024;

    // A dictionary is at the start of its object, directly before its stream.
    private const int MaxDictionaryLength = 4096;

    // FlateDecode is zlib, which has a header of two bytes.
    private const int HeaderBytes = 2;

    private static ReadOnlySpan<byte> Start => "stream"u8;

    private static ReadOnlySpan<byte> End => "endstream"u8;

    /// <summary>Whether all streams together expand to at most this many bytes.</summary>
    public static bool FitWithin(ReadOnlyMemory<byte> content, long most)
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

    // Matches “/Subtype /Image”, but not “/ImageC” in a page's resources.
    private static bool IsPicture(ReadOnlySpan<byte> before)
    {
        var dictionary = before[Math.Max(before.Length - MaxDictionaryLength, 0)..];
        dictionary = dictionary[(dictionary.LastIndexOf("obj"u8) + 1)..];
        for (var at = dictionary.IndexOf("/Image"u8); at >= 0; at = dictionary.IndexOf("/Image"u8))
        {
            dictionary = dictionary[(at + "/Image"u8.Length)..];
            if (dictionary.IsEmpty || !char.IsAsciiLetter((char)dictionary[0]))
                return true;
        }

        return false;
    }

    // The expanded size, counted up to one buffer past the limit. Data that is not Deflate counts unexpanded.
    private static long Expand(ReadOnlyMemory<byte> packed, long most, byte[] buffer)
    {
        if (packed.Length <= HeaderBytes)
            return packed.Length;
        using var stream = new DeflateStream(new ReadOnlyMemoryStream(packed[HeaderBytes..]), CompressionMode.Decompress);
        long expanded = 0;
        try
        {
            // Reads in small steps, so that the data before any damage counts.
            while (expanded <= most && stream.Read(buffer) is var read and > 0)
                expanded += read;
        }
        catch (InvalidDataException)
        {
            // Damaged, or not Deflate; the part that was unpacked counts.
        }

        return Math.Max(expanded, packed.Length);
    }
}
