using System.Collections.Immutable;
using Compiler.Backend.Storage;

namespace Compiler.Benchmarks.Nation;

/// <summary>Volumes in a folder, so that the memory that is measured holds none of them.</summary>
internal sealed class DiskFileStore(string folder) : IVersionedFileStore
{
    private readonly FolderFileStore files = new(folder);

    public IAsyncEnumerable<StoredFile> ListAsync(string prefix, CancellationToken cancellationToken) =>
        files.ListAsync(prefix, cancellationToken);

    public Task<FileContent> ReadAsync(string name, long maxBytes, CancellationToken cancellationToken) =>
        files.ReadAsync(name, maxBytes, cancellationToken);

    public Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        files.WriteAsync(name, content, cancellationToken);

    public Task RemoveAsync(string name, CancellationToken cancellationToken)
    {
        File.Delete(Path.Combine(folder, name));
        return Task.CompletedTask;
    }

    public Task<VersionedFile> OpenAsync(string name, long maxBytes, CancellationToken cancellationToken) => throw NotNeeded();

    public Task<bool> TryWriteAsync(
        string name,
        ReadOnlyMemory<byte> content,
        string? etag,
        ImmutableDictionary<string, string> metadata,
        CancellationToken cancellationToken) => throw NotNeeded();

    public Task<VersionedFile?> OpenChangedAsync(string name, string? known, long maxBytes, CancellationToken cancellationToken) =>
        throw NotNeeded();

    public Task<FilePage> ListPageAsync(string prefix, string? token, CancellationToken cancellationToken) => throw NotNeeded();

    private static NotSupportedException NotNeeded() => new("Volumes are written, read and listed.");
}
