using System.Collections.Immutable;

namespace Compiler.Accuracy.Printing;

/// <summary>A way in which a report becomes a file.</summary>
/// <param name="Name">What the table of results calls it.</param>
/// <param name="Write">The bytes of the file.</param>
/// <param name="Habits">How reports of this layout print their tables.</param>
public sealed record Layout(string Name, Func<ImmutableArray<PrintedLine>, byte[]> Write, IReadOnlyList<PrintingHabits> Habits)
{
    /// <summary>What happens to every report before it is damaged and printed.</summary>
    public Func<ImmutableArray<PrintedLine>, ImmutableArray<PrintedLine>> Prepare { get; init; } = lines => lines;

    /// <summary>How the file is called in a golden case.</summary>
    public string Extension { get; init; } = "txt";

    /// <summary>Which empty cells of a row the file still shows.</summary>
    public EmptyCells EmptyCells { get; init; } = EmptyCells.Shown;

    /// <summary>
    /// What alone stands between two cells, so that it cuts a cell in whose text it comes to stand; null where nothing does.
    /// </summary>
    public char? Border { get; init; }

    /// <summary>How many text files could be read in the time of one such file; fewer of them are measured.</summary>
    public int Cost { get; init; } = 1;

    public override string ToString() => Name;
}
