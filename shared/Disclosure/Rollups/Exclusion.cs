using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Rollups;

/// <summary>A file that is excluded from all totals, with the reasons.</summary>
/// <param name="File">The file.</param>
/// <param name="Year">The reporting year; null if unknown.</param>
/// <param name="ProvinceAdcode">Six-digit code of the province; empty if unknown.</param>
/// <param name="Reasons">The reasons, as Chinese sentences.</param>
public sealed record Exclusion(SourceFile File, int? Year, string ProvinceAdcode, IReadOnlyList<string> Reasons)
{
    /// <summary>Whether the unchanged file gave something else when it was read before.</summary>
    public bool IsReread { get; init; }

    /// <summary>
    /// The file of a receipt without a usable report. The reasons are its errors, or all of its findings if it has no errors.
    /// </summary>
    public static Exclusion FromReceipt(Receipt receipt)
    {
        var identity = receipt.Identity;
        var errors = receipt.Findings.Where(finding => finding.Severity == Severity.Error).ToList();
        var reasons = (errors.Count > 0 ? errors : [.. receipt.Findings]).Select(finding => finding.Message).ToList();
        if (reasons.Count == 0 && receipt.Report is { Year: null })
            reasons.Add("报告未载明年度，无法归入任何一年");
        return new Exclusion(
            receipt.File,
            identity?.Year,
            identity?.Place.ProvinceAdcode ?? "",
            reasons.Count > 0 ? reasons : ["未能从中读出年度报告"])
        {
            IsReread = receipt.IsReread,
        };
    }
}
