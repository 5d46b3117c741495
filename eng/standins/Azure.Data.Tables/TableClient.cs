using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

public class TableClient
{
    private readonly TableRequests requests;

    protected TableClient()
    {
    }

    internal TableClient(TableRequests requests, string tableName)
    {
        this.requests = requests;
        Name = tableName;
    }

    public virtual string Name { get; }

    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        using var message = requests.Create(RequestMethod.Post, "Tables");
        TableRequests.SetBody(message, json => json.WriteString("TableName", Name));
        var response = await requests.SendAsync(message, cancellationToken, TableErrorCode.TableAlreadyExists).ConfigureAwait(false);
        return Response.FromValue(new TableItem(Name), response);
    }

    public virtual async Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        EntityKeys.Require(entity.PartitionKey, entity.RowKey);
        using var message = requests.Create(RequestMethod.Post, Name);
        TableRequests.SetBody(message, json => EntityJson.Write(json, entity));
        return await requests.SendAsync(message, cancellationToken).ConfigureAwait(false);
    }

    public virtual async Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        using var message = requests.Create(Method(mode), EntityKeys.Path(Name, entity.PartitionKey, entity.RowKey));
        message.Request.Headers.Add(HttpHeader.Names.IfMatch, ifMatch.ToString("H"));
        TableRequests.SetBody(message, json => EntityJson.Write(json, entity));
        return await requests.SendAsync(message, cancellationToken).ConfigureAwait(false);
    }

    public virtual async Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        using var message = requests.Create(Method(mode), EntityKeys.Path(Name, entity.PartitionKey, entity.RowKey));
        TableRequests.SetBody(message, json => EntityJson.Write(json, entity));
        return await requests.SendAsync(message, cancellationToken).ConfigureAwait(false);
    }

    // A row that is not there is no error to the package either; the response says 404.
    public virtual async Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        using var message = requests.Create(RequestMethod.Delete, EntityKeys.Path(Name, partitionKey, rowKey));
        message.Request.Headers.Add(HttpHeader.Names.IfMatch, ifMatch == default ? "*" : ifMatch.ToString("H"));
        return await requests.SendAsync(message, cancellationToken, TableErrorCode.ResourceNotFound, TableErrorCode.TableNotFound).ConfigureAwait(false);
    }

    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        using var message = requests.Create(RequestMethod.Get, EntityKeys.Path(Name, partitionKey, rowKey));
        AppendQuery(message, "$select", select is null ? null : string.Join(',', select));
        var response = await requests.SendAsync(message, cancellationToken, TableErrorCode.ResourceNotFound, TableErrorCode.TableNotFound)
            .ConfigureAwait(false);
        return response.IsError ? new NoValueResponse<T>(response) : Response.FromValue(EntityJson.ReadOne<T>(response.Content), response);
    }

    public virtual AsyncPageable<T> QueryAsync<T>(
        string filter = null, int? maxPerPage = null, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        new QueryPages<T>(
            (token, size) => CreateQuery(filter, size ?? maxPerPage, select, token),
            message => requests.SendAsync(message, cancellationToken),
            cancellationToken);

    private static RequestMethod Method(TableUpdateMode mode) => mode == TableUpdateMode.Replace ? RequestMethod.Put : RequestMethod.Patch;

    private static void AppendQuery(HttpMessage message, string name, string value)
    {
        if (value is not null)
            message.Request.Uri.AppendQuery(name, value);
    }

    private HttpMessage CreateQuery(string filter, int? top, IEnumerable<string> select, Continuation continuation)
    {
        var message = requests.Create(RequestMethod.Get, $"{Name}()");
        AppendQuery(message, "$filter", filter);
        AppendQuery(message, "$top", top?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        AppendQuery(message, "$select", select is null ? null : string.Join(',', select));
        AppendQuery(message, "NextPartitionKey", continuation?.PartitionKey);
        AppendQuery(message, "NextRowKey", continuation?.RowKey);
        return message;
    }
}
