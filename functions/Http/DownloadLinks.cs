using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;
using Compiler.Backend.Storage.Azure;

namespace Compiler.Functions.Http;

/// <summary>
/// Signs links to single files of the yearbooks with a user delegation key: https, read only, valid for 30 minutes.
/// Storage opened with a connection string (Azurite) has no such key; the account key never signs a link.
/// </summary>
public sealed class DownloadLinks(CloudStorage storage, StorageConnection connection, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    // The clocks of this machine and of storage may differ.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>The link; null if storage gives no key.</summary>
    public async Task<Uri?> TrySignAsync(EditionFile file, CancellationToken cancellationToken)
    {
        if (connection.ConnectionString is not null)
            return null;
        try
        {
            var now = clock.GetUtcNow();
            var key = await storage.Blobs.GetUserDelegationKeyAsync(now - Skew, now + Lifetime, cancellationToken);
            return Sign(storage.Blobs.GetBlobContainerClient(StorageNames.Yearbooks).GetBlobClient(file.Blob), file, key.Value, now);
        }
        catch (RequestFailedException exception) when (exception.Status is 400 or 403 or 501)
        {
            return null;
        }
    }

    internal static Uri Sign(BlobClient blob, EditionFile file, UserDelegationKey key, DateTimeOffset now)
    {
        var sas = new BlobSasBuilder(BlobSasPermissions.Read, now + Lifetime)
        {
            BlobContainerName = blob.BlobContainerName,
            BlobName = blob.Name,
            Resource = "b",
            StartsOn = now - Skew,
            Protocol = SasProtocol.Https,
            CacheControl = "no-store",
            ContentDisposition = file.Type.Disposition(file.DownloadName),
            ContentType = file.Type.Name,
        };
        return new BlobUriBuilder(blob.Uri) { Sas = sas.ToSasQueryParameters(key, blob.AccountName) }.ToUri();
    }
}
