namespace Compiler.Backend.Storage;

/// <summary>Files whose every state has an ETag: a blob container, or memory. Writers detect each other's changes.</summary>
public interface IVersionedFileStore : IFileStore
{
    /// <summary>
    /// The content of a file of at most <paramref name="maxBytes"/> and its state, in one request; a larger file comes with its
    /// state but without its bytes.
    /// </summary>
    Task<VersionedFile> OpenAsync(string name, long maxBytes, CancellationToken cancellationToken);

    /// <summary>Writes a file unless it has changed since it was read.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">All of its bytes.</param>
    /// <param name="etag">The ETag of the state to replace; null for a new file.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>False if the file has changed; then read it again and decide again.</returns>
    Task<bool> TryWriteAsync(string name, ReadOnlyMemory<byte> content, string? etag, CancellationToken cancellationToken);

    /// <summary>Removes a file; a missing file is not an error.</summary>
    Task RemoveAsync(string name, CancellationToken cancellationToken);
}
