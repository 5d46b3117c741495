using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Compiler.Backend.Storage.Ledgers;

namespace Compiler.Backend.Storage.Azure;

/// <summary>The totals in a table, keyed by year and code.</summary>
/// <param name="table">The table; it must exist.</param>
public sealed class TableTotalsLedger(TableClient table) : ITotalsLedger
{
    private static readonly TextColumns Figures = new(nameof(PlaceTotals.Figures));

    private static readonly string[] HeadColumns =
    [
        nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey), nameof(TotalsHead.Name), nameof(TotalsHead.Reports),
        nameof(TotalsHead.Uploads), nameof(TotalsHead.Unreadable), nameof(TotalsHead.LeftOut), nameof(TotalsHead.Basis),
        nameof(TotalsHead.Checksum), nameof(TotalsHead.IsEnded),
    ];

    /// <inheritdoc/>
    public Task<PlaceTotals?> FindAsync(Partition partition, CancellationToken cancellationToken) => StorageFailure.NameAsync(
        Describe("look up", partition),
        async () =>
        {
            var row = await table.GetEntityIfExistsAsync<TableEntity>(Year(partition.Year), partition.Adcode, null, cancellationToken);
            return row.HasValue ? Read(row.Value!) : null;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> TryPutAsync(PlaceTotals totals, CancellationToken cancellationToken) => StorageFailure.NameAsync(
        Describe("put", totals.Head.Partition),
        async () => await table.TryPutAsync(Write(totals), totals.ETag, cancellationToken) is not null,
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> TryRemoveAsync(PlaceTotals totals, CancellationToken cancellationToken) => StorageFailure.NameAsync(
        Describe("remove", totals.Head.Partition),
        () => table.TryRemoveAsync(
            Year(totals.Head.Partition.Year), totals.Head.Partition.Adcode, new ETag(totals.ETag!), cancellationToken),
        cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<PlaceTotals> ListAsync(int year, CancellationToken cancellationToken)
    {
        var rows = table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {Year(year)}"), cancellationToken: cancellationToken);
        return StorageFailure.Name($"list {table.Name}/{Year(year)}", rows, cancellationToken).Select(Read);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<TotalsHead> ListHeadsAsync(CancellationToken cancellationToken) => StorageFailure
        .Name(
            $"list {table.Name}",
            table.QueryAsync<TableEntity>((string?)null, null, HeadColumns, cancellationToken),
            cancellationToken)
        .Select(ReadHead);

    private static TableEntity Write(PlaceTotals totals)
    {
        var head = totals.Head;
        var row = new TableEntity(Year(head.Partition.Year), head.Partition.Adcode)
        {
            [nameof(TotalsHead.Name)] = head.Name,
            [nameof(TotalsHead.Reports)] = head.Reports,
            [nameof(TotalsHead.Uploads)] = head.Uploads,
            [nameof(TotalsHead.Unreadable)] = head.Unreadable,
            [nameof(TotalsHead.LeftOut)] = head.LeftOut,
            [nameof(TotalsHead.Basis)] = head.Basis,
            [nameof(TotalsHead.Checksum)] = head.Checksum,
            [nameof(TotalsHead.IsEnded)] = head.IsEnded,
        };
        Figures.Write(row, totals.Figures);
        return row;
    }

    private static PlaceTotals Read(TableEntity row) => new(ReadHead(row), Figures.Read(row), row.ETag.ToString());

    // A column that somebody has altered or that an older version has not written is as if it were empty: then the checksum tells.
    private static TotalsHead ReadHead(TableEntity row) => new(
        new Partition(int.TryParse(row.PartitionKey, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0, row.RowKey),
        row[nameof(TotalsHead.Name)] as string ?? row.RowKey,
        row[nameof(TotalsHead.Reports)] as int? ?? 0,
        row[nameof(TotalsHead.Uploads)] as string ?? "",
        row[nameof(TotalsHead.Unreadable)] as int? ?? 0,
        row[nameof(TotalsHead.LeftOut)] as string ?? "",
        row[nameof(TotalsHead.Basis)] as string ?? "",
        row[nameof(TotalsHead.Checksum)] as string ?? "")
    {
        IsEnded = row[nameof(TotalsHead.IsEnded)] as bool? ?? false,
    };

    private static string Year(int year) => year.ToString("D4", CultureInfo.InvariantCulture);

    private string Describe(string intent, Partition partition) => $"{intent} {table.Name}/{Year(partition.Year)}/{partition.Adcode}";
}
