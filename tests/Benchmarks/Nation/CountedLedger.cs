using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Receipts;

namespace Compiler.Benchmarks.Nation;

/// <summary>A ledger that counts the rows it lists.</summary>
internal sealed class CountedLedger(ILedger ledger) : ILedger
{
    private int rows;

    public int Rows => Volatile.Read(ref rows);

    public IAsyncEnumerable<LedgerItem> ListAsync(Partition partition, CancellationToken cancellationToken) =>
        ledger.ListAsync(partition, cancellationToken).Select(item =>
        {
            Interlocked.Increment(ref rows);
            return item;
        });

    public IAsyncEnumerable<LedgerItem> ListWithExtractsAsync(Partition partition, CancellationToken cancellationToken) =>
        ListAsync(partition, cancellationToken);

    public IAsyncEnumerable<Partition> ListPartitionsAsync(CancellationToken cancellationToken) =>
        ledger.ListPartitionsAsync(cancellationToken);

    public Task<LedgerItem?> FindAsync(LedgerKey key, CancellationToken cancellationToken) => ledger.FindAsync(key, cancellationToken);

    public Task<bool> TryPutAsync(LedgerKey key, Receipt receipt, string? etag, CancellationToken cancellationToken) =>
        ledger.TryPutAsync(key, receipt, etag, cancellationToken);

    public Task<bool> TryRemoveAsync(LedgerKey key, string etag, CancellationToken cancellationToken) =>
        ledger.TryRemoveAsync(key, etag, cancellationToken);

    public Task<bool> TryRemoveLegacyAsync(LedgerRow row, CancellationToken cancellationToken) =>
        ledger.TryRemoveLegacyAsync(row, cancellationToken);

    public Task<bool> TryRemoveAsync(UnreadableRow row, CancellationToken cancellationToken) =>
        ledger.TryRemoveAsync(row, cancellationToken);

    public Task PutExcludedAsync(Partition partition, ExcludedUpload upload, CancellationToken cancellationToken) =>
        ledger.PutExcludedAsync(partition, upload, cancellationToken);

    public Task RemoveExcludedAsync(Partition partition, string upload, CancellationToken cancellationToken) =>
        ledger.RemoveExcludedAsync(partition, upload, cancellationToken);

    public Task PutDepartedAsync(Partition partition, DepartedReport report, CancellationToken cancellationToken) =>
        ledger.PutDepartedAsync(partition, report, cancellationToken);
}
