using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Reading.Lines;

/// <summary>Collects lines from a format without lines, within the limits.</summary>
internal sealed class SourceBuilder(ReadingBudget budget)
{
    private readonly ReadingLimits limits = budget.Limits;
    private readonly ImmutableArray<SourceLine>.Builder lines = ImmutableArray.CreateBuilder<SourceLine>();
    private readonly ImmutableArray<string>.Builder placesOfLines = ImmutableArray.CreateBuilder<string>();
    private readonly List<Finding> findings = [];
    private long placesTaken;

    /// <summary>The limits for a file.</summary>
    public ReadingLimits Limits => limits;

    /// <summary>Whether a limit was reached, so that no more lines are accepted.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Counts work before it is done; throws if the budget is spent.</summary>
    public void Spend(long steps = 1) => budget.Spend(steps);

    /// <summary>Whether this many more characters are within the limit; counts them.</summary>
    public bool TryAddText(long characters) => IsWithin(budget.TryTakeText(characters), FindingCatalogue.TextLeftOut, limits.MaxCharacters);

    /// <summary>Whether another line with this many cells and characters is within the limits; counts it.</summary>
    public bool TryAddLine(int linesTaken, int cells, long characters)
    {
        Spend(1 + cells + characters);
        return !IsFull && IsWithin(linesTaken < limits.MaxLines, FindingCatalogue.LinesLeftOut, limits.MaxLines)
            && IsWithin(budget.TryTakeCells(cells), FindingCatalogue.TableLeftOut, limits.MaxCells)
            && TryAddText(characters);
    }

    /// <summary>Whether this many more grid places are within the limit, without counting them.</summary>
    public bool HasPlaces(long count) => IsWithin(placesTaken + count <= limits.MaxCells, FindingCatalogue.TableLeftOut, limits.MaxCells);

    /// <summary>Counts grid places; spans are cheap to state but expensive to fill. False past the limit.</summary>
    public bool TryAddPlaces(int count)
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

    /// <summary>Whether a line has this character.</summary>
    public bool Has(char character) => lines.Any(line => line.Cells.Any(cell => cell.Span.Contains(character)));

    /// <summary>Adds a finding, at most one per code.</summary>
    public void Report(Finding finding)
    {
        if (!findings.Exists(other => other.Code == finding.Code))
            findings.Add(finding);
    }

    public SourceText Build() => new(lines.ToImmutable(), [.. findings]) { Places = placesOfLines.ToImmutable() };

    private void Add(ImmutableArray<ReadOnlyMemory<char>> cells, bool isRow, bool isGrid, string place)
    {
        if (!TryAddLine(lines.Count, cells.Length, cells.Sum(cell => (long)cell.Length)))
            return;
        lines.Add(new SourceLine(lines.Count + 1, cells, isRow, isGrid));
        placesOfLines.Add(place);
    }

    // Past a limit, everything that follows is dropped.
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
