using System.Collections.Immutable;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Desk.Parts;

/// <summary>The lines of a file around what is marked in its report.</summary>
/// <param name="Lines">The lines, in the order of the file; not all of a long file.</param>
/// <param name="LineCount">How many lines the file has.</param>
public sealed record SourceView(ImmutableArray<SourceViewLine> Lines, int LineCount)
{
    /// <summary>The most lines that are shown.</summary>
    public const int MaxLines = 400;

    // Around a marked line; and what a page may hold of very long lines.
    private const int Around = 12;
    private const int MaxCharacters = 40_000;
    private const int MaxOfACell = 400;

    /// <summary>The anchor of a line.</summary>
    public static string Anchor(int line) => FormattableString.Invariant($"line-{line}");

    /// <summary>Chooses the lines: all of a short file, otherwise those around marked cells; without any, the first.</summary>
    /// <param name="source">The file as it was read.</param>
    /// <param name="notice">The notice about its report.</param>
    public static SourceView Choose(SourceText source, Notice notice)
    {
        var lines = source.PlacedLines;
        var marked = Marked(notice).ToLookup(at => at.Line, at => at.Cell);
        var wanted = lines.Length <= MaxLines || marked.Count == 0
            ? Enumerable.Range(1, lines.Length)
            : marked.Select(line => line.Key).SelectMany(line => Enumerable.Range(line - Around, (2 * Around) + 1))
                .Where(line => line >= 1 && line <= lines.Length).Distinct().Order();
        var chosen = ImmutableArray.CreateBuilder<SourceViewLine>();
        var room = MaxCharacters;
        foreach (var number in wanted.Take(MaxLines))
        {
            var line = lines[number - 1];
            room -= (int)line.CountCharacters(MaxOfACell);
            if (room < 0)
                break;
            chosen.Add(new SourceViewLine(
                number, line.Place, [.. line.Cells.Select(Cut)], line.IsRow, marked.Contains(number), [.. marked[number].Distinct()]));
        }

        return new SourceView(chosen.ToImmutable(), lines.Length);
    }

    /// <summary>The anchor of the line of each cell of the report, in the order of the form; null if the line is not shown.</summary>
    public ImmutableArray<string?> AnchorsOf(DisclosureReport report)
    {
        var shown = Lines.Select(line => line.Number).ToHashSet();
        return [.. report.Cells.Select(cell => shown.Contains(cell.At.Line) ? Anchor(cell.At.Line) : null)];
    }

    private static IEnumerable<Position> Marked(Notice notice) => notice.Report is not { } report ? [] : report.Cells
        .Zip(notice.Marks, (cell, mark) => (cell.At, mark))
        .Where(entry => CellMarks.HasReason(entry.mark) && entry.At.Line > 0)
        .Select(entry => entry.At);

    private static string Cut(ReadOnlyMemory<char> cell) => cell.Length <= MaxOfACell ? cell.ToString() : $"{cell[..MaxOfACell]}……";
}

/// <summary>A line of a file.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Place">Where a reader of the file finds it (表3第5行); null if its lines can be counted.</param>
/// <param name="Cells">Its cells; one for running text.</param>
/// <param name="IsRow">Whether it is a row of a table.</param>
/// <param name="IsMarked">Whether a marked cell was read here.</param>
/// <param name="MarkedCells">Which cells, from 1.</param>
public sealed record SourceViewLine(
    int Number, string? Place, ImmutableArray<string> Cells, bool IsRow, bool IsMarked, ImmutableArray<int> MarkedCells);
