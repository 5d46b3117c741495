using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Compiler.Reports;

namespace Compiler.Storage.Cloud;

/// <summary>
/// The ledger in a table: one row for each body and year under <c>{year}-{province}</c>. No request touches two rows, so
/// none crosses a partition.
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
    public Task<bool> TryPutAsync(LedgerKey key, Receipt receipt, string? etag, CancellationToken cancellationToken) => StorageFailure.NameAsync(
        Describe("put", key),
        async () => await table.TryPutAsync(ReportRow.Write(key, receipt), etag, cancellationToken) is not null,
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> TryRemoveAsync(LedgerKey key, string etag, CancellationToken cancellationToken) => StorageFailure.NameAsync(
        Describe("remove", key),
        () => table.TryRemoveAsync(RowKeys.Partition(key), RowKeys.Row(key.Body), new ETag(etag), cancellationToken),
        cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<LedgerRow> ListAsync(CancellationToken cancellationToken) =>
        QueryAsync(null, null, ReportRow.Columns, cancellationToken).Select(ReportRow.Read);

    /// <inheritdoc/>
    public IAsyncEnumerable<LedgerRow> ListAsync(int year, CancellationToken cancellationToken)
    {
        // The character after the hyphen ends the range.
        var start = RowKeys.YearStart(year);
        var end = $"{start[..^1]}.";
        return QueryAsync(TableClient.CreateQueryFilter($"PartitionKey ge {start} and PartitionKey lt {end}"), null, ReportRow.Columns, cancellationToken)
            .Select(ReportRow.Read);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<int> YearsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // From year to year: one request each, however many rows a year has.
        for (int? year = await FirstYearAsync(null, cancellationToken); year is { } found; year = await FirstYearAsync(found + 1, cancellationToken))
            yield return found;
    }

    private async Task<int?> FirstYearAsync(int? from, CancellationToken cancellationToken)
    {
        var filter = from is { } year ? TableClient.CreateQueryFilter($"PartitionKey ge {RowKeys.YearStart(year)}") : null;
        await foreach (var row in QueryAsync(filter, 1, [nameof(TableEntity.PartitionKey)], cancellationToken))
            return RowKeys.Year(row.PartitionKey);
        return null;
    }

    private IAsyncEnumerable<TableEntity> QueryAsync(
        string? filter, int? maxPerPage, IEnumerable<string> columns, CancellationToken cancellationToken) =>
        StorageFailure.Name($"list {table.Name}", table.QueryAsync<TableEntity>(filter, maxPerPage, columns, cancellationToken), cancellationToken);

    private string Describe(string intent, LedgerKey key) => $"{intent} {table.Name}/{RowKeys.Partition(key)}/{RowKeys.Row(key.Body)}";
}
