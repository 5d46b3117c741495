using System.Collections.Immutable;
using Compiler.Disclosure.Checking.Cells;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Checking.Positions;

/// <summary>
/// Finds rows whose figures may belong to other columns: rows with blanks, rows beside lost cells, and groups of table 四 beside
/// groups that fail.
/// </summary>
/// <param name="rules">The rules.</param>
internal sealed class RowPositionCheck(ImmutableArray<PositionRule> rules)
{
    private const int ManyFailing = 2;

    /// <summary>All rules.</summary>
    public static ImmutableArray<PositionRule> Rules { get; } =
    [
        new BlankInDisclosureRow(),
        new BlankInRequestRow(),
        new IncompleteRequestTable(),
        new BlankInDisputes(),
        new FailingDisputeGroups(),
        new CutDisputeGroup(),
    ];

    /// <summary>Returns one finding for each such row of table 二, and one for all such rows of a table with sums, in print order.</summary>
    /// <param name="form">The form of the report.</param>
    /// <param name="cells">Its cells.</param>
    /// <param name="failing">The number of failing identities.</param>
    public IEnumerable<Finding> Findings(DisclosureForm form, ImmutableArray<Cell> cells, int failing)
    {
        if (UnresolvedCells.AllNumbersIn(cells) && failing < ManyFailing)
            return [];
        var rows = new RowPositions(form, cells);
        return [.. rules.SelectMany(rule => rule.Check(rows)).OrderBy(finding => finding.At.Line)];
    }
}
