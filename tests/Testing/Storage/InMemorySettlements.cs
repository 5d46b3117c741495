using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Receipts;

namespace Compiler.Testing.Storage;

/// <summary>Settlements in memory.</summary>
public sealed class InMemorySettlements : ISettlementLedger
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, StoredSettlement> settlements = [];
    private int states;

    /// <inheritdoc/>
    public Task<StoredSettlement?> FindAsync(string upload, CancellationToken cancellationToken)
    {
        lock (gate)
            return Task.FromResult(settlements.GetValueOrDefault(upload));
    }

    /// <inheritdoc/>
    public Task<bool> TryPutAsync(string upload, ReportSettlement settlement, string? etag, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (settlements.GetValueOrDefault(upload)?.ETag != etag)
                return Task.FromResult(false);
            settlements[upload] = new StoredSettlement(settlement, NextState());
            return Task.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public Task<bool> TryRemoveAsync(string upload, string? etag, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (settlements.GetValueOrDefault(upload) is { } there && etag is not null && there.ETag != etag)
                return Task.FromResult(false);
            settlements.Remove(upload);
            return Task.FromResult(true);
        }
    }

    /// <summary>Makes a settlement unreadable.</summary>
    public void Damage(string upload)
    {
        lock (gate)
            settlements[upload] = new StoredSettlement(null, NextState());
    }

    private string NextState() => $"{++states}";
}
