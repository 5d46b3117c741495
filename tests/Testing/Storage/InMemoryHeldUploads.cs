using System.Collections.Concurrent;
using Compiler.Backend.Storage.Ledgers;

namespace Compiler.Testing.Storage;

/// <summary>Uploads that wait, in memory.</summary>
public sealed class InMemoryHeldUploads : IHeldUploads
{
    private readonly ConcurrentDictionary<(string Province, string Upload), HeldUpload> uploads = [];

    /// <inheritdoc/>
    public Task<HeldUpload?> FindAsync(string province, string upload, CancellationToken cancellationToken) =>
        Task.FromResult(uploads.GetValueOrDefault((province, upload)));

    /// <inheritdoc/>
    public Task<HeldUpload> AddAsync(HeldUpload held, CancellationToken cancellationToken) =>
        Task.FromResult(uploads.GetOrAdd((held.Province, held.Upload), held));

    /// <inheritdoc/>
    public Task PutAsync(HeldUpload held, CancellationToken cancellationToken)
    {
        uploads[(held.Province, held.Upload)] = held;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task RemoveAsync(string province, string upload, CancellationToken cancellationToken)
    {
        uploads.TryRemove((province, upload), out _);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<HeldUpload> ListAsync(string? province, CancellationToken cancellationToken) =>
        uploads.Values.Where(upload => province is null || upload.Province == province).ToAsyncEnumerable();
}
