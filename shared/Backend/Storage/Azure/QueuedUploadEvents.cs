using System.Text.Json;
using Azure.Storage.Queues;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;

namespace Compiler.Backend.Storage.Azure;

/// <summary>The queue that Event Grid writes to; a message looks like one of its events.</summary>
/// <param name="queue">The queue; it must exist, and its messages are Base64, as the host expects.</param>
public sealed class QueuedUploadEvents(QueueClient queue) : IUploadEvents
{
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    /// <inheritdoc/>
    public Task SendAsync(string upload, Partition? listedIn, CancellationToken cancellationToken)
    {
        var message = JsonSerializer.Serialize(new
        {
            subject = $"/blobServices/default/containers/{StorageNames.Reports}/blobs/{upload}",
            listedIn = listedIn?.ToString(),
        });
        return StorageFailure.NameAsync(
            $"send to {queue.Name}", () => queue.SendMessageAsync(message, timeToLive: Forever, cancellationToken: cancellationToken),
            cancellationToken);
    }
}
