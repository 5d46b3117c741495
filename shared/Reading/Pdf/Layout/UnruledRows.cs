using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout.Unruled;
using Compiler.Reading.Pdf.Tables;
using Compiler.Reading.Pdf.Text;

namespace Compiler.Reading.Pdf.Layout;

/// <summary>Converts lines of text that form a table to rows.</summary>
internal static class UnruledRows
{
    /// <summary>The items of each page, with such lines converted to rows.</summary>
    public static IEnumerable<(PageLayout Page, ImmutableArray<PageItem> Items)> Convert(ImmutableArray<PageLayout> pages)
    {
        var lines = new Dictionary<PageItem, UnruledLine>(ReferenceEqualityComparer.Instance);
        foreach (var item in pages.SelectMany(page => page.Items).Where(item => item.Line is not null))
            lines[item] = new UnruledLine(ForeignFigures.Mark(LineSegments.Split(item.Line!)));
        var rows = UnruledTable.Find(pages.Select(page => page.Items.Where(lines.ContainsKey).Select(item => lines[item]).ToList()))
            .SelectMany(table => table.Rows).ToLookup(row => row.Key, row => row.Value);
        return pages.Select(page =>
            (
                page,
                (ImmutableArray<PageItem>)
                    [
                        .. page
                            .Items.Select(item =>
                                lines.TryGetValue(item, out var line) && rows.Contains(line) ? Row(item, rows[line].Last()) : item)
                            .OfType<PageItem>(),
                    ]));
    }

    private static PageItem? Row(PageItem item, ImmutableArray<string>? cells) =>
        cells is { } row ? new PageItem(item.Box, row, IsRow: true, IsGrid: false) { IsPicture = item.IsPicture } : null;
}
