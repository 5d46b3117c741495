using Compiler.Reports;

namespace Compiler.Storage;

/// <summary>The report that counts for one body and year.</summary>
/// <param name="Key">The body and the year.</param>
/// <param name="Receipt">The receipt with the report.</param>
/// <param name="ETag">The state of the row, for <see cref="ILedger.TryPutAsync"/>.</param>
public sealed record LedgerRow(LedgerKey Key, Receipt Receipt, string ETag);
