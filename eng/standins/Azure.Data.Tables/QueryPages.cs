using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>The pages of a query, one request each, until the service names no continuation.</summary>
internal sealed class QueryPages<T>(
    Func<Continuation, int?, HttpMessage> create, Func<HttpMessage, ValueTask<Response>> send, CancellationToken cancellationToken)
    : AsyncPageable<T>(cancellationToken)
    where T : class, ITableEntity
{
    public override async IAsyncEnumerable<Page<T>> AsPages(string continuationToken = null, int? pageSizeHint = null)
    {
        var continuation = Continuation.Parse(continuationToken);
        do
        {
            using var message = create(continuation, pageSizeHint);
            var response = await send(message).ConfigureAwait(false);
            continuation = Continuation.Of(response.Headers);
            yield return Page<T>.FromValues(EntityJson.ReadMany<T>(response.Content), continuation?.ToString(), response);
        }
        while (continuation is not null);
    }
}
