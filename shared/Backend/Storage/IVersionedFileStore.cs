using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Compiler.Backend.Storage;

/// <summary>Files whose every state has an ETag: a blob container, or memory. Writers detect each other's changes.</summary>
public interface IVersionedFileStore : IFileStore
{
    /// <summary>
    /// The content of a file of at most <paramref name="maxBytes"/> and its state, in one request; a larger file comes with its
    /// state but without its bytes.
    /// </summary>
    Task<VersionedFile> OpenAsync(string name, long maxBytes, CancellationToken cancellationToken);

    /// <summary>The same, unless the file is still in a state that is known: then null.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="known">The ETag that is known; null for none.</param>
    /// <param name="maxBytes">The most that is read.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<VersionedFile?> OpenChangedAsync(string name, string? known, long maxBytes, CancellationToken cancellationToken);

    /// <summary>Writes a file unless it has changed since it was read.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">All of its bytes.</param>
    /// <param name="etag">The ETag of the state to replace; null for a new file.</param>
    /// <param name="metadata">What a list of the files shows beside their names; keys in lower case, values of any text.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>False if the file has changed; then read it again and decide again.</returns>
    Task<bool> TryWriteAsync(
        string name,
        ReadOnlyMemory<byte> content,
        string? etag,
        ImmutableDictionary<string, string> metadata,
        CancellationToken cancellationToken);

    /// <summary>A page of all files with their metadata, ordered by name.</summary>
    /// <param name="token">Where the page begins (<see cref="FilePage.Next"/>); null for the first page.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<FilePage> ListPageAsync(string? token, CancellationToken cancellationToken) => ListPageAsync("", token, cancellationToken);

    /// <summary>A page of the files whose names begin with this prefix.</summary>
    /// <param name="prefix">The prefix; empty for all files.</param>
    /// <param name="token">Where the page begins (<see cref="FilePage.Next"/>); null for the first page.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<FilePage> ListPageAsync(string prefix, string? token, CancellationToken cancellationToken);

    /// <summary>The files whose names begin with this prefix, with their metadata, ordered by name; a request for each page.</summary>
    /// <param name="prefix">The prefix; empty for all files.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    async IAsyncEnumerable<ListedFile> ListWithMetadataAsync(
        string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? token = null;
        do
        {
            var page = await ListPageAsync(prefix, token, cancellationToken);
            foreach (var file in page.Files)
                yield return file;
            token = page.Next;
        }
        while (token is not null);
    }

    /// <summary>Removes a file; a missing file is not an error.</summary>
    Task RemoveAsync(string name, CancellationToken cancellationToken);
}
