using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Receipts;

namespace Compiler.Testing.Storage;

/// <summary>A ledger in memory; every write gives a row a new ETag.</summary>
public sealed class InMemoryLedger : ILedger
{
    private readonly ConcurrentDictionary<LedgerKey, LedgerItem> rows = new();
    private readonly ConcurrentDictionary<(Partition Partition, string Upload), LedgerItem> excluded = new();
    private readonly ConcurrentDictionary<(Partition Partition, string Upload), LedgerItem> departed = new();
    private readonly ConcurrentDictionary<string, LedgerRow> formerRows = new(StringComparer.Ordinal);

    private int puts;

    /// <inheritdoc/>
    public Task<LedgerItem?> FindAsync(LedgerKey key, CancellationToken cancellationToken) => Task.FromResult(rows.GetValueOrDefault(key));

    /// <inheritdoc/>
    public Task<bool> TryPutAsync(LedgerKey key, Receipt receipt, string? etag, CancellationToken cancellationToken)
    {
        var row = new LedgerRow(key, receipt, NewETag());
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
    public Task<bool> TryRemoveAsync(UnreadableRow row, CancellationToken cancellationToken) => Task.FromResult(
        TryRemove(rows, row) && TryRemove(excluded, row) && TryRemove(departed, row));

    /// <inheritdoc/>
    public Task PutExcludedAsync(Partition partition, ExcludedUpload upload, CancellationToken cancellationToken)
    {
        excluded[(partition, upload.Upload)] = upload with { ETag = NewETag() };
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task RemoveExcludedAsync(Partition partition, string upload, CancellationToken cancellationToken)
    {
        excluded.TryRemove((partition, upload), out _);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task PutDepartedAsync(Partition partition, DepartedReport report, CancellationToken cancellationToken)
    {
        departed[(partition, report.Upload)] = report with { ETag = NewETag() };
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<LedgerItem> ListAsync(Partition partition, CancellationToken cancellationToken) =>
        ListWithExtractsAsync(partition, cancellationToken).Select(item => item is LedgerRow { Receipt: { Report: { } report } receipt } row
            ? row with { Receipt = receipt with { Report = report with { Extracts = [] } } }
            : item);

    /// <inheritdoc/>
    public async IAsyncEnumerable<LedgerItem> ListWithExtractsAsync(
        Partition partition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var here = rows
            .Where(row => Partition.Of(row.Key) == partition)
            .OrderBy(row => row.Key.Body.Adcode, StringComparer.Ordinal)
            .ThenBy(row => row.Key.Body.Name, StringComparer.Ordinal)
            .Select(row => row.Value)
            .Concat(formerRows.Values.Where(row => row.LegacyKey!.StartsWith($"{partition}/", StringComparison.Ordinal)))
            .Concat(excluded.Where(row => row.Key.Partition == partition).Select(row => row.Value))
            .Concat(departed.Where(row => row.Key.Partition == partition).Select(row => row.Value));
        foreach (var row in here)
            yield return row;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Partition> ListPartitionsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var partitions = rows.Keys.Select(Partition.Of)
            .Concat(excluded.Keys.Select(key => key.Partition))
            .Concat(departed.Keys.Select(key => key.Partition))
            .Concat(formerRows.Keys.Select(key => Partition.TryParse(key.Split('/')[0], out var partition) ? partition : default));
        foreach (var partition in partitions.Distinct().OrderBy(partition => partition.ToString(), StringComparer.Ordinal))
            yield return partition;
    }

    /// <summary>Writes a row as an older version did, under a key that differs from its own.</summary>
    internal void PutLegacy(string formerKey, Receipt receipt) =>
        formerRows[formerKey] = new LedgerRow(LedgerKey.FromReport(receipt.Report!)!, receipt, NewETag(), formerKey);

    /// <summary>Damages a row.</summary>
    internal void Damage(LedgerKey key) => rows[key] = new UnreadableRow(
        $"{Partition.Of(key)}/{key.Body.Name}", (rows.GetValueOrDefault(key) as LedgerRow)?.Receipt.File.Path, NewETag());

    /// <summary>Damages the row of an upload that is in no total.</summary>
    internal void DamageExcluded(Partition partition, string upload) =>
        excluded[(partition, upload)] = new UnreadableRow($"{partition}/~excluded-{upload}", upload, NewETag());

    /// <summary>Damages the note of a report that has left.</summary>
    internal void DamageDeparted(Partition partition, string upload) =>
        departed[(partition, upload)] = new UnreadableRow($"{partition}/~departed-{upload}", upload, NewETag(), IsDeparture: true);

    /// <summary>Removes a row as nobody but a person does.</summary>
    internal void Delete(LedgerKey key) => rows.TryRemove(key, out _);

    private static bool TryRemove<TKey>(ConcurrentDictionary<TKey, LedgerItem> items, UnreadableRow row)
        where TKey : notnull
    {
        var found = items.Where(item => item.Value is UnreadableRow damaged && damaged.Address == row.Address).Take(1).ToList();
        return found.Count == 0 || (found[0].Value.ETag == row.ETag && items.TryRemove(found[0]));
    }

    private string NewETag() => FormattableString.Invariant($"\"{Interlocked.Increment(ref puts)}\"");
}
