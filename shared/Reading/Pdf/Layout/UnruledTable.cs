using System.Collections.Immutable;

namespace Compiler.Reading.Pdf.Layout;

/// <summary>
/// Finds the rows of tables that are set by gaps alone. Their cells stand in the columns that figures and headers make; those of a row
/// that stands in none are given in turn, and it is for the reader of the rows to say which figure belongs where.
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
            var blocks = UnruledBlock.Of(table, around);
            foreach (var (item, row) in new UnruledLabels(table, around, blocks).Rows())
                rows[item] = row;
            foreach (var line in around.Where(line => line.Segments.Length > 1 && line.Box.Top < bottom && !rows.ContainsKey(line.Item)))
                rows[line.Item] = line.ToRow(Cells(line, blocks));
            foreach (var line in blocks.SelectMany(block => block.Used))
                rows[line.Item] = null;
        }

        return [.. items.Select(item => rows.TryGetValue(item, out var row) ? row : item).OfType<PageItem>()];
    }

    private static IEnumerable<string> Cells(UnruledLine line, List<UnruledBlock> blocks) => blocks.Find(block => block.Has(line)) is { } block
        ? [.. block.LabelsOf(line), .. block.Cells(line)]
        : line.Segments.Select(segment => segment.Text);

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
