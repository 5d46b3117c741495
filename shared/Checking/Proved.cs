using Compiler.Reports;

namespace Compiler.Checking;

/// <summary>What a check may take for known.</summary>
internal static class Proved
{
    /// <summary>The cell, with a blank that is proved to be nothing as the 0 it stands for.</summary>
    public static Cell AsNumber(Cell cell) => cell.State == CellState.Blank && cell.Addend is { } nothing
        ? cell with { State = CellState.Number, Value = nothing }
        : cell;
}
