namespace Compiler.Disclosure.Parsing.Text;

/// <summary>The limits for reading and parsing one file. Files come from unknown sources, so the limits apply to every format.</summary>
public sealed record ReadingLimits
{
    /// <summary>Maximum unpacked size of all parts of a file, in bytes; 64 MB by default.</summary>
    public long MaxExpandedBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Maximum number of lines; the rest is skipped with a finding. 50,000 by default.</summary>
    public int MaxLines { get; init; } = 50_000;

    /// <summary>Maximum number of cells in a table row; the rest is skipped with a finding. 256 by default.</summary>
    public int MaxCellsInRow { get; init; } = 256;

    /// <summary>
    /// Maximum number of cells in a file; the rest is skipped with a finding. One million by default: twenty for each line.
    /// </summary>
    public int MaxCells { get; init; } = 1_000_000;

    /// <summary>
    /// Maximum number of characters taken from a file, counted each time they are copied; the rest is skipped with a
    /// finding. Four million by default, a hundred times a long report.
    /// </summary>
    public int MaxCharacters { get; init; } = 4_000_000;

    /// <summary>Maximum nesting of elements; a deeper file is rejected. 256 by default.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>Maximum number of elements in a web page or an office file; a larger one is rejected. 500,000 by default.</summary>
    public int MaxElements { get; init; } = 500_000;

    /// <summary>
    /// Maximum number of steps (<see cref="ReadingBudget"/>) for reading and parsing together; a file that needs more is
    /// rejected. 200 million by default, a few seconds; a report needs less than one million.
    /// </summary>
    public long MaxSteps { get; init; } = 200_000_000;

    /// <summary>Maximum processor time of a process for one file, without waiting time; ten seconds by default.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Maximum processor time for each page that is a picture, beside <see cref="MaxTime"/>; such a page past it counts as unread.
    /// Sixty seconds by default, ten times a full page.
    /// </summary>
    public TimeSpan MaxTimeOfPicture { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Maximum processor time for all such pages of a file; those past it count as unread. Ten minutes by default.</summary>
    public TimeSpan MaxTimeOfPictures { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Maximum number of pages that are read as pictures; the others count as unread. 40 by default.</summary>
    public int MaxPictures { get; init; } = 40;
}
