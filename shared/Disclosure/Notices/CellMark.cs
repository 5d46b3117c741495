namespace Compiler.Disclosure.Notices;

/// <summary>Why a figure of a report is marked in its receipt.</summary>
public enum CellMark
{
    /// <summary>It is read as printed and nothing speaks against it.</summary>
    None,

    /// <summary>The cell is missing.</summary>
    Absent,

    /// <summary>What is printed is no figure of this column, or its column cannot be proved.</summary>
    Illegible,

    /// <summary>The cell is blank and may be 0 or not.</summary>
    BlankOpen,

    /// <summary>It is in a sum that fails and in none that proves it.</summary>
    SumFails,

    /// <summary>The running text decided which column it belongs to.</summary>
    FromText,

    /// <summary>The sums decided its value or its column.</summary>
    Inferred,

    /// <summary>The cell is blank and the sums prove it to be 0.</summary>
    BlankAsZero,

    /// <summary>A supervisor has settled it.</summary>
    Settled,

    /// <summary>The ink of a picture may say several figures, and the sums decided.</summary>
    Candidate,

    /// <summary>It was read from a picture, twice alike.</summary>
    Recognised,
}
