namespace Compiler.Disclosure.Reports;

/// <summary>The state of a cell. Only <see cref="Number"/> has a value; <see cref="Absent"/> is never 0.</summary>
public enum CellState
{
    /// <summary>The cell is missing from the text.</summary>
    Absent,

    /// <summary>A number was printed.</summary>
    Number,

    /// <summary>The cell exists and is empty.</summary>
    Blank,

    /// <summary>“/”, “-”, “—” or “无”.</summary>
    NotApplicable,

    /// <summary>Something is printed, but its value or its cell cannot be proved.</summary>
    Illegible,
}
