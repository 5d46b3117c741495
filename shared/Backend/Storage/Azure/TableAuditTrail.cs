using System.Globalization;
using Azure.Data.Tables;
using Compiler.Backend.Access;

namespace Compiler.Backend.Storage.Azure;

/// <summary>The audit trail in a table: a partition for each province. Its keys count down, so the newest entry comes first.</summary>
/// <param name="table">The table; it must exist.</param>
public sealed class TableAuditTrail(TableClient table) : IAuditTrail
{
    // A column has at most 32K characters.
    private const int MaxLength = 32_000;

    /// <inheritdoc/>
    public Task AddAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        // The random part keeps entries of one moment apart.
        var left = (DateTime.MaxValue.Ticks - entry.At.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);
        var row = new TableEntity(entry.Province, $"{left}-{Guid.NewGuid():N}")
        {
            [nameof(AuditEntry.At)] = entry.At,
            [nameof(AuditEntry.Who)] = ReportRow.Cut(entry.Who),
            [nameof(AuditEntry.What)] = entry.What,
            [nameof(AuditEntry.Subject)] = ReportRow.Cut(entry.Subject),
            [nameof(AuditEntry.Old)] = Cut(entry.Old),
            [nameof(AuditEntry.New)] = Cut(entry.New),
        };
        return StorageFailure.NameAsync(
            $"write {table.Name}/{entry.Province}",
            // A request whose answer was lost is sent again, and finds its own row.
            () => table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken),
            cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<AuditEntry> ListAsync(string province, CancellationToken cancellationToken) => StorageFailure
        .Name(
            $"list {table.Name}/{province}",
            table.QueryAsync<TableEntity>(
                TableClient.CreateQueryFilter($"PartitionKey eq {province}"), cancellationToken: cancellationToken),
            cancellationToken)
        .Select(row => new AuditEntry(
            row[nameof(AuditEntry.At)] as DateTimeOffset? ?? row.Timestamp ?? default,
            province,
            Text(row, nameof(AuditEntry.Who)),
            Text(row, nameof(AuditEntry.What)),
            Text(row, nameof(AuditEntry.Subject)),
            Text(row, nameof(AuditEntry.Old)),
            Text(row, nameof(AuditEntry.New))));

    private static string Cut(string text) => text.Length > MaxLength ? text[..MaxLength] : text;

    private static string Text(TableEntity row, string column) => row[column] as string ?? "";
}
