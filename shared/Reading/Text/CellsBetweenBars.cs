using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Reading.Text;

/// <summary>
/// Joins rows written with one cell per line and a bar alone on the lines between them: a blank cell is an empty line, and two
/// consecutive bars end a row. Where bars and cells do not alternate throughout the file, all lines stay as they are.
/// </summary>
internal static class CellsBetweenBars
{
    private const int MinRows = 4;
    private const int MinCells = 2;
    private const int MaxLinesOfCell = 4;

    /// <summary>The lines with these rows joined; unchanged if there are none.</summary>
    public static ImmutableArray<SourceLine> Join(ImmutableArray<SourceLine> lines)
    {
        if (!lines.Any(IsBar))
            return lines;
        var joined = ImmutableArray.CreateBuilder<SourceLine>(lines.Length);
        var hasBlanks = false;
        for (var i = 0; i < lines.Length;)
        {
            if (!IsBar(lines[i]))
            {
                joined.Add(lines[i++]);
                continue;
            }

            var rows = Rows(lines, ref i);
            if (rows.Count < MinRows)
                return lines;
            var isGrid = rows.TrueForAll(row => row.Cells.Length == rows[0].Cells.Length);
            joined.AddRange(rows.Select(row => row with { IsGrid = isGrid }));
            hasBlanks |= rows.Exists(row => row.Cells.Any(cell => cell.IsEmpty));
        }

        // Without any, blank cells may have left nothing, and two bars would not end a row.
        return hasBlanks ? joined.ToImmutable() : lines;
    }

    // Returns the rows from this bar on, and moves behind the last one.
    private static List<SourceLine> Rows(ImmutableArray<SourceLine> lines, ref int at)
    {
        var rows = new List<SourceLine>();
        while (at < lines.Length && IsBar(lines[at]) && Row(lines, ref at) is { } row)
            rows.Add(row);
        return rows;
    }

    // A row is a bar, a cell, a bar, …, a cell, a bar.
    private static SourceLine? Row(ImmutableArray<SourceLine> lines, ref int at)
    {
        var cells = new List<(ReadOnlyMemory<char> Text, Position At)>();
        var bar = at;
        while (EndOfCell(lines, bar + 1) is { } next)
        {
            cells.Add((Text(lines[(bar + 1)..next]), new Position(lines[bar + 1].Number, 1)));
            bar = next;
        }

        if (cells.Count < MinCells)
            return null;
        var number = lines[at].Number;
        at = bar + 1;
        return new SourceLine(number, [.. cells.Select(cell => cell.Text)], IsRow: true) { Origins = [.. cells.Select(cell => cell.At)] };
    }

    // The index of the bar behind a cell: one line, or a label broken over several.
    private static int? EndOfCell(ImmutableArray<SourceLine> lines, int first)
    {
        var end = first;
        while (end < lines.Length && end - first <= MaxLinesOfCell && !IsBar(lines[end]) && IsText(lines[end]))
            end++;
        if (end == lines.Length || !IsBar(lines[end]) || end == first)
            return null;
        var isLabel = lines[first..end].All(line => line.Prose.ContainsAnyInRange('\u4E00', '\u9FFF'));
        return end == first + 1 || isLabel ? end : null;
    }

    private static bool IsBar(SourceLine line) => line is { IsRow: false } && line.Prose is "|";

    private static bool IsText(SourceLine line) => line.IsEmpty || (!line.IsRow && !line.Prose.Contains('|'));

    private static ReadOnlyMemory<char> Text(ImmutableArray<SourceLine> lines) =>
        lines is [var line] ? (line.IsEmpty ? default : line.Cells[0]) : string.Concat(lines.Select(line => line.Cells[0])).AsMemory();
}
