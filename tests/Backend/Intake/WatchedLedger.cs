using System.Runtime.CompilerServices;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Receipts;

namespace Compiler.Tests.Backend.Intake;

/// <summary>A ledger of which every request is told to somebody.</summary>
/// <param name="ledger">The ledger behind it.</param>
/// <param name="requests">Hears of every request.</param>
internal sealed class WatchedLedger(ILedger ledger, IRequestWatch requests) : ILedger
{
    public Task<LedgerRow?> FindAsync(LedgerKey key, CancellationToken cancellationToken) =>
        requests.WatchAsync(() => ledger.FindAsync(key, cancellationToken));

    public Task<bool> TryPutAsync(LedgerKey key, Receipt receipt, string? etag, CancellationToken cancellationToken) =>
        requests.WatchAsync(() => ledger.TryPutAsync(key, receipt, etag, cancellationToken));

    public Task<bool> TryRemoveAsync(LedgerKey key, string etag, CancellationToken cancellationToken) =>
        requests.WatchAsync(() => ledger.TryRemoveAsync(key, etag, cancellationToken));

    public Task<bool> TryRemoveLegacyAsync(LedgerRow row, CancellationToken cancellationToken) =>
        requests.WatchAsync(() => ledger.TryRemoveLegacyAsync(row, cancellationToken));

    public async IAsyncEnumerable<LedgerRow> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await requests.NextAsync(isDone: false);
        await foreach (var row in ledger.ListAsync(cancellationToken))
            yield return row;
    }
}
