using Compiler.Reading.Lines;
using MimeKit;
using MimeKit.IO;
using MimeKit.IO.Filters;

namespace Compiler.Reading.Html;

/// <summary>A web page in a MIME message.</summary>
/// <param name="Charset">The character set that its header states, if it states one.</param>
/// <param name="Encoding">How the body was made fit for mail.</param>
/// <param name="Body">The body as it stands.</param>
internal sealed record MimePage(string? Charset, ContentEncoding Encoding, ReadOnlyMemory<byte> Body)
{
    /// <summary>The bytes of the page, as far as their encoding can be read.</summary>
    public ReadOnlyMemory<byte> Decode()
    {
        var bytes = new MemoryStream();
        using var decoder = new FilteredStream(bytes);
        decoder.Add(DecoderFilter.Create(Encoding));
        new ReadOnlyMemoryStream(Body).CopyTo(decoder);
        // Where the padding was left out, the last bytes would be, too.
        if (Encoding == ContentEncoding.Base64)
            decoder.Write("==="u8);
        decoder.Flush();
        return bytes.ToArray();
    }
}
