namespace Compiler.Reading.Office;

/// <summary>A merged range of a sheet; rows count from 1, columns from 0, as in <see cref="SheetRow"/>.</summary>
internal readonly record struct SheetMerge(int Top, int Left, int Bottom, int Right)
{
    public bool Covers(int row, int column) => row >= Top && row <= Bottom && column >= Left && column <= Right;

    /// <summary>The range of a reference such as A1:C2; null if it is not one.</summary>
    public static SheetMerge? Parse(string? reference)
    {
        if (reference?.Split(':') is not [var from, var to])
            return null;
        return
            (SheetCell.Row(from), SheetCell.Column(from), SheetCell.Row(to), SheetCell.Column(to))
                is ({ } top, { } left, { } bottom, { } right)
            && top <= bottom
            && left <= right
            ? new SheetMerge(top, left, bottom, right)
            : null;
    }
}
