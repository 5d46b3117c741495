using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Compiler.Backend.Storage;

namespace Compiler.Tests.Backend.Intake;

/// <summary>A store of which every request is told to somebody, who may delay it or break it off.</summary>
/// <param name="store">The store behind it.</param>
/// <param name="requests">Hears of every request.</param>
internal sealed class WatchedFileStore(IVersionedFileStore store, IRequestWatch requests) : IVersionedFileStore
{
    public async IAsyncEnumerable<StoredFile> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await requests.NextAsync(isDone: false);
        await foreach (var file in store.ListAsync(prefix, cancellationToken))
            yield return file;
    }

    public Task<FileContent> ReadAsync(string name, long maxBytes, CancellationToken cancellationToken) =>
        requests.WatchAsync(() => store.ReadAsync(name, maxBytes, cancellationToken));

    public Task<VersionedFile> OpenAsync(string name, long maxBytes, CancellationToken cancellationToken) =>
        requests.WatchAsync(() => store.OpenAsync(name, maxBytes, cancellationToken));

    public Task<VersionedFile?> OpenChangedAsync(string name, string? known, long maxBytes, CancellationToken cancellationToken) =>
        requests.WatchAsync(() => store.OpenChangedAsync(name, known, maxBytes, cancellationToken));

    public Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        requests.WatchAsync(async () =>
        {
            await store.WriteAsync(name, content, cancellationToken);
            return true;
        });

    public Task<bool> TryWriteAsync(
        string name,
        ReadOnlyMemory<byte> content,
        string? etag,
        ImmutableDictionary<string, string> metadata,
        CancellationToken cancellationToken) =>
        requests.WatchAsync(() => store.TryWriteAsync(name, content, etag, metadata, cancellationToken));

    public Task<FilePage> ListPageAsync(string prefix, string? token, CancellationToken cancellationToken) =>
        requests.WatchAsync(() => store.ListPageAsync(prefix, token, cancellationToken));

    public Task RemoveAsync(string name, CancellationToken cancellationToken) => requests.WatchAsync(async () =>
    {
        await store.RemoveAsync(name, cancellationToken);
        return true;
    });
}
