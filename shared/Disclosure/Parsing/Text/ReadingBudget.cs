namespace Compiler.Disclosure.Parsing.Text;

/// <summary>
/// What one file has cost so far, from its first byte to its last figure. Work in this process is counted in steps, each of
/// which looks at a character, a cell or an element: the same file ends at the same place on every machine, however busy it is.
/// </summary>
/// <param name="limits">What it may cost.</param>
public sealed class ReadingBudget(ReadingLimits limits)
{
    /// <summary>What the file may cost.</summary>
    public ReadingLimits Limits => limits;

    /// <summary>How many steps were spent.</summary>
    public long Steps { get; private set; }

    /// <summary>How many characters of text were taken from the file.</summary>
    public long Characters { get; private set; }

    /// <summary>How many cells were taken from it.</summary>
    public long Cells { get; private set; }

    /// <summary>Notes work before it is done; leaves it where the file may cost no more.</summary>
    public void Spend(long steps)
    {
        Steps += steps;
        if (Steps > limits.MaxSteps)
            throw new BudgetSpentException();
    }

    /// <summary>Whether so many more characters may be taken.</summary>
    public bool TakeText(long characters)
    {
        if (Characters + characters > limits.MaxCharacters)
            return false;
        Characters += characters;
        return true;
    }

    /// <summary>Whether so many more cells may be taken.</summary>
    public bool TakeCells(long cells)
    {
        if (Cells + cells > limits.MaxCells)
            return false;
        Cells += cells;
        return true;
    }

    /// <summary>Notes what another process has spent on the file.</summary>
    public void Add(long steps, long characters, long cells) =>
        (Steps, Characters, Cells) = (Steps + steps, Characters + characters, Cells + cells);
}
