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

    // Longer than storage may take for a change, with the client's retries.
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public Task SendAsync(string upload, Partition? listedIn, CancellationToken cancellationToken) =>
        SendAsync(Message(upload, listedIn), delay: null, cancellationToken);

    /// <inheritdoc/>
    public Task SendLaterAsync(string upload, Partition? listedIn, CancellationToken cancellationToken) =>
        SendAsync(Message(upload, listedIn), Later, cancellationToken);

    private static string Message(string upload, Partition? listedIn) => JsonSerializer.Serialize(new
    {
        subject = $"/blobServices/default/containers/{StorageNames.Reports}/blobs/{upload}",
        listedIn = listedIn?.ToString(),
    });

    private async Task SendAsync(string message, TimeSpan? delay, CancellationToken cancellationToken) => await StorageFailure.NameAsync(
        $"send to {queue.Name}", () => queue.SendMessageAsync(message, delay, Forever, cancellationToken), cancellationToken);
}
