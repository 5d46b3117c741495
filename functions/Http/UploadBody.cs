using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Compiler.Functions.Http;

/// <summary>The file in the body of a request: out of a form, and without the compression of the transfer.</summary>
internal sealed record UploadBody(ReadOnlyMemory<byte> Content, UploadTrouble Trouble)
{
    // A refusal sent before the body has come breaks the connection; more than the platform lets through never comes.
    private const long MostDrained = 100L * 1024 * 1024;

    /// <summary>Reads the file; a body that is none says why. At most <paramref name="maxBytes"/> are kept.</summary>
    public static async Task<UploadBody> ReadAsync(HttpRequest request, long maxBytes, CancellationToken cancellationToken)
    {
        var body = await ReadBodyAsync(request, maxBytes, cancellationToken);
        if (body.Trouble != UploadTrouble.None)
            await BoundedCopy.DrainAsync(request.Body, MostDrained, cancellationToken);
        return body;
    }

    private static async Task<UploadBody> ReadBodyAsync(HttpRequest request, long maxBytes, CancellationToken cancellationToken)
    {
        // curl calls any body a form of the other kind, application/x-www-form-urlencoded.
        var isForm = request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) ?? false;
        if (request.ContentLength > maxBytes && !isForm)
            return Refused(UploadTrouble.TooLarge);
        try
        {
            await using var transfer = Decompressed(request);
            if (transfer is null)
                return Refused(UploadTrouble.UnknownEncoding);
            var file = isForm ? await FileOfFormAsync(request, transfer, cancellationToken) : transfer;
            if (file is null)
                return Refused(UploadTrouble.Broken);
            using var content = new MemoryStream();
            return await BoundedCopy.TryAsync(file, content, maxBytes, cancellationToken)
                ? new UploadBody(content.GetBuffer().AsMemory(0, (int)content.Length), UploadTrouble.None)
                : Refused(UploadTrouble.TooLarge);
        }
        catch (Exception damage)
            when (damage is InvalidDataException || (damage is IOException && !request.HttpContext.RequestAborted.IsCancellationRequested))
        {
            return Refused(UploadTrouble.Broken);
        }
    }

    private static UploadBody Refused(UploadTrouble trouble) => new(default, trouble);

    private static Stream? Decompressed(HttpRequest request) => request.Headers.ContentEncoding.ToString().Trim().ToLowerInvariant() switch
    {
        "" or "identity" => request.Body,
        "gzip" or "x-gzip" => new GZipStream(request.Body, CompressionMode.Decompress, leaveOpen: true),
        "br" => new BrotliStream(request.Body, CompressionMode.Decompress, leaveOpen: true),
        "deflate" => new ZLibStream(request.Body, CompressionMode.Decompress, leaveOpen: true),
        _ => null,
    };

    // The first part that has a file name; null where there is none.
    private static async Task<Stream?> FileOfFormAsync(HttpRequest request, Stream form, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
        {
            return null;
        }

        var reader = new MultipartReader(boundary, form);
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (section.GetContentDispositionHeader() is { } disposition && disposition.IsFileDisposition())
                return section.Body;
        }

        return null;
    }
}
