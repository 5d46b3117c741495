using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Checking.Positions;

internal sealed class CutDisputeGroup : PositionRule
{
    public override string Summary => "One group of table 四 fails, and another has lost cells: the figures of that one may have moved, too.";

    public override string Case => "made-up-page-number-in-disputes";

    public override IEnumerable<Finding> Check(RowPositions rows)
    {
        var isAlone = rows.DisputeGroups.Count(rows.Fails) == 1 && !rows.DisputeGroups.Any(group => group.Fields.Any(rows.IsBlank));
        return isAlone
            ? rows.Report(
                [.. rows.DisputeGroups.Where(group => group.Fields.Any(rows.IsOpen) && rows.Unconfirmed(group) is not null)],
                RowDoubt.IsIncompleteAndOtherGroupsFail,
                isAdded: false)
            : [];
    }
}
