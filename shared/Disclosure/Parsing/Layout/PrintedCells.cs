using System.Collections.Immutable;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Layout;

/// <summary>Where the cells of a row are filled.</summary>
/// <param name="First">Index of the first filled cell.</param>
/// <param name="End">Index after the last filled cell; 0 where all are blank.</param>
/// <param name="Count">How many are filled.</param>
internal readonly record struct PrintedCells(int First, int End, int Count)
{
    /// <summary>How many cells there are from the first that is filled to the last.</summary>
    public int Width => End - First;

    /// <summary>Whether a blank stands between two filled cells.</summary>
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

    /// <summary>The cells without the blanks before and behind the filled ones.</summary>
    public ImmutableArray<Cell> Within(ImmutableArray<Cell> cells) => Width == cells.Length ? cells : cells.Slice(First, Width);
}
