using System.Collections.Immutable;
using Compiler.Reports;

namespace Compiler.Checking;

/// <summary>Whether there is anything to prove: most reports have a number in every cell.</summary>
internal static class OpenCells
{
    /// <summary>Whether the figure of a cell is missing or cannot be read.</summary>
    public static bool IsOpen(in Cell cell) => cell.State is CellState.Absent or CellState.Illegible;

    /// <summary>Whether any of these cells is missing or cannot be read.</summary>
    public static bool AnyIn(ImmutableArray<Cell> cells)
    {
        foreach (ref readonly var cell in cells.AsSpan())
        {
            if (IsOpen(cell))
                return true;
        }

        return false;
    }

    /// <summary>Whether any of these cells is blank.</summary>
    public static bool AnyBlankIn(ImmutableArray<Cell> cells)
    {
        foreach (ref readonly var cell in cells.AsSpan())
        {
            if (cell.State == CellState.Blank)
                return true;
        }

        return false;
    }
}
