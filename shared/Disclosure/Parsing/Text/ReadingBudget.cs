namespace Compiler.Disclosure.Parsing.Text;

/// <summary>
/// Counts the cost of one file, from reading to parsing. Work in this process is counted in steps, one for each character,
/// cell or element: so a file stops at the same point on every machine, whatever its load.
/// </summary>
/// <param name="limits">The limits of the file.</param>
public sealed class ReadingBudget(ReadingLimits limits)
{
    /// <summary>The limits of the file.</summary>
    public ReadingLimits Limits => limits;

    /// <summary>The number of steps spent.</summary>
    public long Steps { get; private set; }

    /// <summary>The number of characters taken from the file.</summary>
    public long Characters { get; private set; }

    /// <summary>The number of cells taken from the file.</summary>
    public long Cells { get; private set; }

    /// <summary>Counts steps before the work is done. Throws <see cref="BudgetExceededException"/> if they exceed the limit.</summary>
    public void Spend(long steps)
    {
        Steps += steps;
        if (Steps > limits.MaxSteps)
            throw new BudgetExceededException();
    }

    /// <summary>Takes this many characters; returns false if they exceed the limit.</summary>
    public bool TryTakeText(long characters)
    {
        if (Characters + characters > limits.MaxCharacters)
            return false;
        Characters += characters;
        return true;
    }

    /// <summary>Takes this many cells; returns false if they exceed the limit.</summary>
    public bool TryTakeCells(long cells)
    {
        if (Cells + cells > limits.MaxCells)
            return false;
        Cells += cells;
        return true;
    }

    /// <summary>Adds what another process has spent on the file.</summary>
    public void Add(long steps, long characters, long cells) =>
        (Steps, Characters, Cells) = (Steps + steps, Characters + characters, Cells + cells);
}
