using System.Collections.Immutable;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Layout;

/// <summary>The range of filled cells in a row.</summary>
/// <param name="First">The index of the first filled cell.</param>
/// <param name="End">The index after the last filled cell; 0 if all are blank.</param>
/// <param name="Count">The number of filled cells.</param>
internal readonly record struct PrintedCells(int First, int End, int Count)
{
    /// <summary>The number of cells from the first filled to the last filled one.</summary>
    public int Width => End - First;

    /// <summary>Whether a blank is between two filled cells.</summary>
    public bool HasBlankInside => Count < Width;

    public static PrintedCells FromCells(ReadOnlySpan<Cell> cells)
    {
        var (first, end, count) = (0, 0, 0);
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].State == CellState.Blank)
                continue;
            first = count++ == 0 ? i : first;
            end = i + 1;
        }

        return new PrintedCells(first, end, count);
    }

    /// <summary>Returns the cells without leading and trailing blanks.</summary>
    public ImmutableArray<Cell> Within(ImmutableArray<Cell> cells) => Width == cells.Length ? cells : cells.Slice(First, Width);
}
