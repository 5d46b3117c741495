using Compiler.Storage;

namespace Compiler.Tests.Jobs;

/// <summary>A store that breaks down at one of its requests, before or after it has done it.</summary>
/// <param name="store">The store behind it.</param>
/// <param name="requests">Counts the requests of all stores of a run.</param>
internal sealed class FaultyFileStore(IVersionedFileStore store, RequestCount requests) : IVersionedFileStore
{
    public async IAsyncEnumerable<StoredFile> ListAsync(string prefix, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        requests.Next(isDone: false);
        await foreach (var file in store.ListAsync(prefix, cancellationToken))
            yield return file;
    }

    public Task<FileContent> ReadAsync(string name, long maxBytes, CancellationToken cancellationToken) => Do(() => store.ReadAsync(name, maxBytes, cancellationToken));

    public Task<VersionedFile> OpenAsync(string name, long maxBytes, CancellationToken cancellationToken) => Do(() => store.OpenAsync(name, maxBytes, cancellationToken));

    public Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => Do(async () =>
    {
        await store.WriteAsync(name, content, cancellationToken);
        return true;
    });

    public Task<bool> TryWriteAsync(string name, ReadOnlyMemory<byte> content, string? etag, CancellationToken cancellationToken) =>
        Do(() => store.TryWriteAsync(name, content, etag, cancellationToken));

    public Task RemoveAsync(string name, CancellationToken cancellationToken) => Do(async () =>
    {
        await store.RemoveAsync(name, cancellationToken);
        return true;
    });

    private async Task<T> Do<T>(Func<Task<T>> request)
    {
        requests.Next(isDone: false);
        var answer = await request();
        requests.Next(isDone: true);
        return answer;
    }
}

/// <summary>Counts requests and kills one; two points of death for each, before and after.</summary>
internal sealed class RequestCount
{
    public int DiesAt { get; set; } = int.MaxValue;

    public int Count { get; private set; }

    public void Next(bool isDone)
    {
        if (++Count == DiesAt)
            throw new StorageException($"killed {(isDone ? "after" : "before")} request {Count}");
    }
}
