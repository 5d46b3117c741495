using Azure;
using Azure.Data.Tables;
using Compiler.Backend.Storage.Ledgers;

namespace Compiler.Backend.Storage.Azure;

/// <summary>The marks in a table: one partition, a row for each partition of reports that has changed.</summary>
/// <param name="table">The table; it must exist.</param>
public sealed class TableChangeMarks(TableClient table) : IChangeMarks
{
    private const string Reports = "reports";

    /// <inheritdoc/>
    public Task MarkAsync(Partition partition, bool isRemoval, CancellationToken cancellationToken)
    {
        // Merged: a later mark of another kind keeps what an earlier one saw.
        var row = new TableEntity(Reports, partition.ToString());
        if (isRemoval)
            row[nameof(ChangeMark.IsRemoval)] = true;
        return StorageFailure.NameAsync(
            $"mark {partition} in {table.Name}",
            () => table.UpsertEntityAsync(row, TableUpdateMode.Merge, cancellationToken),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ChangeMark?> FindAsync(Partition partition, CancellationToken cancellationToken) => StorageFailure.NameAsync(
        $"look up {table.Name}/{partition}",
        async () =>
        {
            var row = await table.GetEntityIfExistsAsync<TableEntity>(Reports, partition.ToString(), null, cancellationToken);
            return row.HasValue ? Read(row.Value!) : null;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> TryClearAsync(ChangeMark mark, CancellationToken cancellationToken) => StorageFailure.NameAsync(
        $"clear {table.Name}/{mark.Partition}",
        () => table.TryRemoveAsync(Reports, mark.Partition.ToString(), new ETag(mark.ETag), cancellationToken),
        cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<ChangeMark> ListAsync(CancellationToken cancellationToken)
    {
        var rows = table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {Reports}"), cancellationToken: cancellationToken);
        return StorageFailure.Name($"list {table.Name}", rows, cancellationToken).Select(Read).OfType<ChangeMark>();
    }

    // A row that names no partition is not one of ours.
    private static ChangeMark? Read(TableEntity row) => Partition.TryParse(row.RowKey, out var partition)
        ? new ChangeMark(
            partition,
            row[nameof(ChangeMark.IsRemoval)] is true,
            row.Timestamp ?? default,
            row.ETag.ToString())
        : null;
}
