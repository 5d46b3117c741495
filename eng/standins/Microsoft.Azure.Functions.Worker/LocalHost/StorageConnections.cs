using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Opens storage for the triggers, by connection string: this host runs on developers' machines.</summary>
internal sealed class StorageConnections(IConfiguration configuration)
{
    public BlobContainerClient Container(string? connection, string container) =>
        new BlobServiceClient(ConnectionString(connection)).GetBlobContainerClient(container);

    public StorageQueue Queue(string? connection, string queue) => new(QueueAccount.Parse(ConnectionString(connection)), queue);

    private string ConnectionString(string? connection) =>
        configuration[connection ?? "AzureWebJobsStorage"]
        ?? throw new InvalidOperationException($"The setting {connection ?? "AzureWebJobsStorage"} is missing: a connection string.");
}
