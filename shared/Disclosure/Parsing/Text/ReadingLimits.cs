namespace Compiler.Disclosure.Parsing.Text;

/// <summary>What a file may cost to read and to parse, whatever it claims to be: nobody knows who made it.</summary>
public sealed record ReadingLimits
{
    /// <summary>The most that the parts of a file may have when unpacked, in bytes; 64 MB unless set.</summary>
    public long MaxExpandedBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>The most lines that are read; the rest is left out with a finding. 50,000 unless set.</summary>
    public int MaxLines { get; init; } = 50_000;

    /// <summary>The most cells a table row may have; the rest is left out with a finding. 256 unless set.</summary>
    public int MaxCellsInRow { get; init; } = 256;

    /// <summary>
    /// The most cells that a file may have; the rest is left out with a finding. A million unless set: twenty in each of the
    /// lines.
    /// </summary>
    public int MaxCells { get; init; } = 1_000_000;

    /// <summary>
    /// The most characters that are taken from a file, each time that they are copied; the rest is left out with a finding. Four
    /// million unless set, a hundred times a long report.
    /// </summary>
    public int MaxCharacters { get; init; } = 4_000_000;

    /// <summary>The deepest nesting of elements that is read; a deeper file is refused. 256 unless set.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>The most elements that a web page or an office file may have; a larger one is refused. 500,000 unless set.</summary>
    public int MaxElements { get; init; } = 500_000;

    /// <summary>
    /// The most steps (<see cref="ReadingBudget"/>) that reading and parsing together may take; a file that takes more is refused.
    /// 200 million unless set, a few seconds; a report takes less than one million.
    /// </summary>
    public long MaxSteps { get; init; } = 200_000_000;

    /// <summary>
    /// How much processor time a process may take for one file; ten seconds unless set. How long it waits does not count.
    /// </summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(10);
}
