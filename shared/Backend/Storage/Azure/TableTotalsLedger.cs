using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace Compiler.Backend.Storage.Azure;

/// <summary>The totals in a table, keyed by year and code.</summary>
/// <param name="table">The table; it must exist.</param>
public sealed class TableTotalsLedger(TableClient table) : ITotalsLedger
{
    private static readonly TextColumns Figures = new(nameof(PlaceTotals.Figures));

    /// <inheritdoc/>
    public IAsyncEnumerable<PlaceTotals> ListAsync(CancellationToken cancellationToken) => StorageFailure
        .Name($"list {table.Name}", table.QueryAsync<TableEntity>(cancellationToken: cancellationToken), cancellationToken)
        .Select(Read);

    /// <inheritdoc/>
    public Task PutAsync(PlaceTotals totals, CancellationToken cancellationToken) => StorageFailure.NameAsync(
        Describe("put", totals.Year, totals.Adcode),
        () => table.UpsertEntityAsync(Write(totals), TableUpdateMode.Replace, cancellationToken),
        cancellationToken);

    /// <inheritdoc/>
    public Task RemoveAsync(int year, string adcode, CancellationToken cancellationToken) => StorageFailure.NameAsync(
        Describe("remove", year, adcode),
        () => table.DeleteEntityAsync(Partition(year), adcode, ETag.All, cancellationToken),
        cancellationToken);

    private static TableEntity Write(PlaceTotals totals)
    {
        var row = new TableEntity(Partition(totals.Year), totals.Adcode)
        {
            [nameof(PlaceTotals.Name)] = totals.Name,
            [nameof(PlaceTotals.Reports)] = totals.Reports,
            [nameof(PlaceTotals.Fingerprint)] = totals.Fingerprint,
        };
        Figures.Write(row, totals.Figures);
        return row;
    }

    private static PlaceTotals Read(TableEntity row) => new(
        int.Parse(row.PartitionKey, CultureInfo.InvariantCulture),
        row.RowKey,
        row.GetString(nameof(PlaceTotals.Name)),
        row.GetInt32(nameof(PlaceTotals.Reports)) ?? 0,
        row.GetString(nameof(PlaceTotals.Fingerprint)),
        Figures.Read(row));

    private static string Partition(int year) => year.ToString("D4", CultureInfo.InvariantCulture);

    private string Describe(string intent, int year, string adcode) => $"{intent} {table.Name}/{Partition(year)}/{adcode}";
}
