using System.Collections.Immutable;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Checking.Cells;

/// <summary>Tests whether there is anything to prove: most reports have a number in every cell.</summary>
internal static class UnresolvedCells
{
    /// <summary>Whether the cell is missing or illegible.</summary>
    public static bool IsOpen(in Cell cell) => cell.State is CellState.Absent or CellState.Illegible;

    /// <summary>Whether any of these cells is missing or illegible.</summary>
    public static bool AnyIn(ImmutableArray<Cell> cells) => Any(cells, CellState.Absent, CellState.Illegible);

    /// <summary>Whether any of these cells is blank.</summary>
    public static bool AnyBlankIn(ImmutableArray<Cell> cells) => Any(cells, CellState.Blank, CellState.Blank);

    /// <summary>Whether each of these cells is a number.</summary>
    public static bool AllNumbersIn(ImmutableArray<Cell> cells)
    {
        foreach (ref readonly var cell in cells.AsSpan())
        {
            if (cell.State != CellState.Number)
                return false;
        }

        return true;
    }

    private static bool Any(ImmutableArray<Cell> cells, CellState state, CellState other)
    {
        foreach (ref readonly var cell in cells.AsSpan())
        {
            if (cell.State == state || cell.State == other)
                return true;
        }

        return false;
    }
}
