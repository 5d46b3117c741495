using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;

namespace Compiler.Testing.Storage;

/// <summary>The rows of the totals in memory.</summary>
public sealed class InMemoryTotalsLedger : ITotalsLedger
{
    private readonly ConcurrentDictionary<Partition, PlaceTotals> rows = new();

    private int writes;

    /// <summary>The partition whose row cannot be read.</summary>
    public Partition? Failing { get; set; }

    /// <inheritdoc/>
    public Task<PlaceTotals?> FindAsync(Partition partition, CancellationToken cancellationToken) =>
        partition == Failing ? throw new StorageException($"no answer about {partition}") : Task.FromResult(rows.GetValueOrDefault(partition));

    /// <inheritdoc/>
    public Task<bool> TryPutAsync(PlaceTotals totals, CancellationToken cancellationToken)
    {
        var row = totals with { ETag = FormattableString.Invariant($"{Interlocked.Increment(ref writes)}") };
        return Task.FromResult(totals.ETag is null
            ? rows.TryAdd(totals.Head.Partition, row)
            : rows.TryGetValue(totals.Head.Partition, out var current)
                && current.ETag == totals.ETag && rows.TryUpdate(totals.Head.Partition, row, current));
    }

    /// <inheritdoc/>
    public Task<bool> TryRemoveAsync(PlaceTotals totals, CancellationToken cancellationToken) => Task.FromResult(
        !rows.TryGetValue(totals.Head.Partition, out var current)
            || (current.ETag == totals.ETag && rows.TryRemove(KeyValuePair.Create(totals.Head.Partition, current))));

    /// <inheritdoc/>
    public IAsyncEnumerable<PlaceTotals> ListAsync(int year, CancellationToken cancellationToken) =>
        ListAsync(cancellationToken).Where(row => row.Head.Partition.Year == year);

    /// <inheritdoc/>
    public IAsyncEnumerable<TotalsHead> ListHeadsAsync(CancellationToken cancellationToken) =>
        ListAsync(cancellationToken).Select(row => row.Head);

    /// <summary>All rows.</summary>
    public async IAsyncEnumerable<PlaceTotals> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var row in rows.Values.OrderBy(row => row.Head.Partition.ToString(), StringComparer.Ordinal))
            yield return row;
    }

    /// <summary>Alters a row as nobody but a person does.</summary>
    public void Alter(Partition partition, Func<PlaceTotals, PlaceTotals> change) =>
        rows[partition] = change(rows[partition]) with { ETag = $"altered {++writes}" };

    /// <summary>Removes a row as nobody but a person does.</summary>
    public void Remove(Partition partition) => rows.TryRemove(partition, out _);
}
