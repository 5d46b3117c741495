using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Receipts;

namespace Compiler.Tests.Backend.Intake;

/// <summary>A ledger of which every request is told to somebody.</summary>
/// <param name="ledger">The ledger behind it.</param>
/// <param name="requests">Hears of every request.</param>
internal sealed class WatchedLedger(ILedger ledger, IRequestWatch requests) : ILedger
{
    public Task<LedgerItem?> FindAsync(LedgerKey key, CancellationToken cancellationToken) =>
        requests.WatchAsync(() => ledger.FindAsync(key, cancellationToken));

    public Task<bool> TryPutAsync(LedgerKey key, Receipt receipt, string? etag, CancellationToken cancellationToken) =>
        requests.WatchAsync(() => ledger.TryPutAsync(key, receipt, etag, cancellationToken));

    public Task<bool> TryRemoveAsync(LedgerKey key, string etag, CancellationToken cancellationToken) =>
        requests.WatchAsync(() => ledger.TryRemoveAsync(key, etag, cancellationToken));

    public Task<bool> TryRemoveLegacyAsync(LedgerRow row, CancellationToken cancellationToken) =>
        requests.WatchAsync(() => ledger.TryRemoveLegacyAsync(row, cancellationToken));

    public Task<bool> TryRemoveAsync(UnreadableRow row, CancellationToken cancellationToken) =>
        requests.WatchAsync(() => ledger.TryRemoveAsync(row, cancellationToken));

    public IAsyncEnumerable<LedgerKey> FindKeysAsync(Partition partition, string upload, CancellationToken cancellationToken) =>
        WatchAsync(ledger.FindKeysAsync(partition, upload, cancellationToken));

    public Task PutExcludedAsync(Partition partition, ExcludedUpload upload, CancellationToken cancellationToken) =>
        WatchAsync(() => ledger.PutExcludedAsync(partition, upload, cancellationToken));

    public Task RemoveExcludedAsync(Partition partition, string upload, CancellationToken cancellationToken) =>
        WatchAsync(() => ledger.RemoveExcludedAsync(partition, upload, cancellationToken));

    public Task PutDepartedAsync(Partition partition, DepartedReport report, CancellationToken cancellationToken) =>
        WatchAsync(() => ledger.PutDepartedAsync(partition, report, cancellationToken));

    public IAsyncEnumerable<LedgerItem> ListAsync(Partition partition, CancellationToken cancellationToken) =>
        WatchAsync(ledger.ListAsync(partition, cancellationToken));

    public IAsyncEnumerable<LedgerItem> ListWithExtractsAsync(Partition partition, CancellationToken cancellationToken) =>
        WatchAsync(ledger.ListWithExtractsAsync(partition, cancellationToken));

    public IAsyncEnumerable<Partition> ListPartitionsAsync(CancellationToken cancellationToken) =>
        ledger.ListPartitionsAsync(cancellationToken);

    private async IAsyncEnumerable<T> WatchAsync<T>(IAsyncEnumerable<T> items)
    {
        await requests.NextAsync(isDone: false);
        await foreach (var item in items)
            yield return item;
    }

    private async Task WatchAsync(Func<Task> call) => await requests.WatchAsync(async () =>
    {
        await call();
        return true;
    });
}
