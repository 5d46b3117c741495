using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Layout;

/// <summary>
/// The unit of the amounts in a row of table 二. No sum can prove it, so it must be printed: in the cell, the label or the
/// heading.
/// </summary>
/// <param name="heading">What stands above the block.</param>
/// <param name="row">The row.</param>
/// <param name="labelEnd">Index after its label.</param>
internal sealed class AmountUnit(BlockHeading heading, ParsedRow row, int labelEnd)
{
    private readonly ImmutableArray<MoneyUnit> aroundCell =
        [.. row.Line.Cells.Take(labelEnd).SelectMany(cell => MoneyUnit.AllIn(cell.Span)).Concat(heading.Units).Distinct()];

    /// <summary>
    /// The cell as it counts: an amount in the unit of its field, or illegible; and a finding where the unit is another one, or not
    /// certain. Cells of other kinds stay as they are.
    /// </summary>
    public (Cell Cell, Finding? Finding) Read(FormColumn column, Cell cell) => column.Kind switch
    {
        FieldKind.Measure when cell.Value is > 0 => InUnitOfForm(column, cell),
        FieldKind.Amount when cell.State == CellState.Number => (WithPrintedUnit(cell), null),
        _ => (cell, null),
    };

    private (Cell Cell, Finding? Finding) InUnitOfForm(FormColumn column, Cell cell)
    {
        var ofCell = MoneyUnit.AllIn(cell.Raw);
        var units = ofCell.IsEmpty ? aroundCell : ofCell;
        if (units is [var only] && only.Name == column.Unit)
            return (cell, null);
        if (units.IsEmpty && heading.IsOfficial)
            return (cell, FindingCatalogue.AmountUnitImplied(column, cell));
        var finding = units is [var other]
            ? FindingCatalogue.AmountInOtherUnit(column, cell, other)
            : FindingCatalogue.AmountWithoutUnit(column, cell, units);
        return (cell with { State = CellState.Illegible, Value = null }, finding);
    }

    // “采购总金额（万元，保留四位小数）”: the unit stands in the heading, and no cell repeats it.
    private Cell WithPrintedUnit(Cell cell) =>
        aroundCell is [var unit] && MoneyUnit.AllIn(cell.Raw).IsEmpty ? cell with { Raw = $"{cell.Raw}（{unit.Name}）" } : cell;
}
