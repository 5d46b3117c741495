using System.Collections.Immutable;
using Compiler.Disclosure.Checking.Positions;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Checking;

/// <summary>Checks the figures of one report against each other and against its running text.</summary>
public static class ReportCheck
{
    /// <summary>
    /// Returns the receipt after all checks. Cells with only one possible value are filled, blanks that can only be 0 are
    /// marked, the identities are counted, and every contradiction is a finding. A receipt without a report is returned
    /// unchanged.
    /// </summary>
    public static Receipt Apply(Receipt receipt) => Apply(receipt, RowPositionCheck.Rules);

    /// <summary>The same with other rules for the positions of figures.</summary>
    internal static Receipt Apply(Receipt receipt, ImmutableArray<PositionRule> positions)
    {
        if (receipt.Report is not { } report)
            return receipt;

        var (cells, proofs) = CellProof.Run(report.Form, report.Cells, report.Candidates);
        var (tally, identities) = IdentityCheck.Run(report.Form, cells);
        report = report with { Cells = cells, Identities = tally };
        ImmutableArray<Finding> findings =
        [
            .. receipt.Findings.Where(finding => !IsSettled(finding, proofs)),
            .. proofs,
            .. identities,
            .. new RowPositionCheck(positions).Findings(report.Form, cells, tally.Fail),
            .. tally.Fail > 1 ? RowSwapCheck.Findings(report.Form, cells) : [],
            .. NarrativeCheck.Run(report),
            .. PlausibilityCheck.Run(report),
        ];
        return receipt with { Report = report with { Findings = findings }, Findings = findings };
    }

    // A cell that was illegible and then proved by the sums gets only one finding.
    private static bool IsSettled(Finding finding, ImmutableArray<Finding> proofs) =>
        finding.Code == FindingCodes.CellIllegible
        && proofs.Any(proof =>
            proof.At == finding.At && (proof.Code == FindingCodes.CellMisprint || proof.Code == FindingCodes.CellCandidate));
}
