using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;

namespace Compiler.Backend.Storage.Ledgers;

/// <summary>The key of a report: two reports with the same key are about the same body and year.</summary>
/// <param name="Year">The year reported on.</param>
/// <param name="Body">The body.</param>
public sealed record LedgerKey(int Year, BodyKey Body)
{
    /// <summary>The key of this report; null if it has no year.</summary>
    public static LedgerKey? FromReport(DisclosureReport report) =>
        report.Year is { } year ? new LedgerKey(year, BodyKey.FromReport(report)) : null;
}
