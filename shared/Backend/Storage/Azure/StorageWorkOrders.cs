using Azure.Storage.Queues;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;

namespace Compiler.Backend.Storage.Azure;

/// <summary>The queues of totals, volumes and slices.</summary>
/// <param name="queues">The queues; they must exist, and their messages are Base64, as the host expects.</param>
public sealed class StorageWorkOrders(QueueServiceClient queues) : IWorkOrders
{
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    /// <inheritdoc/>
    public Task SendAsync(Partition changed, CancellationToken cancellationToken) =>
        SendAsync(StorageNames.RollupQueue, WorkMessage.Write(changed), cancellationToken);

    /// <inheritdoc/>
    public Task SendAsync(VolumeOrder order, CancellationToken cancellationToken) =>
        SendAsync(StorageNames.VolumeQueue, WorkMessage.Write(order), cancellationToken);

    /// <inheritdoc/>
    public Task SendAsync(UploadSlice slice, CancellationToken cancellationToken) =>
        SendAsync(StorageNames.SliceQueue, WorkMessage.Write(slice), cancellationToken);

    private async Task SendAsync(string queue, string message, CancellationToken cancellationToken) => await StorageFailure.NameAsync(
        $"send to {queue}",
        () => queues.GetQueueClient(queue).SendMessageAsync(message, timeToLive: Forever, cancellationToken: cancellationToken),
        cancellationToken);
}
