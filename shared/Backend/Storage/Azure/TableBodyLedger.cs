using System.Globalization;
using Azure.Data.Tables;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Register;
using Compiler.Disclosure.Rollups;

namespace Compiler.Backend.Storage.Azure;

/// <summary>
/// The register in a table: a partition for each province with a row for each body, and a partition with the version of each register.
/// </summary>
/// <param name="table">The table; it must exist.</param>
public sealed class TableBodyLedger(TableClient table) : IBodyLedger
{
    private const string Versions = "registers";
    private const string Version = "Version";

    // The most that one transaction may write.
    private const int BatchSize = 100;

    /// <inheritdoc/>
    public IAsyncEnumerable<RegisteredBody> ListAsync(string province, CancellationToken cancellationToken) =>
        List(province, cancellationToken).Select(Read).OfType<RegisteredBody>();

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, string>> ListVersionsAsync(CancellationToken cancellationToken) =>
        await List(Versions, cancellationToken)
            .ToDictionaryAsync(row => row.RowKey, row => row[Version] as string ?? "", cancellationToken: cancellationToken);

    /// <inheritdoc/>
    public async Task PutAsync(string province, IReadOnlyCollection<RegisteredBody> bodies, CancellationToken cancellationToken)
    {
        foreach (var batch in bodies.Select(body => Write(province, body)).Chunk(BatchSize))
        {
            var actions = batch.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row));
            await StorageFailure.NameAsync(
                $"write {table.Name}/{province}", () => table.SubmitTransactionAsync(actions, cancellationToken), cancellationToken);
        }
    }

    /// <inheritdoc/>
    public Task SetVersionAsync(string province, string version, CancellationToken cancellationToken) => StorageFailure.NameAsync(
        $"write {table.Name}/{Versions}/{province}",
        () => table.UpsertEntityAsync(
            new TableEntity(Versions, province) { [Version] = version }, TableUpdateMode.Replace, cancellationToken),
        cancellationToken);

    private IAsyncEnumerable<TableEntity> List(string partition, CancellationToken cancellationToken) => StorageFailure.Name(
        $"list {table.Name}/{partition}",
        table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken: cancellationToken),
        cancellationToken);

    private static TableEntity Write(string province, RegisteredBody body) =>
        new(province, RowKeys.Row(new BodyKey(body.Adcode, body.NormalName, body.IsCompilation)))
        {
            [nameof(RegisteredBody.Name)] = body.Name,
            [nameof(RegisteredBody.OtherNames)] = string.Join(RegisterColumns.NameSeparator, body.OtherNames),
            [nameof(RegisteredBody.Adcode)] = body.Adcode,
            [nameof(RegisteredBody.Kind)] = KindWords.Name(body.Kind),
            [nameof(RegisteredBody.Superior)] = body.Superior,
            [nameof(RegisteredBody.Since)] = RegisterDate.Write(body.Since),
            [nameof(RegisteredBody.Until)] = RegisterDate.Write(body.Until),
            [nameof(RegisteredBody.Contact)] = body.Contact,
        };

    // Null for a row that somebody has altered: the next import of the file writes it again.
    private static RegisteredBody? Read(TableEntity row) =>
        Text(row, nameof(RegisteredBody.Name)) is { Length: > 0 } name
        && Text(row, nameof(RegisteredBody.Adcode)) is { Length: 6 } adcode
        && KindWords.Parse(Text(row, nameof(RegisteredBody.Kind))) is { } kind
            ? new RegisteredBody(
                name,
                Text(row, nameof(RegisteredBody.OtherNames)).Split(RegisterColumns.NameSeparator, StringSplitOptions.RemoveEmptyEntries),
                adcode,
                kind,
                Text(row, nameof(RegisteredBody.Superior)),
                Date(row, nameof(RegisteredBody.Since)),
                Date(row, nameof(RegisteredBody.Until)),
                Text(row, nameof(RegisteredBody.Contact)))
            : null;

    private static string Text(TableEntity row, string column) => row[column] as string ?? "";

    private static DateOnly? Date(TableEntity row, string column) =>
        DateOnly.TryParseExact(Text(row, column), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
