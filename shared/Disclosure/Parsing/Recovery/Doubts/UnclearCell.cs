using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Recovery.Doubts;

internal sealed class UnclearCell : RecoveryDoubt
{
    public override string Summary => "A cell is blank or illegible, or a row has several readings: empty cells may be lost.";

    public override string Case => "made-up-unclear-cell-per-line";

    public override bool IsAboutEveryRow => false;

    public override bool Applies(RecoveredDisclosure table) =>
        !table.Table.Slots.All(slot => slot.Readings is [var only] && only.Cells.All(IsClear));

    // A dash may be the sign of the next figure.
    private static bool IsClear(Cell cell) => cell.State switch
    {
        CellState.Number => true,
        CellState.NotApplicable => cell.Raw is "/" or "／" or "无",
        _ => false,
    };
}
