using System.Collections.Immutable;
using Compiler.Reports;

namespace Compiler.Reading;

/// <summary>Collects the lines of a file that has no lines of its own, within the limits.</summary>
internal sealed class SourceBuilder(ReadingLimits limits, CancellationToken timeUp)
{
    // The widest table of the form has 15 columns.
    private const int CellsInLine = 20;

    private readonly ImmutableArray<SourceLine>.Builder lines = ImmutableArray.CreateBuilder<SourceLine>();
    private readonly ImmutableArray<string>.Builder placesOfLines = ImmutableArray.CreateBuilder<string>();
    private readonly List<Finding> findings = [];
    private long cellsTaken;

    /// <summary>What a file may cost.</summary>
    public ReadingLimits Limits => limits;

    /// <summary>Whether no more lines are taken.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Ends the reading where its time is up.</summary>
    public void CheckTime() => timeUp.ThrowIfCancellationRequested();

    /// <summary>Whether so many more places of a table may be laid out: spans are cheap to claim and dear to fill.</summary>
    public bool TakePlaces(int count)
    {
        cellsTaken += count;
        if (cellsTaken <= (long)limits.MaxLines * CellsInLine)
            return true;
        IsFull = true;
        Leave(FindingCatalogue.LinesLeftOut(limits.MaxLines));
        return false;
    }

    public void AddParagraph(string text, string place)
    {
        if (text.Length > 0)
            Add([text.AsMemory()], isRow: false, isGrid: false, place);
    }

    public void AddRow(IReadOnlyList<string> cells, bool isGrid, string place)
    {
        if (cells.Count > limits.MaxCellsInRow)
            Leave(FindingCatalogue.CellsLeftOut(limits.MaxCellsInRow, new Position(lines.Count + 1, 0, place)));
        Add([.. cells.Take(limits.MaxCellsInRow).Select(cell => cell.AsMemory())], isRow: true, isGrid && cells.Count <= limits.MaxCellsInRow, place);
    }

    /// <summary>Notes that something is not as it should be; the same is said once.</summary>
    public void Leave(Finding finding)
    {
        if (!findings.Exists(other => other.Code == finding.Code))
            findings.Add(finding);
    }

    public SourceText Build() => new(lines.ToImmutable(), [.. findings]) { Places = placesOfLines.ToImmutable() };

    private void Add(ImmutableArray<ReadOnlyMemory<char>> cells, bool isRow, bool isGrid, string place)
    {
        CheckTime();
        if (lines.Count >= limits.MaxLines)
        {
            IsFull = true;
            Leave(FindingCatalogue.LinesLeftOut(limits.MaxLines));
            return;
        }

        lines.Add(new SourceLine(lines.Count + 1, cells, isRow, isGrid));
        placesOfLines.Add(place);
    }
}
