using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Checking;

/// <summary>What a check may take for known.</summary>
internal static class Proved
{
    /// <summary>The cell, with a blank that is proved to be nothing as the 0 it stands for.</summary>
    public static Cell AsNumber(Cell cell) => cell.State == CellState.Blank && cell.Addend is { } nothing
        ? cell with { State = CellState.Number, Value = nothing }
        : cell;

    /// <summary>
    /// Whether an identity holds and proves its figures: one that was placed or filled by the sums proves nothing of the others
    /// in them.
    /// </summary>
    public static bool By(Identity identity, ReadOnlySpan<Cell> cells)
    {
        foreach (var field in identity.Fields)
        {
            if (cells[field] is { State: CellState.Number, Origin: CellOrigin.Inferred })
                return false;
        }

        return IdentityAssessment.Assess(identity, cells).Outcome is IdentityOutcome.Holds or IdentityOutcome.HoldsWithBlanks;
    }
}
