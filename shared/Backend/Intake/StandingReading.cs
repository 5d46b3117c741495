using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Backend.Intake;

/// <summary>
/// Decides which reading of an upload stands: the one in its stored receipt, or a fresh one. A fresh one stands unless an instance
/// of a newer version has read the same file, or the file could not be read this time.
/// </summary>
internal static class StandingReading
{
    private static readonly HashSet<FindingCode> CouldNotBeRead =
    [
        FindingCodes.FileUnreadable, FindingCodes.FileTooLarge, FindingCodes.ReadTime, FindingCodes.ReadMemory, FindingCodes.PdfTooLarge,
    ];

    /// <summary>The receipt that stands, without findings that compare it with other uploads.</summary>
    /// <param name="last">The stored receipt; null if there is none.</param>
    /// <param name="fresh">The receipt of the fresh reading.</param>
    public static Receipt Choose(Receipt? last, Receipt fresh)
    {
        if (last is null)
            return fresh;
        var former = Precedence.WithoutComparison(last);
        if (IsKept(last, fresh) || (Precedence.IsSameState(last.File, fresh.File) && last.ReadingVersion > fresh.ReadingVersion))
            return former;
        return last.File.Sha256 == fresh.File.Sha256 && fresh.File.Sha256.Length > 0
            ? fresh with { IsReread = last.IsReread || IsReadOtherwise(former, fresh) }
            : fresh;
    }

    // What a supervisor has settled meanwhile is no other reading.
    private static bool IsReadOtherwise(Receipt former, Receipt fresh) =>
        Equals(former.Settlement, fresh.Settlement) && ReadingDigest.Compute(former) != ReadingDigest.Compute(fresh);

    /// <summary>
    /// Whether the report that was read before is kept, because the same file could not be read this time. A blob in the archive
    /// tier has no date.
    /// </summary>
    public static bool IsKept(Receipt? last, Receipt fresh) =>
        last?.Report is not null
        && fresh.Report is null
        && (fresh.File.Modified == last.File.Modified || fresh.File.Modified == default)
        && fresh.Findings.Any(finding => CouldNotBeRead.Contains(finding.Code));
}
