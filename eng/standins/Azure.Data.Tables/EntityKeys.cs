using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>The keys of an entity in a URL.</summary>
internal static class EntityKeys
{
    private const int MaxLength = 1024;

    public static string Path(string table, string partitionKey, string rowKey)
    {
        Require(partitionKey, rowKey);
        return $"{table}(PartitionKey='{Escape(partitionKey)}',RowKey='{Escape(rowKey)}')";
    }

    // Azurite answers some of these with 500, which would be retried for seconds; the service refuses them as said here.
    public static void Require(string partitionKey, string rowKey)
    {
        foreach (var key in (ReadOnlySpan<string>)[partitionKey, rowKey])
        {
            ArgumentNullException.ThrowIfNull(key);
            if (key.Length > MaxLength)
                throw new RequestFailedException(400, "A key is longer than 1,024 characters.", TableErrorCode.KeyValueTooLarge.ToString(), null);
            if (key.Any(letter => letter is '/' or '\\' or '#' or '?' || char.IsControl(letter)))
                throw new RequestFailedException(400, "A key has a character that keys must not have.", TableErrorCode.OutOfRangeInput.ToString(), null);
        }
    }

    private static string Escape(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
