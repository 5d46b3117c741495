using System.Runtime.CompilerServices;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Tests.Backend.Intake;

/// <summary>The rows of the volumes, of which every request is told to somebody.</summary>
/// <param name="editions">The ledger behind it.</param>
/// <param name="requests">Hears of every request.</param>
internal sealed class WatchedEditionLedger(IEditionLedger editions, IRequestWatch requests) : IEditionLedger
{
    public Task<Edition?> FindAsync(int year, string adcode, CancellationToken cancellationToken) =>
        requests.WatchAsync(() => editions.FindAsync(year, adcode, cancellationToken));

    public Task<Edition?> TryPutAsync(Edition edition, CancellationToken cancellationToken) =>
        requests.WatchAsync(() => editions.TryPutAsync(edition, cancellationToken));

    public async IAsyncEnumerable<Edition> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await requests.NextAsync(isDone: false);
        await foreach (var edition in editions.ListAsync(cancellationToken))
            yield return edition;
    }
}
