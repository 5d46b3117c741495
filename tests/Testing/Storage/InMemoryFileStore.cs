using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Compiler.Backend.Storage;

namespace Compiler.Testing.Storage;

/// <summary>Files in memory.</summary>
/// <param name="now">Tells the date of a file that is written; without it such files have none.</param>
public sealed class InMemoryFileStore(Func<DateTimeOffset>? now = null) : IVersionedFileStore
{
    private readonly ConcurrentDictionary<string, Entry> files = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, bool> archived = new(StringComparer.Ordinal);

    private int writes;

    /// <summary>The number of files in a page of a list.</summary>
    public int PageSize { get; init; } = 3;

    private DateTimeOffset Now => now?.Invoke() ?? default;

    /// <summary>Puts a file of this date.</summary>
    public void Put(string name, ReadOnlySpan<byte> content, DateTimeOffset date) => files[name] = NewEntry(content, date);

    /// <summary>Moves a file to the archive tier, where storage gives neither its bytes nor its metadata.</summary>
    public void Archive(string name) => archived[name] = true;

    /// <summary>Takes a file away; one that is not there is no error.</summary>
    public void Remove(string name) => files.TryRemove(name, out _);

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredFile> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (
            var (name, file) in files
                .Where(file => file.Key.StartsWith(prefix, StringComparison.Ordinal))
                .OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            yield return file.Describe(name);
        }
    }

    /// <inheritdoc/>
    public Task<FileContent> ReadAsync(string name, long maxBytes, CancellationToken cancellationToken) =>
        Task.FromResult(files.TryGetValue(name, out var file) ? file.Read(maxBytes) : new FileContent(ReadOutcome.NotFound));

    /// <inheritdoc/>
    public Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        Put(name, content.Span, Now);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<VersionedFile> OpenAsync(string name, long maxBytes, CancellationToken cancellationToken) => Task.FromResult(
        archived.ContainsKey(name)
            ? VersionedFile.NotFound(name) with { Content = new FileContent(ReadOutcome.Unreadable) }
        : files.TryGetValue(name, out var file)
            ? new VersionedFile(file.Describe(name), file.Read(maxBytes), file.ETag, file.Metadata)
            : VersionedFile.NotFound(name));

    /// <inheritdoc/>
    public async Task<VersionedFile?> OpenChangedAsync(string name, string? known, long maxBytes, CancellationToken cancellationToken)
    {
        var file = await OpenAsync(name, maxBytes, cancellationToken);
        return known is not null && file.ETag == known ? null : file;
    }

    /// <inheritdoc/>
    public Task<bool> TryWriteAsync(
        string name,
        ReadOnlyMemory<byte> content,
        string? etag,
        ImmutableDictionary<string, string> metadata,
        CancellationToken cancellationToken)
    {
        var entry = NewEntry(content.Span, Now) with { Metadata = metadata };
        return Task.FromResult(etag is null
            ? files.TryAdd(name, entry)
            : files.TryGetValue(name, out var current) && current.ETag == etag && files.TryUpdate(name, entry, current));
    }

    /// <inheritdoc/>
    public Task<FilePage> ListPageAsync(string prefix, string? token, CancellationToken cancellationToken)
    {
        var rest = files
            .Where(file => file.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Where(file => token is null || string.CompareOrdinal(file.Key, token) > 0)
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Take(PageSize + 1)
            .Select(file => new ListedFile(file.Value.Describe(file.Key), file.Value.Metadata, file.Value.ETag, file.Value.Md5))
            .ToList();
        return Task.FromResult(rest.Count > PageSize
            ? new FilePage([.. rest.Take(PageSize)], rest[PageSize - 1].File.Name)
            : new FilePage([.. rest], null));
    }

    /// <inheritdoc/>
    public Task RemoveAsync(string name, CancellationToken cancellationToken)
    {
        Remove(name);
        return Task.CompletedTask;
    }

    private Entry NewEntry(ReadOnlySpan<byte> content, DateTimeOffset date) =>
        new(content.ToArray(), date, FormattableString.Invariant($"\"{Interlocked.Increment(ref writes)}\""));

    private sealed record Entry(byte[] Content, DateTimeOffset Modified, string ETag)
    {
        public ImmutableDictionary<string, string> Metadata { get; init; } = ImmutableDictionary<string, string>.Empty;

        // As storage does, whoever writes.
#pragma warning disable CA5351 // Do Not Use Broken Cryptographic Algorithms
        public string Md5 => Convert.ToBase64String(MD5.HashData(Content));
#pragma warning restore CA5351

        public StoredFile Describe(string name) => new(name, Content.Length, Modified);

        public FileContent Read(long maxBytes) =>
            Content.Length > maxBytes ? new FileContent(ReadOutcome.TooLarge) : new FileContent(ReadOutcome.Read, Content);
    }
}
