using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Checking.Positions;

internal sealed class BlankInDisclosureRow : PositionRule
{
    public override string Summary => "A row of table 二 with figures and a blank: no sum tells which column the figures belong to.";

    public override string Case => "made-up-blank-in-a-row-of-documents";

    public override IEnumerable<Finding> Check(RowPositions rows) =>
        from block in rows.Form.ProactiveDisclosure
        from row in block.Rows
        let fields = block.Columns.Select(column => rows.Form.Field(FieldPath.Disclosure(row, column)).Index).ToArray()
        where fields.Any(rows.IsBlank) && fields.Any(rows.IsNumber)
        select FindingCatalogue.RowsUnproved([row.Label], RowDoubt.RowHasBlanks, sum: null, rows.Cells[fields.First(rows.IsNumber)].At);
}
