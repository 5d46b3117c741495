using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;

namespace Compiler.LocalHost;

/// <summary>A small state shared by hosts of the same storage, as JSON in <c>azure-webjobs-hosts</c>.</summary>
internal sealed class HostBlob<TState>(BlobContainerClient container, string name)
    where TState : class
{
    /// <summary>The state; null if none has been written yet.</summary>
    public async Task<TState?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var blob = await container.GetBlobClient(name).DownloadContentAsync(cancellationToken);
            return blob.Value.Content.ToObjectFromJson<TState>();
        }
        catch (Exception cause) when (cause is RequestFailedException { Status: 404 } or JsonException)
        {
            return null;
        }
    }

    public Task WriteAsync(TState state, CancellationToken cancellationToken) =>
        container.GetBlobClient(name).UploadAsync(BinaryData.FromObjectAsJson(state), overwrite: true, cancellationToken);
}
