using Azure.Data.Tables;
using Compiler.Backend.Access;

namespace Compiler.Backend.Storage.Azure;

/// <summary>The grants in a table: a partition for the links of each province, one for keys and one for persons.</summary>
/// <param name="table">The table; it must exist.</param>
public sealed class TableAccessLedger(TableClient table) : IAccessLedger
{
    private const char PlaceSeparator = ';';

    // The most that one transaction may write.
    private const int BatchSize = 100;

    /// <inheritdoc/>
    public Task<Grant?> FindAsync(GrantKind kind, string id, CancellationToken cancellationToken) => StorageFailure.NameAsync(
        $"look up {table.Name}",
        async () =>
        {
            var row = await table.GetEntityIfExistsAsync<TableEntity>(PartitionOf(kind, id), id, null, cancellationToken);
            return row.HasValue ? Read(kind, row.Value!) : null;
        },
        cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Grant> ListAsync(GrantKind kind, string? province, CancellationToken cancellationToken)
    {
        var from = kind == GrantKind.Link && province is not null ? PartitionOf(kind, province) : kind.ToString();
        // “~” sorts behind the digits of the provinces.
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {from + "~"}");
        return StorageFailure
            .Name($"list {table.Name}", table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken), cancellationToken)
            .Select(row => Read(kind, row)).OfType<Grant>();
    }

    /// <inheritdoc/>
    public async Task PutAsync(IReadOnlyCollection<Grant> changed, CancellationToken cancellationToken)
    {
        var batches = changed.GroupBy(grant => PartitionOf(grant.Kind, grant.Id)).SelectMany(partition => partition.Chunk(BatchSize));
        foreach (var batch in batches)
        {
            var actions = batch.Select(grant => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Write(grant)));
            await StorageFailure.NameAsync(
                $"write {table.Name}", () => table.SubmitTransactionAsync(actions, cancellationToken), cancellationToken);
        }
    }

    // The id of a link begins with the two digits of its province.
    private static string PartitionOf(GrantKind kind, string id) => kind == GrantKind.Link ? $"{kind}-{id[..2]}" : kind.ToString();

    private static TableEntity Write(Grant grant) => new(PartitionOf(grant.Kind, grant.Id), grant.Id)
    {
        [nameof(Grant.Name)] = grant.Name,
        [nameof(Grant.Roles)] = (int)grant.Roles,
        [nameof(Grant.Places)] = string.Join(PlaceSeparator, grant.Places),
        [nameof(Grant.Expires)] = grant.Expires,
        [nameof(Grant.Revoked)] = grant.Revoked,
        [nameof(Grant.By)] = grant.By,
        [nameof(Grant.Since)] = grant.Since,
        [nameof(Grant.IsCompilation)] = grant.IsCompilation,
    };

    // Null for a row that somebody has altered: it grants nothing.
    private static Grant? Read(GrantKind kind, TableEntity row) =>
        row[nameof(Grant.Name)] is string name
        && row[nameof(Grant.Roles)] is int roles
        && row[nameof(Grant.Places)] is string { Length: > 0 } places
        && IsTime(row, nameof(Grant.Expires)) && IsTime(row, nameof(Grant.Revoked))
            ? new Grant(
                kind, row.RowKey, name, (AccessRoles)roles, [.. places.Split(PlaceSeparator, StringSplitOptions.RemoveEmptyEntries)],
                row[nameof(Grant.Expires)] as DateTimeOffset?, row[nameof(Grant.Revoked)] as DateTimeOffset?,
                row[nameof(Grant.By)] as string ?? "", row[nameof(Grant.Since)] as DateTimeOffset? ?? default)
            {
                IsCompilation = row[nameof(Grant.IsCompilation)] is true,
            }
            : null;

    private static bool IsTime(TableEntity row, string column) => row[column] is null or DateTimeOffset;
}
