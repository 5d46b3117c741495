using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Reading.Text;

/// <summary>
/// Joins rows written with one cell per line and a bar alone on the lines between them: a blank cell is an empty line, and two
/// consecutive bars end a row. Where the bars and the lines do not alternate exactly, the lines stay as they are.
/// </summary>
internal static class CellsBetweenBars
{
    private const int MinRows = 4;
    private const int MinCells = 2;

    /// <summary>The lines with these rows joined; unchanged if there are none.</summary>
    public static ImmutableArray<SourceLine> Join(ImmutableArray<SourceLine> lines)
    {
        if (!lines.Any(IsBar))
            return lines;
        var joined = ImmutableArray.CreateBuilder<SourceLine>(lines.Length);
        for (var i = 0; i < lines.Length;)
        {
            var end = i;
            if (IsBar(lines[i]) && Rows(lines, ref end) is { Count: >= MinRows } rows && rows.Exists(HasBlank))
            {
                var isGrid = rows.TrueForAll(row => row.Cells.Length == rows[0].Cells.Length);
                joined.AddRange(rows.Select(row => row with { IsGrid = isGrid }));
                i = end;
            }
            else
            {
                joined.Add(lines[i++]);
            }
        }

        return joined.ToImmutable();
    }

    // Returns the rows from this bar on, and moves behind the last one.
    private static List<SourceLine> Rows(ImmutableArray<SourceLine> lines, ref int at)
    {
        var rows = new List<SourceLine>();
        while (EndOfRow(lines, at) is { } end)
        {
            rows.Add(Row(lines[at..end]));
            at = end;
        }

        return rows;
    }

    // A row is a bar, a cell, a bar, …, a cell, a bar.
    private static int? EndOfRow(ImmutableArray<SourceLine> lines, int first)
    {
        var at = first;
        while (at < lines.Length && IsBar(lines[at]) && at + 2 < lines.Length && IsCell(lines[at + 1]) && IsBar(lines[at + 2]))
            at += 2;
        return at >= first + (2 * MinCells) ? at + 1 : null;
    }

    private static bool IsBar(SourceLine line) => line is { IsRow: false } && line.Prose is "|";

    private static bool IsCell(SourceLine line) => line.IsEmpty || (!line.IsRow && !line.Prose.Contains('|'));

    private static bool HasBlank(SourceLine row) => row.Cells.Any(cell => cell.IsEmpty);

    private static SourceLine Row(ImmutableArray<SourceLine> lines)
    {
        var cells = lines.Where((_, i) => i % 2 == 1).ToList();
        return new(lines[0].Number, [.. cells.Select(line => line.IsEmpty ? default : line.Cells[0])], IsRow: true)
        {
            Origins = [.. cells.Select(line => new Position(line.Number, 1))],
        };
    }
}
