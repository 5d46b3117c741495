using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Checking.Positions;

internal sealed class BlankInDisputes : PositionRule
{
    public override string Summary => "A blank in table 四: its only row may have moved, and every group with it.";

    public override string Case => "xingtai-text-for-position";

    public override IEnumerable<Finding> Check(RowPositions rows) => rows.DisputeGroups.Any(group => group.Fields.Any(rows.IsBlank))
        ? rows.Report(rows.WithZeros(rows.DisputeGroups), RowDoubt.TableHasBlanks)
        : [];
}
