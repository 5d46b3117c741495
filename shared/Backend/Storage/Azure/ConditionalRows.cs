using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Compiler.Backend.Storage.Azure;

/// <summary>Writes that fail if somebody else has changed the row.</summary>
internal static class ConditionalRows
{
    /// <summary>Adds a row, or replaces the row with this ETag; returns the new ETag, or null if the row has changed.</summary>
    public static async Task<string?> TryPutAsync(
        this TableClient table, TableEntity row, string? etag, CancellationToken cancellationToken)
    {
        try
        {
            var response = etag is null
                ? await table.AddEntityAsync(row, cancellationToken)
                : await table.UpdateEntityAsync(row, new ETag(etag), TableUpdateMode.Replace, cancellationToken);
            return response.Headers.ETag.ToString();
        }
        catch (RequestFailedException exception) when (HasChanged(exception))
        {
            return null;
        }
    }

    /// <summary>Removes the row with this ETag; false if it has changed, true also if it does not exist.</summary>
    public static async Task<bool> TryRemoveAsync(
        this TableClient table, string partition, string row, ETag etag, CancellationToken cancellationToken)
    {
        try
        {
            await table.DeleteEntityAsync(partition, row, etag, cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (HasChanged(exception))
        {
            return false;
        }
    }

    private static bool HasChanged(RequestFailedException exception) =>
        exception.ErrorCode == TableErrorCode.EntityAlreadyExists
        || exception.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied
        || exception.ErrorCode == TableErrorCode.ResourceNotFound;
}
