using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Compiler.LocalHost;

/// <summary>
/// Replaces Event Grid, which Azurite lacks: reports created, changed and deleted blobs. The blobs already reported are
/// recorded in storage, so changes made while no host ran are reported, too; an event may come twice.
/// </summary>
internal sealed class BlobWatcher(
    BlobContainerClient container, Func<string, Task> created, QueueClient? deleted, HostBlob<Dictionary<string, string>> seen)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Watches until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await (deleted?.CreateIfNotExistsAsync(cancellationToken: cancellationToken) ?? Task.CompletedTask);
        // Name and ETag of each reported blob.
        var before = await seen.ReadAsync(cancellationToken) ?? [];
        while (true)
        {
            var now = new Dictionary<string, string>(StringComparer.Ordinal);
            await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellationToken))
                now[blob.Name] = blob.Properties.ETag.ToString()!;
            var changed = now.Where(blob => !before.TryGetValue(blob.Key, out var tag) || tag != blob.Value)
                .Select(blob => blob.Key)
                .ToList();
            var gone = before.Keys.Where(name => !now.ContainsKey(name)).ToList();
            await Parallel.ForEachAsync(
                changed, cancellationToken, async (name, _) => await created(Event("BlobCreated", name, now[name])));
            foreach (var name in gone)
                await (deleted?.SendMessageAsync(Event("BlobDeleted", name, before[name]), cancellationToken) ?? Task.CompletedTask);
            if (changed.Count + gone.Count > 0)
                await seen.WriteAsync(now, cancellationToken);
            before = now;
            await Task.Delay(Pause, cancellationToken);
        }
    }

    // Only the fields that the SDK and the functions read.
    private string Event(string type, string name, string tag) => JsonSerializer.Serialize(new
    {
        eventType = $"Microsoft.Storage.{type}",
        subject = $"/blobServices/default/containers/{container.Name}/blobs/{name}",
        data = new { url = container.GetBlobClient(name).Uri.AbsoluteUri, blobType = "BlockBlob", eTag = tag.Trim('"') },
    });
}
