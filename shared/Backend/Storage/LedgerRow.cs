using Compiler.Disclosure.Receipts;

namespace Compiler.Backend.Storage;

/// <summary>The report that counts for one body and year.</summary>
/// <param name="Key">The body and the year.</param>
/// <param name="Receipt">The receipt with the report.</param>
/// <param name="ETag">The state of the row, for <see cref="ILedger.TryPutAsync"/>.</param>
/// <param name="FormerKey">Where the row stands if an older program gave it another key; null where it stands under its own.</param>
public sealed record LedgerRow(LedgerKey Key, Receipt Receipt, string ETag, string? FormerKey = null);
