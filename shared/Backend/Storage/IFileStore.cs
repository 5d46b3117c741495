namespace Compiler.Backend.Storage;

/// <summary>
/// A place where files lie: a folder, a blob container, memory. Names use forward slashes. A store that does not work
/// (full, not permitted, out of reach) throws <see cref="StorageException"/>; a single file that cannot be read does not.
/// </summary>
public interface IFileStore
{
    /// <summary>The files whose name begins with this prefix, ordered by name (ordinal); an empty prefix lists all.</summary>
    IAsyncEnumerable<StoredFile> ListAsync(string prefix, CancellationToken cancellationToken);

    /// <summary>The content of a file of at most this many bytes; a larger one is not read.</summary>
    Task<FileContent> ReadAsync(string name, long maxBytes, CancellationToken cancellationToken);

    /// <summary>Writes a file whole or not at all, in place of the one that was there.</summary>
    Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);
}
