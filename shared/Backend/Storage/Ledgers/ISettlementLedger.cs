using Compiler.Disclosure.Receipts;

namespace Compiler.Backend.Storage.Ledgers;

/// <summary>What supervisors have settled about uploads; one settlement for each. Writers detect each other's changes.</summary>
public interface ISettlementLedger
{
    /// <summary>The settlement of an upload, in one request; null if there is none.</summary>
    /// <param name="upload">Its name in the container.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<StoredSettlement?> FindAsync(string upload, CancellationToken cancellationToken);

    /// <summary>Adds or replaces the settlement of an upload.</summary>
    /// <param name="upload">Its name in the container.</param>
    /// <param name="settlement">The settlement.</param>
    /// <param name="etag">The state to replace; null if there is none.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>False if the state has changed.</returns>
    Task<bool> TryPutAsync(string upload, ReportSettlement settlement, string? etag, CancellationToken cancellationToken);

    /// <summary>Removes the settlement of an upload; a missing one is not an error.</summary>
    /// <param name="upload">Its name in the container.</param>
    /// <param name="etag">The state to remove; null for any.</param>
    /// <param name="cancellationToken">Cancels the removal.</param>
    /// <returns>False if the state has changed.</returns>
    Task<bool> TryRemoveAsync(string upload, string? etag, CancellationToken cancellationToken);
}

/// <summary>A stored settlement.</summary>
/// <param name="Settlement">The settlement; null if somebody has damaged it.</param>
/// <param name="ETag">Its state.</param>
public sealed record StoredSettlement(ReportSettlement? Settlement, string ETag);
