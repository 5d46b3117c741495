using System.Collections.Immutable;
using Compiler.Backend.Storage;

namespace Compiler.Cli.Remote;

/// <summary>
/// The backend, through its functions or straight at its storage. One that cannot be reached or refuses everything throws a
/// <see cref="StorageException"/> after a few tries.
/// </summary>
internal interface IBackend : IDisposable
{
    /// <summary>How messages name it: without a key.</summary>
    string Name { get; }

    /// <summary>Puts an upload, in place of the one of the same name.</summary>
    /// <returns>Why it is refused; null where it is taken.</returns>
    Task<string?> UploadAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>The volumes of this year and place, or of all, ordered by both.</summary>
    Task<ImmutableArray<RemoteVolume>> ListAsync(int? year, string? adcode, CancellationToken cancellationToken);

    /// <summary>A file of the revision of a volume.</summary>
    Task<FileContent> ReadAsync(RemoteVolume volume, string file, CancellationToken cancellationToken);
}
