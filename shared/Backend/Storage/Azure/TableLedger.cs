using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Receipts;

namespace Compiler.Backend.Storage.Azure;

/// <summary>
/// The ledger in a table: one row per body and year, partitioned by <c>{year}-{province}</c>. Every request touches one row or lists
/// one partition, so no transaction crosses partitions.
/// </summary>
/// <param name="table">The table; it must exist.</param>
public sealed class TableLedger(TableClient table) : ILedger
{
    private static readonly string[] KeyColumns = [nameof(TableEntity.PartitionKey)];

    /// <inheritdoc/>
    public Task<LedgerItem?> FindAsync(LedgerKey key, CancellationToken cancellationToken) => StorageFailure.NameAsync(
        Describe("look up", key),
        async () =>
        {
            var row = await table.GetEntityIfExistsAsync<TableEntity>(
                RowKeys.Partition(key), RowKeys.Row(key.Body), ReportRow.ColumnsWithExtracts, cancellationToken);
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
    public Task<bool> TryRemoveAsync(UnreadableRow row, CancellationToken cancellationToken)
    {
        var (partition, key) = ReportRow.Keys(row.Address);
        return StorageFailure.NameAsync(
            $"remove {table.Name}/{row.Address}",
            () => table.TryRemoveAsync(partition, key, new ETag(row.ETag), cancellationToken),
            cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<LedgerKey> FindKeysAsync(Partition partition, string upload, CancellationToken cancellationToken) =>
        List(
            partition,
            TableClient.CreateQueryFilter($"PartitionKey eq {partition.ToString()} and Blob eq {ReportRow.Cut(upload)}"),
            ReportRow.Columns,
            cancellationToken)
            .OfType<LedgerRow>().Where(row => row.Receipt.File.Path == upload).Select(row => row.Key);

    /// <inheritdoc/>
    public Task PutExcludedAsync(Partition partition, ExcludedUpload upload, CancellationToken cancellationToken) =>
        UpsertAsync(ExcludedRow.Write(partition, upload), cancellationToken);

    /// <inheritdoc/>
    public Task RemoveExcludedAsync(Partition partition, string upload, CancellationToken cancellationToken) => StorageFailure.NameAsync(
        $"remove {table.Name}/{partition}/{ExcludedRow.Key(upload)}",
        () => table.DeleteEntityAsync(partition.ToString(), ExcludedRow.Key(upload), ETag.All, cancellationToken),
        cancellationToken);

    /// <inheritdoc/>
    public Task PutDepartedAsync(Partition partition, DepartedReport report, CancellationToken cancellationToken) =>
        UpsertAsync(ExcludedRow.Write(partition, report), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<LedgerItem> ListAsync(Partition partition, CancellationToken cancellationToken) =>
        List(partition, FilterOf(partition), ReportRow.Columns, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<LedgerItem> ListWithExtractsAsync(Partition partition, CancellationToken cancellationToken) =>
        List(partition, FilterOf(partition), ReportRow.ColumnsWithExtracts, cancellationToken);

    private static string FilterOf(Partition partition) => TableClient.CreateQueryFilter($"PartitionKey eq {partition.ToString()}");

    private IAsyncEnumerable<LedgerItem> List(
        Partition partition, string filter, IReadOnlyList<string> columns, CancellationToken cancellationToken)
    {
        var rows = table.QueryAsync<TableEntity>(filter, null, [.. columns, ExcludedRow.Column], cancellationToken);
        return StorageFailure
            .Name($"list {table.Name}/{partition}", rows, cancellationToken)
            .Select(row => ExcludedRow.IsExcluded(row) ? ExcludedRow.Read(row) : ReportRow.Read(row));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Partition> ListPartitionsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Skips from one partition to the next.
        for (var last = ""; await FindNextAsync(last, cancellationToken) is { } next; last = next)
        {
            if (Partition.TryParse(next, out var partition))
                yield return partition;
        }
    }

    private Task<string?> FindNextAsync(string last, CancellationToken cancellationToken) => StorageFailure.NameAsync(
        $"list the partitions of {table.Name}",
        async () =>
        {
            var rows = table.QueryAsync<TableEntity>(
                TableClient.CreateQueryFilter($"PartitionKey gt {last}"), maxPerPage: 1, KeyColumns, cancellationToken);
            await foreach (var row in rows)
                return row.PartitionKey;
            return null;
        },
        cancellationToken);

    private async Task UpsertAsync(TableEntity row, CancellationToken cancellationToken) => await StorageFailure.NameAsync(
        $"put {table.Name}/{row.PartitionKey}/{row.RowKey}",
        () => table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken),
        cancellationToken);

    private string Describe(string intent, LedgerKey key) => $"{intent} {table.Name}/{RowKeys.Partition(key)}/{RowKeys.Row(key.Body)}";
}
