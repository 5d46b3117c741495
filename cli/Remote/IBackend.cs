using System.Collections.Immutable;
using Compiler.Backend.Register;
using Compiler.Backend.Storage;

namespace Compiler.Cli.Remote;

/// <summary>
/// The backend, accessed through its functions or directly through its storage. If it cannot be reached or refuses all requests,
/// members throw a <see cref="StorageException"/> after a few attempts.
/// </summary>
internal interface IBackend : IDisposable
{
    /// <summary>Its name in messages, without a key.</summary>
    string Name { get; }

    /// <summary>Uploads a file. A backend with functions gives it another name if its own is taken.</summary>
    Task<UploadAnswer> UploadAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>The JSON of the receipt of an upload; not found until there is one.</summary>
    Task<FileContent> ReadReceiptAsync(string name, CancellationToken cancellationToken);

    /// <summary>The volumes, optionally of one year or place, ordered by both.</summary>
    Task<ImmutableArray<RemoteVolume>> ListAsync(int? year, string? adcode, CancellationToken cancellationToken);

    /// <summary>A file of this revision.</summary>
    Task<FileContent> ReadAsync(RemoteVolume volume, string file, CancellationToken cancellationToken);

    /// <summary>Has everything tried again that was given up.</summary>
    /// <returns>The number of messages sent again.</returns>
    Task<int> RetryAsync(CancellationToken cancellationToken);

    /// <summary>Has all totals computed anew.</summary>
    /// <returns>The number of places and years.</returns>
    Task<int> RebuildAsync(CancellationToken cancellationToken);

    /// <summary>Imports the register of bodies.</summary>
    /// <param name="content">CSV or xlsx.</param>
    /// <param name="place">The place that the file is complete for; null for every province in it.</param>
    /// <param name="isDryRun">Whether nothing is written.</param>
    /// <param name="cancellationToken">Cancels the import.</param>
    Task<ImportOutcome> ImportBodiesAsync(
        ReadOnlyMemory<byte> content, string? place, bool isDryRun, CancellationToken cancellationToken);

    /// <summary>A file about the register of bodies.</summary>
    Task<ReadOnlyMemory<byte>> ReadBodiesAsync(BodiesRequest request, CancellationToken cancellationToken);
}
