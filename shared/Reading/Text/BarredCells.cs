using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Reading.Text;

/// <summary>
/// Joins rows written with one cell per line, each followed by a bar, the last one by all bars that end the row:
/// 规章 | 3 | 1 | 69 |||| over four lines.
/// </summary>
internal static class BarredCells
{
    // Fewer such rows may be labels above rows of blanks.
    private const int MinRows = 4;

    /// <summary>The lines with these rows joined; unchanged if there are no such rows.</summary>
    public static ImmutableArray<SourceLine> Join(ImmutableArray<SourceLine> lines)
    {
        if (!lines.Any(line => IsCell(line)))
            return lines;
        var joined = ImmutableArray.CreateBuilder<SourceLine>(lines.Length);
        var (rows, first) = (0, 0);
        for (var i = 0; i < lines.Length; i++)
        {
            if (IsCell(lines[i]))
                continue;
            if (first < i && IsLastCell(lines[i]))
            {
                joined.Add(Row(lines[first..(i + 1)]));
                rows++;
            }
            else
            {
                joined.AddRange(lines.AsSpan()[first..(i + 1)]);
            }

            first = i + 1;
        }

        joined.AddRange(lines.AsSpan()[first..]);
        return rows < MinRows ? lines : joined.ToImmutable();
    }

    private static bool IsCell(in SourceLine line) => !line.IsRow && line.Prose is [.., '|'] text && text.Count('|') == 1;

    private static bool IsLastCell(in SourceLine line)
    {
        if (!line.IsRow || line.Cells is not [{ IsEmpty: false }, _, ..])
            return false;
        foreach (var cell in line.Cells.AsSpan()[1..])
        {
            if (!cell.IsEmpty)
                return false;
        }

        return true;
    }

    private static SourceLine Row(ImmutableArray<SourceLine> lines) =>
        new(lines[0].Number, [.. lines.Select(line => line.IsRow ? line.Cells[0] : line.Cells[0][..^1].TrimEnd())], IsRow: true)
        {
            Origins = [.. lines.Select(line => new Position(line.Number, 1))],
        };
}
