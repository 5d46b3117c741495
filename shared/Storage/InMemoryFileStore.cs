using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Compiler.Storage;

/// <summary>Files in memory; what is written without a date has the date of the store.</summary>
/// <param name="modified">The date of files that are written.</param>
public sealed class InMemoryFileStore(DateTimeOffset modified = default) : IFileStore
{
    private readonly ConcurrentDictionary<string, (byte[] Content, DateTimeOffset Modified)> files = new(StringComparer.Ordinal);

    /// <summary>Puts a file of this date.</summary>
    public void Put(string name, ReadOnlySpan<byte> content, DateTimeOffset date) => files[name] = (content.ToArray(), date);

    /// <summary>Takes a file away; one that is not there is no error.</summary>
    public void Remove(string name) => files.TryRemove(name, out _);

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredFile> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var (name, file) in files.Where(file => file.Key.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(file => file.Key, StringComparer.Ordinal))
            yield return new StoredFile(name, file.Content.Length, file.Modified);
    }

    /// <inheritdoc/>
    public Task<FileContent> ReadAsync(string name, long maxBytes, CancellationToken cancellationToken) => Task.FromResult(
        !files.TryGetValue(name, out var file) ? new FileContent(ReadOutcome.Vanished)
        : file.Content.Length > maxBytes ? new FileContent(ReadOutcome.TooLarge)
        : new FileContent(ReadOutcome.Read, file.Content));

    /// <inheritdoc/>
    public Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        Put(name, content.Span, modified);
        return Task.CompletedTask;
    }
}
