using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;

namespace Compiler.Backend.Intake.Folders;

/// <summary>What is kept in memory of a receipt: what files are compared and sorted by.</summary>
/// <param name="File">The file.</param>
/// <param name="IsReport">Whether its report was read.</param>
/// <param name="Year">The year of the report; null if unknown.</param>
/// <param name="Agency">The body as printed; null if the report does not name it.</param>
/// <param name="Place">The place of the body.</param>
/// <param name="Body">Identifies the body across years.</param>
public sealed record ReceiptHead(SourceFile File, bool IsReport, int? Year, string? Agency, ReportPlace Place, BodyKey Body)
{
    /// <summary>The key of the report, if it has a year.</summary>
    internal LedgerKey Key => new(Year!.Value, Body);

    /// <summary>The head of a receipt.</summary>
    public static ReceiptHead Of(Receipt receipt) => receipt.Report is { } report
        ? new ReceiptHead(receipt.File, true, report.Year, report.Agency, report.Place, BodyKey.FromReport(report))
        : new ReceiptHead(receipt.File, false, null, null, ReportPlace.Unknown, default);
}
