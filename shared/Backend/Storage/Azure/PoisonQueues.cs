using Azure.Storage.Queues;
using Compiler.Backend.Storage.Messages;

namespace Compiler.Backend.Storage.Azure;

/// <summary>The poison queues of totals, volumes and slices. Those of uploads are emptied by the functions, which write receipts.</summary>
/// <param name="queues">The queues of the account.</param>
public sealed class PoisonQueues(QueueServiceClient queues) : IPoisonQueues
{
    private const int BatchSize = 32;

    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private static readonly (string Poisoned, string Queue)[] Pairs =
    [
        (StorageNames.PoisonedRollupQueue, StorageNames.RollupQueue),
        (StorageNames.PoisonedVolumeQueue, StorageNames.VolumeQueue),
        (StorageNames.PoisonedSliceQueue, StorageNames.SliceQueue),
    ];

    /// <inheritdoc/>
    public Task<int> SendAgainAsync(CancellationToken cancellationToken) => StorageFailure.NameAsync(
        "send poisoned messages again",
        async () =>
        {
            var sent = 0;
            foreach (var (poisoned, queue) in Pairs)
                sent += await SendAgainAsync(queues.GetQueueClient(poisoned), queues.GetQueueClient(queue), cancellationToken);
            return sent;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancellationToken) =>
        StorageFailure.NameAsync<IReadOnlyDictionary<string, int>>(
            "count poisoned messages",
            async () =>
            {
                var counts = new Dictionary<string, int>();
                foreach (var (name, _) in Pairs)
                {
                    var properties = await queues.GetQueueClient(name).GetPropertiesAsync(cancellationToken);
                    if (properties.Value.ApproximateMessagesCount > 0)
                        counts[name] = properties.Value.ApproximateMessagesCount;
                }

                return counts;
            },
            cancellationToken);

    // Sent before it is deleted: ended in between, a message is there twice, which does no harm.
    private static async Task<int> SendAgainAsync(QueueClient from, QueueClient to, CancellationToken cancellationToken)
    {
        var sent = 0;
        while (true)
        {
            var messages = await from.ReceiveMessagesAsync(BatchSize, cancellationToken: cancellationToken);
            foreach (var message in messages.Value)
            {
                await to.SendMessageAsync(message.Body, timeToLive: Forever, cancellationToken: cancellationToken);
                await from.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken);
                sent++;
            }

            if (messages.Value.Length == 0)
                return sent;
        }
    }
}
