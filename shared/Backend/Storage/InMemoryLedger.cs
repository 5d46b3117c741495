using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Compiler.Disclosure.Receipts;

namespace Compiler.Backend.Storage;

/// <summary>A ledger in memory; every write gives a row a new ETag.</summary>
public sealed class InMemoryLedger : ILedger
{
    private readonly ConcurrentDictionary<LedgerKey, LedgerRow> rows = new();

    private readonly ConcurrentDictionary<string, LedgerRow> formerRows = new(StringComparer.Ordinal);

    private int puts;

    /// <summary>Writes a row as an older version did, under a key that differs from its own.</summary>
    internal void PutLegacy(string formerKey, Receipt receipt) =>
        formerRows[formerKey] = new LedgerRow(
            LedgerKey.FromReport(receipt.Report!)!,
            receipt,
            FormattableString.Invariant($"\"{Interlocked.Increment(ref puts)}\""),
            formerKey);

    /// <inheritdoc/>
    public Task<LedgerRow?> FindAsync(LedgerKey key, CancellationToken cancellationToken) => Task.FromResult(rows.GetValueOrDefault(key));

    /// <inheritdoc/>
    public Task<bool> TryPutAsync(LedgerKey key, Receipt receipt, string? etag, CancellationToken cancellationToken)
    {
        var row = new LedgerRow(key, receipt, FormattableString.Invariant($"\"{Interlocked.Increment(ref puts)}\""));
        return Task.FromResult(etag is null
            ? rows.TryAdd(key, row)
            : rows.TryGetValue(key, out var current) && current.ETag == etag && rows.TryUpdate(key, row, current));
    }

    /// <inheritdoc/>
    public Task<bool> TryRemoveAsync(LedgerKey key, string etag, CancellationToken cancellationToken) => Task.FromResult(
        !rows.TryGetValue(key, out var row) || (row.ETag == etag && rows.TryRemove(KeyValuePair.Create(key, row))));

    /// <inheritdoc/>
    public Task<bool> TryRemoveLegacyAsync(LedgerRow row, CancellationToken cancellationToken) =>
        Task.FromResult(
            !formerRows.TryGetValue(row.LegacyKey!, out var existing)
                || (existing.ETag == row.ETag && formerRows.TryRemove(KeyValuePair.Create(row.LegacyKey!, existing))));

    /// <inheritdoc/>
    public async IAsyncEnumerable<LedgerRow> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var ordered = rows.Values.Concat(formerRows.Values).OrderBy(row => row.Key.Year)
            .ThenBy(row => row.Key.Body.Adcode, StringComparer.Ordinal)
            .ThenBy(row => row.Key.Body.Name, StringComparer.Ordinal);
        foreach (var row in ordered)
            yield return row;
    }
}
