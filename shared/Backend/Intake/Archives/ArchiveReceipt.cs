using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Backend.Intake.Archives;

/// <summary>Recognises the receipts of archives.</summary>
public static class ArchiveReceipt
{
    /// <summary>Whether it is the receipt of an archive, whether unpacked or refused.</summary>
    public static bool IsArchiveReceipt(Receipt receipt) =>
        receipt.Report is null && receipt.Findings.Any(finding => finding.Code.IsAboutArchive);

    /// <summary>Whether it is the receipt of an archive without errors; its entries have their own receipts.</summary>
    public static bool IsUnpacked(Receipt receipt) =>
        IsArchiveReceipt(receipt) && receipt.Findings.All(finding => finding.Severity != Severity.Error);

    /// <summary>The receipt without the list of unpacked entries; any other receipt unchanged.</summary>
    public static Receipt WithoutEntries(Receipt receipt) => IsArchiveReceipt(receipt)
        ? receipt with { Findings = [.. receipt.Findings.Where(finding => finding.Severity != Severity.Info)] }
        : receipt;
}
