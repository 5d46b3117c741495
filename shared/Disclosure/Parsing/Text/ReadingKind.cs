namespace Compiler.Disclosure.Parsing.Text;

/// <summary>The assumption behind a reading of a row.</summary>
internal enum ReadingKind
{
    /// <summary>Every figure is in its column.</summary>
    Literal,

    /// <summary>The figures are shifted to the right and the last ones are lost.</summary>
    Shifted,

    /// <summary>One figure belongs to no column and is dropped.</summary>
    ExtraDropped,

    /// <summary>Two figures are run together.</summary>
    Split,

    /// <summary>One figure has a gap inside.</summary>
    Joined,

    /// <summary>One cell of the row is missing.</summary>
    CellLost,
}
