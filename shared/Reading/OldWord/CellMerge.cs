namespace Compiler.Reading.OldWord;

/// <summary>How a cell is merged with those above and below it.</summary>
internal enum CellMerge
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>It is the first of the merged cells.</summary>
    Begins,

    /// <summary>It belongs to the cell above.</summary>
    Continues,
}
