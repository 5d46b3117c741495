using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Compiler.Functions.Web;

/// <summary>The file in the body of a request, taken out of a form and decompressed.</summary>
internal sealed record UploadBody(ReadOnlyMemory<byte> Content, UploadError Trouble)
{
    // Refusing before the body has arrived breaks the connection. The platform accepts at most 100 MB.
    private const long MaxDrainedBytes = 100L * 1024 * 1024;

    /// <summary>Reads the file, keeping at most <paramref name="maxBytes"/>; the trouble says why there is no file.</summary>
    public static async Task<UploadBody> ReadAsync(HttpRequest request, long maxBytes, CancellationToken cancellationToken)
    {
        var body = await ReadBodyAsync(request, maxBytes, cancellationToken);
        if (body.Trouble != UploadError.None)
            await BoundedCopy.DrainAsync(request.Body, MaxDrainedBytes, cancellationToken);
        return body;
    }

    /// <summary>Reads a file of a form that has been received, if it has at most <paramref name="maxBytes"/>.</summary>
    public static async Task<UploadBody> ReadAsync(IFormFile file, long maxBytes, CancellationToken cancellationToken)
    {
        if (file.Length > maxBytes)
            return Refused(UploadError.TooLarge);
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancellationToken);
        return new UploadBody(content.GetBuffer().AsMemory(0, (int)content.Length), UploadError.None);
    }

    private static async Task<UploadBody> ReadBodyAsync(HttpRequest request, long maxBytes, CancellationToken cancellationToken)
    {
        // curl labels any body application/x-www-form-urlencoded, so only multipart counts as a form.
        var isForm = request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) ?? false;
        if (request.ContentLength > maxBytes && !isForm)
            return Refused(UploadError.TooLarge);
        try
        {
            await using var transfer = Decompressed(request);
            if (transfer is null)
                return Refused(UploadError.UnknownEncoding);
            var file = isForm ? await FindFormFileAsync(request, transfer, cancellationToken) : transfer;
            if (file is null)
                return Refused(UploadError.Broken);
            using var content = new MemoryStream();
            return await BoundedCopy.TryAsync(file, content, maxBytes, cancellationToken)
                ? new UploadBody(content.GetBuffer().AsMemory(0, (int)content.Length), UploadError.None)
                : Refused(UploadError.TooLarge);
        }
        catch (Exception damage)
            when (damage is InvalidDataException || (damage is IOException && !request.HttpContext.RequestAborted.IsCancellationRequested))
        {
            return Refused(UploadError.Broken);
        }
    }

    private static UploadBody Refused(UploadError trouble) => new(default, trouble);

    private static Stream? Decompressed(HttpRequest request) => request.Headers.ContentEncoding.ToString().Trim().ToLowerInvariant() switch
    {
        "" or "identity" => request.Body,
        "gzip" or "x-gzip" => new GZipStream(request.Body, CompressionMode.Decompress, leaveOpen: true),
        "br" => new BrotliStream(request.Body, CompressionMode.Decompress, leaveOpen: true),
        "deflate" => new ZLibStream(request.Body, CompressionMode.Decompress, leaveOpen: true),
        _ => null,
    };

    // The first part with a file name; null if there is none.
    private static async Task<Stream?> FindFormFileAsync(HttpRequest request, Stream form, CancellationToken cancellationToken)
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
