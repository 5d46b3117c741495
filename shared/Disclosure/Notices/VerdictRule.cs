using System.Collections.Frozen;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Notices;

/// <summary>
/// Decides about a file. The first of these that applies:
/// <list type="number">
/// <item>A finding that decides by itself: a failure of the system is <see cref="Verdict.Pending"/>.</item>
/// <item><see cref="Verdict.Returned"/>: there is no report in it (unless it is an archive, whose entries have receipts of their
/// own); or its body, its year or its place is not settled; or a cell is absent or illegible; or any finding is an error, but for the
/// one that says it waits.</item>
/// <item><see cref="Verdict.Held"/>: it waits for a supervisor's word.</item>
/// <item><see cref="Verdict.Accepted"/>: a supervisor has accepted it, and no other counts in its place.</item>
/// <item><see cref="Verdict.AcceptedWithDoubts"/>: any finding is a warning.</item>
/// <item><see cref="Verdict.Accepted"/>.</item>
/// </list>
/// </summary>
public static class VerdictRule
{
    private static readonly FrozenDictionary<FindingCode, Verdict> DecidedBy = new Dictionary<FindingCode, Verdict>
    {
        [FindingCodes.UploadFailed] = Verdict.Pending,
        [FindingCodes.FileUnreadable] = Verdict.Pending,
    }.ToFrozenDictionary();

    /// <summary>The verdict on the file of this receipt.</summary>
    public static Verdict Decide(Receipt receipt)
    {
        foreach (var finding in receipt.Findings)
        {
            if (DecidedBy.TryGetValue(finding.Code, out var verdict))
                return verdict;
        }

        return !IsComplete(receipt) || receipt.Findings.Any(IsError) ? Verdict.Returned
            : receipt.Findings.Any(finding => finding.Code == FindingCodes.UploadHeld) ? Verdict.Held
            : IsAcceptedByWord(receipt) ? Verdict.Accepted
            : Has(receipt, Severity.Warning) ? Verdict.AcceptedWithDoubts
            : Verdict.Accepted;
    }

    /// <summary>How many cells of the report are absent or illegible; 0 if there is no report.</summary>
    public static int CountMissing(Receipt receipt) =>
        receipt.Report?.Cells.Count(cell => cell.State is CellState.Absent or CellState.Illegible) ?? 0;

    /// <summary>Whether a supervisor has accepted the report and another does not count in its place.</summary>
    internal static bool IsAcceptedByWord(Receipt receipt) =>
        receipt.Settlement is { Word: SettledWord.Accepted }
        && !receipt.Findings.Any(finding => finding.Code == FindingCodes.FileDuplicate || finding.Code == FindingCodes.FileSuperseded);

    private static bool IsComplete(Receipt receipt) => receipt.Report is { } report
        ? report is { Agency: not null, Year: not null, Place.IsResolved: true } && CountMissing(receipt) == 0
        : receipt.Findings.Any(finding => finding.Code.IsAboutArchive);

    private static bool IsError(Finding finding) => finding.Severity == Severity.Error && finding.Code != FindingCodes.UploadHeld;

    private static bool Has(Receipt receipt, Severity severity) => receipt.Findings.Any(finding => finding.Severity == severity);
}
