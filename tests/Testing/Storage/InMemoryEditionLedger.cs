using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Testing.Storage;

/// <summary>The rows of the volumes in memory.</summary>
public sealed class InMemoryEditionLedger : IEditionLedger
{
    private readonly ConcurrentDictionary<(int Year, string Adcode), Edition> rows = new();

    private int writes;

    /// <inheritdoc/>
    public Task<Edition?> FindAsync(int year, string adcode, CancellationToken cancellationToken) =>
        Task.FromResult(rows.GetValueOrDefault((year, adcode)));

    /// <inheritdoc/>
    public Task<Edition?> TryPutAsync(Edition edition, CancellationToken cancellationToken)
    {
        var key = (edition.Year, edition.Adcode);
        var row = edition with { ETag = FormattableString.Invariant($"{Interlocked.Increment(ref writes)}") };
        var isPut = edition.ETag is null
            ? rows.TryAdd(key, row)
            : rows.TryGetValue(key, out var current) && current.ETag == edition.ETag && rows.TryUpdate(key, row, current);
        return Task.FromResult(isPut ? row : null);
    }

    /// <summary>Removes a row as nobody but a person does.</summary>
    public void Remove(int year, string adcode) => rows.TryRemove((year, adcode), out _);

    /// <inheritdoc/>
    public async IAsyncEnumerable<Edition> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var row in rows.Values.OrderBy(row => row.Year).ThenBy(row => row.Adcode, StringComparer.Ordinal))
            yield return row;
    }
}
