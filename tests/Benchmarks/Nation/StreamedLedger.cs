using System.Runtime.CompilerServices;
using Compiler.Backend.Storage.Azure;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Receipts;

namespace Compiler.Benchmarks.Nation;

/// <summary>A ledger whose rows are made while they are listed; each is written and read back as in a table.</summary>
internal sealed class StreamedLedger(SyntheticNation nation, int year) : ILedger
{
    public IAsyncEnumerable<LedgerItem> ListWithExtractsAsync(Partition partition, CancellationToken cancellationToken) =>
        ListAsync(partition, cancellationToken);

    public async IAsyncEnumerable<LedgerItem> ListAsync(Partition partition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        if (partition.Year != year)
            yield break;
        foreach (var receipt in nation.Receipts(partition))
            yield return ReportRow.Read(ReportRow.Write(LedgerKey.FromReport(receipt.Report!)!, receipt));
    }

    public IAsyncEnumerable<Partition> ListPartitionsAsync(CancellationToken cancellationToken) =>
        nation.Provinces.Order(StringComparer.Ordinal).Select(province => new Partition(year, province)).ToAsyncEnumerable();

    public Task<LedgerItem?> FindAsync(LedgerKey key, CancellationToken cancellationToken) => throw ReadOnly();

    public Task<bool> TryPutAsync(LedgerKey key, Receipt receipt, string? etag, CancellationToken cancellationToken) => throw ReadOnly();

    public Task<bool> TryRemoveAsync(LedgerKey key, string etag, CancellationToken cancellationToken) => throw ReadOnly();

    public Task<bool> TryRemoveLegacyAsync(LedgerRow row, CancellationToken cancellationToken) => throw ReadOnly();

    public Task<bool> TryRemoveAsync(UnreadableRow row, CancellationToken cancellationToken) => throw ReadOnly();

    public Task PutExcludedAsync(Partition partition, ExcludedUpload upload, CancellationToken cancellationToken) => throw ReadOnly();

    public Task RemoveExcludedAsync(Partition partition, string upload, CancellationToken cancellationToken) => throw ReadOnly();

    public Task PutDepartedAsync(Partition partition, DepartedReport report, CancellationToken cancellationToken) => throw ReadOnly();

    private static NotSupportedException ReadOnly() => new("Adding up and printing write no rows.");
}
