using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Compiler.Backend.Storage.Ledgers;

namespace Compiler.Testing.Storage;

/// <summary>The marks of changed partitions in memory.</summary>
public sealed class InMemoryChangeMarks : IChangeMarks
{
    private readonly ConcurrentDictionary<Partition, ChangeMark> rows = new();

    private int writes;

    /// <inheritdoc/>
    public Task MarkAsync(Partition partition, bool isRemoval, CancellationToken cancellationToken)
    {
        var etag = FormattableString.Invariant($"{Interlocked.Increment(ref writes)}");
        rows.AddOrUpdate(
            partition,
            _ => new ChangeMark(partition, isRemoval, default, etag),
            (_, mark) => mark with { IsRemoval = mark.IsRemoval || isRemoval, ETag = etag });
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<ChangeMark?> FindAsync(Partition partition, CancellationToken cancellationToken) =>
        Task.FromResult(rows.GetValueOrDefault(partition));

    /// <inheritdoc/>
    public Task<bool> TryClearAsync(ChangeMark mark, CancellationToken cancellationToken) => Task.FromResult(
        !rows.TryGetValue(mark.Partition, out var current)
            || (current.ETag == mark.ETag && rows.TryRemove(KeyValuePair.Create(mark.Partition, current))));

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChangeMark> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var mark in rows.Values.OrderBy(mark => mark.Partition.ToString(), StringComparer.Ordinal))
            yield return mark;
    }
}
