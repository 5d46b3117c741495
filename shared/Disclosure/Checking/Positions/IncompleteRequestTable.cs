using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Checking.Positions;

internal sealed class IncompleteRequestTable : PositionRule
{
    public override string Summary => "A row of table 三 without blanks, whose figures no column proves because other rows have lost cells.";

    public override string Case => "baoding-row-removed";

    public override IEnumerable<Finding> Check(RowPositions rows) => rows.HasOpenRequests
        ? rows.Report(
            [.. rows.RequestRows.Where(row => !row.Fields.Any(rows.IsBlank) && rows.Unconfirmed(row) is not null)],
            RowDoubt.TableIsIncomplete)
        : [];
}
