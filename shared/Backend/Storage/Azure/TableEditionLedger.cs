using System.Globalization;
using Azure.Data.Tables;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Backend.Storage.Azure;

/// <summary>The volumes in a table, keyed by year and code.</summary>
/// <param name="table">The table; it must exist.</param>
public sealed class TableEditionLedger(TableClient table) : IEditionLedger
{
    /// <inheritdoc/>
    public Task<Edition?> FindAsync(int year, string adcode, CancellationToken cancellationToken) => StorageFailure.NameAsync(
        Describe("look up", year, adcode),
        async () =>
        {
            var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition(year), adcode, null, cancellationToken);
            return row.HasValue ? Read(row.Value!) : null;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<Edition?> TryPutAsync(Edition edition, CancellationToken cancellationToken) =>
        StorageFailure.NameAsync(
            Describe("put", edition.Year, edition.Adcode),
            async () =>
                await table.TryPutAsync(Write(edition), edition.ETag, cancellationToken) is { } etag ? edition with { ETag = etag } : null,
            cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Edition> ListAsync(CancellationToken cancellationToken) => StorageFailure
        .Name($"list {table.Name}", table.QueryAsync<TableEntity>(cancellationToken: cancellationToken), cancellationToken)
        .Select(Read);

    private static TableEntity Write(Edition edition) => new(Partition(edition.Year), edition.Adcode)
    {
        [nameof(Edition.Title)] = edition.Title,
        [nameof(Edition.Revision)] = edition.Revision,
        [nameof(Edition.Fingerprint)] = edition.Fingerprint,
        [nameof(Edition.Date)] = edition.Date.ToString("O", CultureInfo.InvariantCulture),
        [nameof(Edition.Reports)] = edition.Reports,
        [nameof(Edition.Amended)] = edition.Amended,
        [nameof(Edition.IsPublished)] = edition.IsPublished,
        [nameof(Edition.IsFinal)] = edition.IsFinal,
    };

    private static Edition Read(TableEntity row) => new(
        int.Parse(row.PartitionKey, CultureInfo.InvariantCulture),
        row.RowKey,
        row.GetString(nameof(Edition.Title)),
        row.GetInt32(nameof(Edition.Revision)) ?? 0,
        row.GetString(nameof(Edition.Fingerprint)),
        DateOnly.ParseExact(row.GetString(nameof(Edition.Date)), "O", CultureInfo.InvariantCulture),
        row.GetInt32(nameof(Edition.Reports)) ?? 0,
        row.GetInt32(nameof(Edition.Amended)) ?? 0,
        row.GetBoolean(nameof(Edition.IsPublished)) ?? false,
        row.GetBoolean(nameof(Edition.IsFinal)) ?? false,
        row.ETag.ToString());

    private static string Partition(int year) => year.ToString("D4", CultureInfo.InvariantCulture);

    private string Describe(string intent, int year, string adcode) => $"{intent} {table.Name}/{Partition(year)}/{adcode}";
}
