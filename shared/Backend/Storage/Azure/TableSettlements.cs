using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Receipts;

namespace Compiler.Backend.Storage.Azure;

/// <summary>
/// The settlements in a table: a row for each upload, under the hash of its name. A row whose content is not what was written is damaged.
/// </summary>
/// <param name="table">The table; it must exist.</param>
public sealed class TableSettlements(TableClient table) : ISettlementLedger
{
    private const string Upload = nameof(Upload);
    private const string Checksum = nameof(Checksum);
    private const int PartitionLength = 2;

    private static readonly TextColumns Content = new(nameof(Content));

    private static readonly JsonSerializerOptions Options = new()
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <inheritdoc/>
    public Task<StoredSettlement?> FindAsync(string upload, CancellationToken cancellationToken) => StorageFailure.NameAsync(
        $"look up {table.Name}",
        async () =>
        {
            var (partition, key) = KeysOf(upload);
            var row = await table.GetEntityIfExistsAsync<TableEntity>(partition, key, null, cancellationToken);
            return row.HasValue ? Read(row.Value!) : null;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> TryPutAsync(string upload, ReportSettlement settlement, string? etag, CancellationToken cancellationToken) =>
        StorageFailure.NameAsync(
            $"write {table.Name}",
            async () => await table.TryPutAsync(Write(upload, settlement), etag, cancellationToken) is not null,
            cancellationToken);

    /// <inheritdoc/>
    public Task<bool> TryRemoveAsync(string upload, string? etag, CancellationToken cancellationToken) => StorageFailure.NameAsync(
        $"remove from {table.Name}",
        async () =>
        {
            var (partition, key) = KeysOf(upload);
            if (etag is not null)
                return await table.TryRemoveAsync(partition, key, new ETag(etag), cancellationToken);
            await table.DeleteEntityAsync(partition, key, ETag.All, cancellationToken);
            return true;
        },
        cancellationToken);

    private static TableEntity Write(string upload, ReportSettlement settlement)
    {
        var (partition, key) = KeysOf(upload);
        var json = JsonSerializer.Serialize(settlement, Options);
        var row = new TableEntity(partition, key)
        {
            [Upload] = ReportRow.Cut(upload),
            [nameof(ReportSettlement.Word)] = settlement.Word.ToString(),
            [nameof(ReportSettlement.By)] = ReportRow.Cut(settlement.By),
            [Checksum] = TotalsHead.ChecksumOf(json),
        };
        Content.Write(row, json);
        return row;
    }

    private static StoredSettlement Read(TableEntity row)
    {
        var json = Content.Read(row);
        return new StoredSettlement(
            row[Checksum] as string == TotalsHead.ChecksumOf(json) ? JsonSerializer.Deserialize<ReportSettlement>(json, Options) : null,
            row.ETag.ToString());
    }

    private static (string Partition, string Row) KeysOf(string upload)
    {
        var hash = ShortHash.Of(upload);
        return (hash[..PartitionLength], hash);
    }
}
