using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Compiler.Disclosure.Receipts;

namespace Compiler.Backend.Storage;

/// <summary>A ledger in memory; every put gives a row another ETag.</summary>
public sealed class InMemoryLedger : ILedger
{
    private readonly ConcurrentDictionary<LedgerKey, LedgerRow> rows = new();

    private readonly ConcurrentDictionary<string, LedgerRow> former = new(StringComparer.Ordinal);

    private int puts;

    /// <summary>Puts a row as an older program did, under another key than its own.</summary>
    internal void PutFormer(string formerKey, Receipt receipt) =>
        former[formerKey] = new LedgerRow(
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
    public Task<bool> TryRemoveFormerAsync(LedgerRow row, CancellationToken cancellationToken) =>
        Task.FromResult(
            !former.TryGetValue(row.FormerKey!, out var there)
                || (there.ETag == row.ETag && former.TryRemove(KeyValuePair.Create(row.FormerKey!, there)))
        );

    /// <inheritdoc/>
    public async IAsyncEnumerable<LedgerRow> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var ordered = rows.Values.Concat(former.Values).OrderBy(row => row.Key.Year)
            .ThenBy(row => row.Key.Body.Adcode, StringComparer.Ordinal)
            .ThenBy(row => row.Key.Body.Name, StringComparer.Ordinal);
        foreach (var row in ordered)
            yield return row;
    }
}
