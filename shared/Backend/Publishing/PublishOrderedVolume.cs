using Compiler.Backend.Storage.Messages;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Backend.Publishing;

/// <summary>
/// Publishes a volume that was ordered. An order that waits too long for its turn goes back to the end of its queue, so that no message is
/// held longer than the host lets a function run.
/// </summary>
/// <param name="publish">Publishes a volume.</param>
/// <param name="work">The queue of orders.</param>
/// <param name="patience">How long an order waits for its turn; null for ten minutes.</param>
public sealed class PublishOrderedVolume(PublishVolume publish, IWorkOrders work, TimeSpan? patience = null)
{
    // The largest volume of a nation takes some minutes: this is well within the half hour of a function.
    private readonly TimeSpan patience = patience ?? TimeSpan.FromMinutes(10);

    /// <summary>Publishes the volume.</summary>
    /// <param name="order">The volume.</param>
    /// <param name="cancellationToken">Cancels the work between two requests; the next run continues.</param>
    /// <returns>Whether it had its turn, and the published revision; null if nothing about it is new.</returns>
    public async Task<(bool HadItsTurn, Edition? Edition)> RunAsync(VolumeOrder order, CancellationToken cancellationToken)
    {
        var done = await publish.TryRunAsync(order, patience, cancellationToken);
        if (!done.HadItsTurn)
            await work.SendAsync(order, cancellationToken);
        return done;
    }
}
