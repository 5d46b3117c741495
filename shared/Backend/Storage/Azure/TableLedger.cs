using Azure;
using Azure.Data.Tables;
using Compiler.Disclosure.Receipts;

namespace Compiler.Backend.Storage.Azure;

/// <summary>
/// The ledger in a table: one row per body and year, partitioned by <c>{year}-{province}</c>. Every request touches one row, so
/// no transaction crosses partitions.
/// </summary>
/// <param name="table">The table; it must exist.</param>
public sealed class TableLedger(TableClient table) : ILedger
{
    /// <inheritdoc/>
    public Task<LedgerRow?> FindAsync(LedgerKey key, CancellationToken cancellationToken) => StorageFailure.NameAsync(
        Describe("look up", key),
        async () =>
        {
            var row = await table.GetEntityIfExistsAsync<TableEntity>(
                RowKeys.Partition(key), RowKeys.Row(key.Body), ReportRow.Columns, cancellationToken);
            return row.HasValue ? ReportRow.Read(row.Value!) : null;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> TryPutAsync(LedgerKey key, Receipt receipt, string? etag, CancellationToken cancellationToken) =>
        StorageFailure.NameAsync(
            Describe("put", key),
            async () => await table.TryPutAsync(ReportRow.Write(key, receipt), etag, cancellationToken) is not null,
            cancellationToken);

    /// <inheritdoc/>
    public Task<bool> TryRemoveAsync(LedgerKey key, string etag, CancellationToken cancellationToken) => StorageFailure.NameAsync(
        Describe("remove", key),
        () => table.TryRemoveAsync(RowKeys.Partition(key), RowKeys.Row(key.Body), new ETag(etag), cancellationToken),
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> TryRemoveLegacyAsync(LedgerRow row, CancellationToken cancellationToken)
    {
        var (partition, key) = ReportRow.Keys(row.LegacyKey!);
        return StorageFailure.NameAsync(
            $"remove {table.Name}/{row.LegacyKey}",
            () => table.TryRemoveAsync(partition, key, new ETag(row.ETag), cancellationToken),
            cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<LedgerRow> ListAsync(CancellationToken cancellationToken)
    {
        var rows = table.QueryAsync<TableEntity>((string?)null, null, ReportRow.Columns, cancellationToken);
        return StorageFailure.Name($"list {table.Name}", rows, cancellationToken).Select(ReportRow.Read);
    }

    private string Describe(string intent, LedgerKey key) => $"{intent} {table.Name}/{RowKeys.Partition(key)}/{RowKeys.Row(key.Body)}";
}
