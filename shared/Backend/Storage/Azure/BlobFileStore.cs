using System.Collections.Immutable;
using System.Net;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Compiler.Backend.Storage.Azure;

/// <summary>
/// The files of a blob container. Metadata values are percent-encoded there, because headers are ASCII only. A name
/// with a folder <c>.</c> or <c>..</c> cannot be read or written.
/// </summary>
/// <param name="container">The container; it must exist.</param>
public sealed class BlobFileStore(BlobContainerClient container) : IVersionedFileStore
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredFile> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var blobs = container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellationToken);
        await foreach (var blob in StorageFailure.Name($"list {container.Name}", blobs, cancellationToken))
            yield return Describe(blob);
    }

    /// <inheritdoc/>
    public async Task<FileContent> ReadAsync(string name, long maxBytes, CancellationToken cancellationToken) =>
        (await OpenAsync(name, maxBytes, cancellationToken)).Content;

    /// <inheritdoc/>
    public async Task<VersionedFile> OpenAsync(string name, long maxBytes, CancellationToken cancellationToken) =>
        (await OpenChangedAsync(name, known: null, maxBytes, cancellationToken))!;

    /// <inheritdoc/>
    public Task<VersionedFile?> OpenChangedAsync(string name, string? known, long maxBytes, CancellationToken cancellationToken) =>
        StorageFailure.NameAsync<VersionedFile?>($"read {Describe(name)}", async () =>
        {
            if (HasDotFolder(name))
                return VersionedFile.NotFound(name) with { Content = new FileContent(ReadOutcome.Unreadable) };
            try
            {
                var options = known is null
                    ? null
                    : new BlobDownloadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = new ETag(known) } };
                var blob = await container.GetBlobClient(name).DownloadStreamingAsync(options, cancellationToken);
                if (blob.GetRawResponse().Status == (int)HttpStatusCode.NotModified)
                    return null;
                using var download = blob.Value;
                return new VersionedFile(
                    new StoredFile(name, download.Details.ContentLength, download.Details.LastModified),
                    await ReadAsync(download, maxBytes, cancellationToken),
                    download.Details.ETag.ToString(),
                    Decode(download.Details.Metadata));
            }
            catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.BlobNotFound)
            {
                return VersionedFile.NotFound(name);
            }
            catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.BlobArchived)
            {
                return VersionedFile.NotFound(name) with { Content = new FileContent(ReadOutcome.Unreadable) };
            }
        }, cancellationToken);

    /// <inheritdoc/>
    public Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        UploadAsync(name, content, conditions: null, ImmutableDictionary<string, string>.Empty, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> TryWriteAsync(
        string name,
        ReadOnlyMemory<byte> content,
        string? etag,
        ImmutableDictionary<string, string> metadata,
        CancellationToken cancellationToken) =>
        UploadAsync(
            name,
            content,
            etag is null ? new BlobRequestConditions { IfNoneMatch = ETag.All } : new BlobRequestConditions { IfMatch = new ETag(etag) },
            metadata,
            cancellationToken);

    /// <inheritdoc/>
    public Task<FilePage> ListPageAsync(string prefix, string? token, CancellationToken cancellationToken) => StorageFailure.NameAsync(
        $"list {container.Name}",
        async () =>
        {
            var pages = container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, prefix, cancellationToken).AsPages(token);
            await foreach (var page in pages)
            {
                var files = page.Values.Select(blob => new ListedFile(Describe(blob), Decode(blob.Metadata), StateOf(blob), Md5Of(blob)));
                return new FilePage(
                    [.. files],
                    page.ContinuationToken is { Length: > 0 } next ? next : null);
            }

            return new FilePage([], null);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task RemoveAsync(string name, CancellationToken cancellationToken) => StorageFailure.NameAsync(
        $"remove {Describe(name)}",
        async () => !HasDotFolder(name)
            && await container.GetBlobClient(name).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, null, cancellationToken),
        cancellationToken);

    // A blob's address is a URL, and clients resolve such folders before they send it: “../receipts/a” in this
    // container would be “a” in another. Backslashes become slashes on the way.
    private static bool HasDotFolder(string name) => name.Split('/', '\\').Any(folder => folder is "." or "..");

    // A list gives it without the quotation marks of the header.
    private static string? StateOf(BlobItem blob) => blob.Properties.ETag?.ToString("H");

    private static string? Md5Of(BlobItem blob) =>
        blob.Properties.ContentHash is { Length: > 0 } hash ? Convert.ToBase64String(hash) : null;

    private static StoredFile Describe(BlobItem blob) =>
        new(blob.Name, blob.Properties.ContentLength ?? 0, blob.Properties.LastModified ?? default);

    private static async Task<FileContent> ReadAsync(
        BlobDownloadStreamingResult download, long maxBytes, CancellationToken cancellationToken)
    {
        if (download.Details.ContentLength > maxBytes)
            return new FileContent(ReadOutcome.TooLarge);
        var bytes = new byte[download.Details.ContentLength];
        await download.Content.ReadExactlyAsync(bytes, cancellationToken);
        return new FileContent(ReadOutcome.Read, bytes);
    }

    private static ImmutableDictionary<string, string> Decode(IDictionary<string, string>? metadata) =>
        (metadata ?? ImmutableDictionary<string, string>.Empty)
        .GroupBy(pair => pair.Key.ToLowerInvariant(), pair => Uri.UnescapeDataString(pair.Value))
        .ToImmutableDictionary(pair => pair.Key, pair => pair.First());

    private static Dictionary<string, string>? Encode(ImmutableDictionary<string, string> metadata) =>
        metadata.IsEmpty ? null : metadata.ToDictionary(pair => pair.Key, pair => Uri.EscapeDataString(pair.Value));

    private Task<bool> UploadAsync(
        string name,
        ReadOnlyMemory<byte> content,
        BlobRequestConditions? conditions,
        ImmutableDictionary<string, string> metadata,
        CancellationToken cancellationToken) =>
        StorageFailure.NameAsync($"write {Describe(name)}", async () =>
        {
            if (HasDotFolder(name))
                throw new StorageException($"Cannot write {Describe(name)}: the name leads out of the container");
            var options = new BlobUploadOptions { Conditions = conditions, HttpHeaders = Headers(name), Metadata = Encode(metadata) };
            try
            {
                await container.GetBlobClient(name).UploadAsync(new BinaryData(content), options, cancellationToken);
                return true;
            }
            catch (RequestFailedException exception) when (conditions is not null && IsConflict(exception))
            {
                return false;
            }
        }, cancellationToken);

    // Agencies' files are never served with their own type: a web page among them could run scripts in a reader's browser.
    private BlobHttpHeaders Headers(string name) => container.Name is StorageNames.Reports or StorageNames.Quarantine
        ? new BlobHttpHeaders { ContentType = "application/octet-stream" }
        : new BlobHttpHeaders { ContentType = MediaType.ForFile(name).Name };

    private static bool IsConflict(RequestFailedException exception) =>
        exception.ErrorCode == BlobErrorCode.BlobAlreadyExists
        || exception.ErrorCode == BlobErrorCode.ConditionNotMet
        || exception.ErrorCode == BlobErrorCode.BlobNotFound;

    private string Describe(string name) => $"{container.Name}/{name}";
}
