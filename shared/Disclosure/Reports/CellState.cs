namespace Compiler.Disclosure.Reports;

/// <summary>What stands in a cell. Only <see cref="Number"/> has a value; <see cref="Absent"/> is never 0.</summary>
public enum CellState
{
    /// <summary>The text has no such cell.</summary>
    Absent,

    /// <summary>A number was printed.</summary>
    Number,

    /// <summary>The cell is there and empty.</summary>
    Blank,

    /// <summary>“/”, “-”, “—” or “无”.</summary>
    NotApplicable,

    /// <summary>Something was printed, but what it says, or to which cell it belongs, cannot be proved.</summary>
    Illegible,
}
