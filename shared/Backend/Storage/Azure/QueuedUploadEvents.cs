using System.Text.Json;
using Azure.Storage.Queues;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;

namespace Compiler.Backend.Storage.Azure;

/// <summary>The queue that Event Grid writes to, and that of scans; a message looks like one of its events.</summary>
/// <param name="queue">The queue; it must exist, and its messages are Base64, as the host expects.</param>
/// <param name="scans">The queue of scans, alike.</param>
public sealed class QueuedUploadEvents(QueueClient queue, QueueClient scans) : IUploadEvents
{
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    // Longer than storage may take for a change, with the client's retries.
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public Task SendAsync(string upload, Partition? listedIn, CancellationToken cancellationToken) =>
        SendAsync(queue, Message(upload, listedIn), delay: null, cancellationToken);

    /// <inheritdoc/>
    public Task SendLaterAsync(string upload, Partition? listedIn, CancellationToken cancellationToken) =>
        SendAsync(queue, Message(upload, listedIn), Later, cancellationToken);

    /// <inheritdoc/>
    public Task SendScanAsync(string upload, Partition? listedIn, CancellationToken cancellationToken) =>
        SendAsync(scans, Message(upload, listedIn), delay: null, cancellationToken);

    private static string Message(string upload, Partition? listedIn) => JsonSerializer.Serialize(new
    {
        subject = $"/blobServices/default/containers/{StorageNames.Reports}/blobs/{upload}",
        listedIn = listedIn?.ToString(),
    });

    private static async Task SendAsync(QueueClient to, string message, TimeSpan? delay, CancellationToken cancellationToken) =>
        await StorageFailure.NameAsync(
            $"send to {to.Name}", () => to.SendMessageAsync(message, delay, Forever, cancellationToken), cancellationToken);
}
