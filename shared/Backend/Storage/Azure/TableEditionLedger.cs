using System.Globalization;
using Azure.Data.Tables;
using Compiler.Backend.Storage.Ledgers;
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
        [nameof(Edition.Inputs)] = edition.Inputs,
        [nameof(Edition.Date)] = edition.Date.ToString("O", CultureInfo.InvariantCulture),
        [nameof(Edition.Reports)] = edition.Reports,
        [nameof(Edition.Amended)] = edition.Amended,
        [nameof(Edition.IsPublished)] = edition.IsPublished,
        [nameof(Edition.IsFinal)] = edition.IsFinal,
    };

    // A row that somebody has altered gives no revision; then the files tell which was the last one, and the volume is printed again.
    private static Edition Read(TableEntity row)
    {
        var revision = Get<int?>(row, nameof(Edition.Revision));
        return new Edition(
            int.TryParse(row.PartitionKey, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0,
            row.RowKey,
            Get<string>(row, nameof(Edition.Title)) ?? "",
            revision ?? 0,
            Get<string>(row, nameof(Edition.Fingerprint)) ?? Edition.UnknownFingerprint,
            DateOnly.TryParseExact(
                Get<string>(row, nameof(Edition.Date)), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date
                : default,
            Get<int?>(row, nameof(Edition.Reports)) ?? 0,
            Get<int?>(row, nameof(Edition.Amended)) ?? 0,
            revision is not null && Get<bool?>(row, nameof(Edition.IsPublished)) == true,
            Get<bool?>(row, nameof(Edition.IsFinal)) ?? false,
            row.ETag.ToString())
        {
            Inputs = Get<string>(row, nameof(Edition.Inputs)) ?? "",
        };
    }

    private static T? Get<T>(TableEntity row, string column) => row[column] is T value ? value : default;

    private static string Partition(int year) => year.ToString("D4", CultureInfo.InvariantCulture);

    private string Describe(string intent, int year, string adcode) => $"{intent} {table.Name}/{Partition(year)}/{adcode}";
}
