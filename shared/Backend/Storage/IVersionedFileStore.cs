namespace Compiler.Backend.Storage;

/// <summary>Files whose every state has an ETag: a blob container, memory. Two writers who meet find out.</summary>
public interface IVersionedFileStore : IFileStore
{
    /// <summary>
    /// The content of a file of at most this many bytes with its state, in one request; a larger one comes with its
    /// state but without its bytes.
    /// </summary>
    Task<VersionedFile> OpenAsync(string name, long maxBytes, CancellationToken cancellationToken);

    /// <summary>Writes a file unless it has changed since it was looked at.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">All of its bytes.</param>
    /// <param name="etag">The ETag of the state that is replaced; null where there was none.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>False where the file has changed; then look again and decide again.</returns>
    Task<bool> TryWriteAsync(string name, ReadOnlyMemory<byte> content, string? etag, CancellationToken cancellationToken);

    /// <summary>Takes a file away; one that is not there is no error.</summary>
    Task RemoveAsync(string name, CancellationToken cancellationToken);
}
