using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Checking.Cells;

/// <summary>Decides which figures a check may treat as known.</summary>
internal static class ProvedFigures
{
    /// <summary>Returns the cell; a blank proved to be 0 becomes the number 0.</summary>
    public static Cell AsNumber(Cell cell) => cell.State == CellState.Blank && cell.Addend is { } nothing
        ? cell with { State = CellState.Number, Value = nothing }
        : cell;

    /// <summary>
    /// Whether an identity holds and proves its figures. A figure that was placed or filled by the sums cannot prove the
    /// others in the same identity.
    /// </summary>
    public static bool IsProvedBy(Identity identity, ReadOnlySpan<Cell> cells)
    {
        foreach (var field in identity.Fields)
        {
            if (cells[field] is { State: CellState.Number, Origin: CellOrigin.Inferred })
                return false;
        }

        return IdentityAssessment.Assess(identity, cells).Outcome is IdentityOutcome.Holds or IdentityOutcome.HoldsWithBlanks;
    }
}
