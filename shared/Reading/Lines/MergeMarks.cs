namespace Compiler.Reading.Lines;

/// <summary>What a stored cell says of the cells around it.</summary>
[Flags]
internal enum MergeMarks
{
    None = 0,

    /// <summary>It is part of the cell to its left.</summary>
    ContinuesLeft = 1,

    /// <summary>It is part of the cell above it.</summary>
    ContinuesAbove = 2,

    /// <summary>Cells below may be part of it.</summary>
    BeginsColumn = 4,
}
