namespace Compiler.Accuracy.Measuring;

/// <summary>What became of one cell between the truth and the receipt. Every cell has exactly one verdict.</summary>
public enum CellVerdict
{
    /// <summary>
    /// The receipt has the true figure, or says of the cell what the damaged file says: blank where it is blank, “/” where it
    /// prints “/”.
    /// </summary>
    Right,

    /// <summary>The damage took the figure out of the file, and the receipt gives no figure either.</summary>
    Lost,

    /// <summary>
    /// The figure still stands in the file and the receipt gives none (absent or illegible); or it gives a wrong one and says
    /// so: a warning or an error for the cell's line or row, an identity that fails, a text that differs.
    /// </summary>
    Flagged,

    /// <summary>The receipt gives a wrong figure with ‡: as inferred, not as read.</summary>
    WronglyInferred,

    /// <summary>
    /// The receipt gives the figure that the damaged file prints, plain and clean, in this very cell, and nothing in the file
    /// contradicts it: no identity over rows that the damage left whole, and no text. Nobody could know.
    /// </summary>
    Undetectable,

    /// <summary>The receipt gives a wrong figure as read, and nothing in it says that the figure may be wrong.</summary>
    Silent,
}
