namespace Compiler.Disclosure.Parsing.Text;

/// <summary>What a reading of a row assumes.</summary>
internal enum ReadingKind
{
    /// <summary>Every figure stands in its column.</summary>
    Literal,

    /// <summary>The figures moved to the right and the last ones fell off.</summary>
    Shifted,

    /// <summary>The row has a spare figure that belongs to no column.</summary>
    SpareDropped,

    /// <summary>Two figures were glued together.</summary>
    Split,

    /// <summary>One figure has a gap inside.</summary>
    Joined,

    /// <summary>The row lacks a cell.</summary>
    CellLost,
}
