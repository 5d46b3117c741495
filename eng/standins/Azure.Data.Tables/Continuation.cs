using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Where a query goes on.</summary>
internal sealed record Continuation(string PartitionKey, string RowKey)
{
    public static Continuation Of(ResponseHeaders headers) =>
        headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition)
            ? new Continuation(partition, headers.TryGetValue("x-ms-continuation-NextRowKey", out var row) ? row : null)
            : null;

    // What the service names is encoded and has no blank.
    public static Continuation Parse(string token) => token?.Split(' ', 2) switch
    {
        null => null,
        [var partition, var row] => new Continuation(partition, row.Length > 0 ? row : null),
        _ => new Continuation(token, null),
    };

    public override string ToString() => $"{PartitionKey} {RowKey}";
}
