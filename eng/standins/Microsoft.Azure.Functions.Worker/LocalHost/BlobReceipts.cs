using System.Security.Cryptography;
using System.Text;
using Azure.Storage.Blobs;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Remembers which states of which blobs a function has had, across restarts.</summary>
internal sealed class BlobReceipts(BlobContainerClient container, string function)
{
    private bool isThere;

    public async Task<bool> ExistsAsync(string blob, string etag, CancellationToken cancellationToken)
    {
        if (!isThere)
            await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        isThere = true;
        return await Receipt(blob, etag).ExistsAsync(cancellationToken);
    }

    public Task WriteAsync(string blob, string etag, CancellationToken cancellationToken) =>
        Receipt(blob, etag).UploadAsync(new BinaryData(""), overwrite: true, cancellationToken);

    // Names of blobs may be as long as a name can be, so the receipt is named by a hash.
    private BlobClient Receipt(string blob, string etag) =>
        container.GetBlobClient($"blobreceipts/local/{function}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{etag}\n{blob}")))}");
}
