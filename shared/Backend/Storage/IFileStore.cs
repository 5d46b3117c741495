namespace Compiler.Backend.Storage;

/// <summary>
/// A store of files: a folder, a blob container, or memory. Names use forward slashes. A store that fails
/// (full, access denied, unreachable) throws <see cref="StorageException"/>; a single unreadable file does not.
/// </summary>
public interface IFileStore
{
    /// <summary>The files whose names begin with this prefix, ordered by name (ordinal); an empty prefix lists all.</summary>
    IAsyncEnumerable<StoredFile> ListAsync(string prefix, CancellationToken cancellationToken);

    /// <summary>The content of a file of at most <paramref name="maxBytes"/>; a larger one is not read.</summary>
    Task<FileContent> ReadAsync(string name, long maxBytes, CancellationToken cancellationToken);

    /// <summary>Writes a file atomically, replacing an existing one.</summary>
    Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);
}
