using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Receipts;

namespace Compiler.Backend.Storage.Azure;

/// <summary>The uploads that wait, in a table: a partition for each province, a row for each upload.</summary>
/// <param name="table">The table; it must exist.</param>
public sealed class TableHeldUploads(TableClient table) : IHeldUploads
{
    private const string Content = "Content";

    private static readonly JsonSerializerOptions Options = new()
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <inheritdoc/>
    public Task<HeldUpload?> FindAsync(string province, string upload, CancellationToken cancellationToken) => StorageFailure.NameAsync(
        $"look up {table.Name}/{province}",
        async () =>
        {
            var row = await table.GetEntityIfExistsAsync<TableEntity>(province, KeyOf(upload), null, cancellationToken);
            return row.HasValue ? Read(row.Value!) : null;
        },
        cancellationToken);

    /// <inheritdoc/>
    public async Task<HeldUpload> AddAsync(HeldUpload held, CancellationToken cancellationToken)
    {
        var isNew = await StorageFailure.NameAsync(
            $"write {table.Name}/{held.Province}",
            () => table.TryPutAsync(Write(held), etag: null, cancellationToken),
            cancellationToken) is not null;
        if (isNew)
            return held;
        if (await FindAsync(held.Province, held.Upload, cancellationToken) is { } there)
            return there;
        await PutAsync(held, cancellationToken);
        return held;
    }

    /// <inheritdoc/>
    public Task PutAsync(HeldUpload held, CancellationToken cancellationToken) => StorageFailure.NameAsync(
        $"write {table.Name}/{held.Province}",
        () => table.UpsertEntityAsync(Write(held), TableUpdateMode.Replace, cancellationToken),
        cancellationToken);

    /// <inheritdoc/>
    public Task RemoveAsync(string province, string upload, CancellationToken cancellationToken) => StorageFailure.NameAsync(
        $"remove {table.Name}/{province}",
        () => table.DeleteEntityAsync(province, KeyOf(upload), ETag.All, cancellationToken),
        cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<HeldUpload> ListAsync(string? province, CancellationToken cancellationToken) => StorageFailure
        .Name(
            $"list {table.Name}/{province}",
            table.QueryAsync<TableEntity>(
                province is null ? null : TableClient.CreateQueryFilter($"PartitionKey eq {province}"),
                cancellationToken: cancellationToken),
            cancellationToken)
        .Select(Read).OfType<HeldUpload>();

    private static TableEntity Write(HeldUpload held) => new(held.Province, KeyOf(held.Upload))
    {
        [nameof(HeldUpload.Upload)] = ReportRow.Cut(held.Upload),
        [nameof(HeldUpload.Body)] = ReportRow.Cut(held.Body),
        [nameof(HeldUpload.Decision)] = held.Decision.ToString(),
        [Content] = JsonSerializer.Serialize(held, Options),
    };

    private static string KeyOf(string upload) => ShortHash.Of(upload);

    // Null for a row that somebody has altered: the upload is then judged anew, and waits again.
    private static HeldUpload? Read(TableEntity row)
    {
        try
        {
            return row[Content] is string json ? JsonSerializer.Deserialize<HeldUpload>(json, Options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

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
            [Checksum] = ShortHash.Of(json),
        };
        Content.Write(row, json);
        return row;
    }

    private static StoredSettlement Read(TableEntity row)
    {
        var json = Content.Read(row);
        return new StoredSettlement(
            row[Checksum] as string == ShortHash.Of(json) ? TryParse(json) : null,
            row.ETag.ToString());
    }

    // A newer version may have written words that this one does not know.
    private static ReportSettlement? TryParse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<ReportSettlement>(json, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static (string Partition, string Row) KeysOf(string upload)
    {
        var hash = ShortHash.Of(upload);
        return (hash[..PartitionLength], hash);
    }
}
