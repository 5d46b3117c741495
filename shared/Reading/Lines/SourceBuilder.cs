using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Reading.Lines;

/// <summary>Collects the lines of a file that has no lines of its own, within the limits.</summary>
internal sealed class SourceBuilder(ReadingBudget budget)
{
    private readonly ReadingLimits limits = budget.Limits;
    private readonly ImmutableArray<SourceLine>.Builder lines = ImmutableArray.CreateBuilder<SourceLine>();
    private readonly ImmutableArray<string>.Builder placesOfLines = ImmutableArray.CreateBuilder<string>();
    private readonly List<Finding> findings = [];
    private long placesTaken;

    /// <summary>What a file may cost.</summary>
    public ReadingLimits Limits => limits;

    /// <summary>Whether no more lines are taken.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Notes work before it is done; ends the reading where the file may cost no more.</summary>
    public void Spend(long steps = 1) => budget.Spend(steps);

    /// <summary>Whether so many more characters may be taken.</summary>
    public bool TakeText(long characters) => IsWithin(budget.TakeText(characters), FindingCatalogue.TextLeftOut, limits.MaxCharacters);

    /// <summary>Whether a line of so many cells and characters may follow those that were taken.</summary>
    public bool TakeLine(int linesTaken, int cells, long characters)
    {
        Spend(1 + cells + characters);
        return !IsFull && IsWithin(linesTaken < limits.MaxLines, FindingCatalogue.LinesLeftOut, limits.MaxLines)
            && IsWithin(budget.TakeCells(cells), FindingCatalogue.TableLeftOut, limits.MaxCells)
            && TakeText(characters);
    }

    /// <summary>Whether so many more places of a table may still be laid out.</summary>
    public bool HasPlaces(long count) => IsWithin(placesTaken + count <= limits.MaxCells, FindingCatalogue.TableLeftOut, limits.MaxCells);

    /// <summary>Whether so many more places of a table may be laid out: spans are cheap to claim and dear to fill.</summary>
    public bool TakePlaces(int count)
    {
        placesTaken += count;
        return HasPlaces(0);
    }

    public void AddParagraph(string text, string place)
    {
        if (text.Length > 0)
            Add([text.AsMemory()], isRow: false, isGrid: false, place);
    }

    public void AddRow(IReadOnlyList<string> cells, bool isGrid, string place)
    {
        if (cells.Count > limits.MaxCellsInRow)
            Report(FindingCatalogue.CellsLeftOut(limits.MaxCellsInRow, new Position(lines.Count + 1, 0, place)));
        Add(
            [.. cells.Take(limits.MaxCellsInRow).Select(cell => cell.AsMemory())],
            isRow: true,
            isGrid && cells.Count <= limits.MaxCellsInRow,
            place);
    }

    /// <summary>Notes that something is not as it should be; the same is said once.</summary>
    public void Report(Finding finding)
    {
        if (!findings.Exists(other => other.Code == finding.Code))
            findings.Add(finding);
    }

    public SourceText Build() => new(lines.ToImmutable(), [.. findings]) { Places = placesOfLines.ToImmutable() };

    private void Add(ImmutableArray<ReadOnlyMemory<char>> cells, bool isRow, bool isGrid, string place)
    {
        if (!TakeLine(lines.Count, cells.Length, cells.Sum(cell => (long)cell.Length)))
            return;
        lines.Add(new SourceLine(lines.Count + 1, cells, isRow, isGrid));
        placesOfLines.Add(place);
    }

    // What is past a limit is left out, and so is all that follows it.
    private bool IsWithin(bool isWithin, Func<int, Finding> otherwise, int limit)
    {
        if (!isWithin)
        {
            IsFull = true;
            Report(otherwise(limit));
        }

        return isWithin;
    }
}
