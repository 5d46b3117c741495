using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Layout;

/// <summary>
/// Determines the unit of the amounts in a row of table 二. No sum can prove it, so it must be printed: in the cell, the
/// label or the heading.
/// </summary>
/// <param name="heading">The heading of the block.</param>
/// <param name="row">The row.</param>
/// <param name="labelEnd">The index after its label.</param>
internal sealed class AmountUnit(BlockHeading heading, ParsedRow row, int labelEnd)
{
    private readonly ImmutableArray<MoneyUnit> aroundCell =
        [.. row.Line.Cells.Take(labelEnd).SelectMany(cell => MoneyUnit.AllIn(cell.Span)).Concat(heading.Units).Distinct()];

    /// <summary>
    /// Converts an amount to the unit of its field, or marks it illegible. Returns a finding if the unit differs or is not
    /// certain. Cells of other kinds stay unchanged.
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

    // “采购总金额（万元，保留四位小数）”: the unit is in the heading and not repeated in the cell.
    private Cell WithPrintedUnit(Cell cell) =>
        aroundCell is [var unit] && MoneyUnit.AllIn(cell.Raw).IsEmpty ? cell with { Raw = $"{cell.Raw}（{unit.Name}）" } : cell;
}
