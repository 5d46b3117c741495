using System.Runtime.CompilerServices;
using Compiler.Backend.Storage.Ledgers;

namespace Compiler.Tests.Backend.Intake;

/// <summary>The rows of the totals, of which every request is told to somebody.</summary>
/// <param name="totals">The ledger behind it.</param>
/// <param name="requests">Hears of every request.</param>
internal sealed class WatchedTotalsLedger(ITotalsLedger totals, IRequestWatch requests) : ITotalsLedger
{
    public Task<PlaceTotals?> FindAsync(Partition partition, CancellationToken cancellationToken) =>
        requests.WatchAsync(() => totals.FindAsync(partition, cancellationToken));

    public Task<bool> TryPutAsync(PlaceTotals place, CancellationToken cancellationToken) =>
        requests.WatchAsync(() => totals.TryPutAsync(place, cancellationToken));

    public Task<bool> TryRemoveAsync(PlaceTotals place, CancellationToken cancellationToken) =>
        requests.WatchAsync(() => totals.TryRemoveAsync(place, cancellationToken));

    public async IAsyncEnumerable<PlaceTotals> ListAsync(int year, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await requests.NextAsync(isDone: false);
        await foreach (var place in totals.ListAsync(year, cancellationToken))
            yield return place;
    }

    public async IAsyncEnumerable<TotalsHead> ListHeadsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await requests.NextAsync(isDone: false);
        await foreach (var head in totals.ListHeadsAsync(cancellationToken))
            yield return head;
    }
}
