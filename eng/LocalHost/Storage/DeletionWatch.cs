using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Compiler.LocalHost;

/// <summary>
/// Tells of deleted blobs in a queue, as Event Grid would: Azurite tells of none. What was there is remembered in storage, so
/// that a deletion is told of even where the host was down.
/// </summary>
internal sealed partial class DeletionWatch(BlobTrigger trigger, BlobContainerClient container, QueueClient queue, HostBlob<string[]> seen, HostLock turn, ILogger logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Watches until it is cancelled; one host at a time does.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await turn.TryRunAsync(WatchAsync, cancellationToken);
                await Task.Delay(Pause, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                // The host stops, or another has taken over.
            }
            catch (RequestFailedException failure)
            {
                LogFailed(trigger.Container, failure.Message);
            }
        }
    }

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        var before = (await seen.ReadAsync(cancellationToken) ?? []).ToHashSet(StringComparer.Ordinal);
        while (true)
        {
            var now = new HashSet<string>(StringComparer.Ordinal);
            await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellationToken))
                now.Add(blob.Name);
            foreach (var name in before.Except(now))
                await queue.SendMessageAsync(Deleted(name), cancellationToken);
            if (!now.SetEquals(before))
                await seen.WriteAsync([.. now], cancellationToken);
            before = now;
            await Task.Delay(Pause, cancellationToken);
        }
    }

    private string Deleted(string name) => JsonSerializer.Serialize(new
    {
        eventType = "Microsoft.Storage.BlobDeleted",
        subject = $"/blobServices/default/containers/{trigger.Container}/blobs/{name}",
    });

    [LoggerMessage(30, LogLevel.Warning, "Looking for deleted blobs in {Container} failed: {Cause}")]
    private partial void LogFailed(string container, string cause);
}
