using Compiler.Disclosure.Receipts;

namespace Compiler.Backend.Storage.Ledgers;

/// <summary>The report that counts for one body and year.</summary>
/// <param name="Key">The body and the year.</param>
/// <param name="Receipt">The receipt with the report.</param>
/// <param name="ETag">The ETag of the row, for <see cref="ILedger.TryPutAsync"/>.</param>
/// <param name="LegacyKey">The row's key if an older version stored it under another one; null if it has its own key.</param>
public sealed record LedgerRow(LedgerKey Key, Receipt Receipt, string ETag, string? LegacyKey = null) : LedgerItem(ETag);
