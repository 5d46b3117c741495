using System.Collections.Immutable;

namespace Compiler.Reading.Pdf.Layout;

/// <summary>
/// Finds the rows of tables that are set by gaps alone. Their cells are given in turn: without lines nobody can be sure of
/// the columns, so it is for the reader of the rows to say which figure belongs where.
/// </summary>
internal static class UnruledTable
{
    // In line heights: how far apart the figures of one table may stand, and how far above them its header begins.
    private const double LargestGap = 6;
    private const double HighestHeader = 12;

    /// <summary>The items with such lines taken for rows.</summary>
    public static ImmutableArray<PageItem> Rows(ImmutableArray<PageItem> items)
    {
        var lines = items.Where(item => item.Line is not null).Select(item => new UnruledLine(item)).ToList();
        var rows = new Dictionary<PageItem, PageItem?>(ReferenceEqualityComparer.Instance);
        foreach (var table in Tables(lines.Where(line => line.HasFigures)))
        {
            var (top, bottom, size) = (table[0].Box.Top, table[^1].Box.Bottom, table[0].Size);
            var around = lines.Where(line => line.Box.Bottom > top - (HighestHeader * size) && line.Box.Top < bottom + (3 * size)).ToList();
            foreach (var (item, row) in new UnruledLabels(table, around).Rows())
                rows[item] = row;
            foreach (var line in around.Where(line => line.Segments.Length > 1 && line.Box.Top < bottom && !rows.ContainsKey(line.Item)))
                rows[line.Item] = line.ToRow(line.Segments.Select(segment => segment.Text));
        }

        return [.. items.Select(item => rows.TryGetValue(item, out var row) ? row : item).OfType<PageItem>()];
    }

    private static IEnumerable<List<UnruledLine>> Tables(IEnumerable<UnruledLine> lines)
    {
        var table = new List<UnruledLine>();
        foreach (var line in lines)
        {
            if (table.Count > 0 && line.Box.Top - table[^1].Box.Bottom > LargestGap * line.Size)
            {
                yield return table;
                table = [];
            }

            table.Add(line);
        }

        if (table.Count > 0)
            yield return table;
    }
}
