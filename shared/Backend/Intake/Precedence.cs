using System.Collections.Immutable;
using Compiler.Backend.Intake.Holding;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Backend.Intake;

/// <summary>
/// Decides which of two files about the same body and year counts (the greater one): the later file date; at equal dates the
/// larger hash, so that the order of reading does not matter; with equal bytes the first path.
/// </summary>
public sealed class Precedence : IComparer<SourceFile>
{
    private Precedence()
    {
    }

    /// <summary>The rule.</summary>
    public static Precedence Rule { get; } = new();

    /// <inheritdoc/>
    public int Compare(SourceFile? x, SourceFile? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var byDate = x.Modified.CompareTo(y.Modified);
        if (byDate != 0)
            return byDate;
        var byHash = string.CompareOrdinal(x.Sha256, y.Sha256);
        return byHash != 0 ? byHash : string.CompareOrdinal(y.Path, x.Path);
    }

    /// <summary>Whether both are the same state of one upload.</summary>
    internal static bool IsSameState(SourceFile x, SourceFile y) =>
        x.Path == y.Path && x.Modified == y.Modified && x.Size == y.Size && x.Sha256 == y.Sha256;

    /// <summary>The finding for a file that another file replaces.</summary>
    internal static Finding SupersededBy(SourceFile file, SourceFile counted) => file.Sha256 == counted.Sha256
        ? FindingCatalogue.FileDuplicate(counted.Path)
        : FindingCatalogue.FileSuperseded(counted.Path);

    /// <summary>Whether the receipt says that it was superseded.</summary>
    internal static bool IsSuperseded(Receipt receipt) => SupersededFindings(receipt).Any();

    /// <summary>What the receipt says about the upload that counts instead.</summary>
    internal static IEnumerable<Finding> SupersededFindings(Receipt receipt) => receipt.Findings.Where(SaysSuperseded);

    /// <summary>The receipt as it was before it was compared with other uploads.</summary>
    internal static Receipt WithoutComparison(Receipt receipt)
    {
        if (!receipt.Findings.Any(IsComparison))
            return receipt;
        ImmutableArray<Finding> findings = [.. receipt.Findings.Where(finding => !IsComparison(finding))];
        return receipt with { Findings = findings, Report = receipt.Report is { } report ? report with { Findings = findings } : null };
    }

    private static bool IsComparison(Finding finding) => SaysSuperseded(finding) || HoldUploads.SaysHeld(finding);

    private static bool SaysSuperseded(Finding finding) =>
        finding.Code == FindingCodes.FileDuplicate || finding.Code == FindingCodes.FileSuperseded;
}
