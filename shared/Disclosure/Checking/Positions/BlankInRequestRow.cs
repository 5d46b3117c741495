using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Checking.Positions;

internal sealed class BlankInRequestRow : PositionRule
{
    public override string Summary => "A row of table 三 with a blank, whose figures no column proves.";

    public override string Case => "made-up-two-rows-moved-alike";

    public override IEnumerable<Finding> Check(RowPositions rows) => rows.Report(
        [.. rows.RequestRows.Where(row => row.Fields.Any(rows.IsBlank) && rows.Unconfirmed(row) is not null)], RowDoubt.RowHasBlanks);
}
