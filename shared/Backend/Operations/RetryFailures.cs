using Compiler.Backend.Storage.Messages;

namespace Compiler.Backend.Operations;

/// <summary>An operator's order once the cause of failures is gone: what was given up is tried again now.</summary>
/// <param name="poison">The messages that were given up.</param>
/// <param name="work">Takes the order for the uploads.</param>
public sealed class RetryFailures(IPoisonQueues poison, IWorkOrders work)
{
    /// <summary>Sends the messages again, and has every upload that failed processed again, also those given up for good.</summary>
    /// <returns>The number of messages; the uploads are looked for meanwhile.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var messages = await poison.SendAgainAsync(cancellationToken);
        await work.SendAsync(UploadSlice.First with { IsRetry = true }, cancellationToken);
        return messages;
    }
}
