using System.Collections.Immutable;
using Compiler.Reading.Pdf.Pages;
using Compiler.Reading.Pdf.Tables;
using Compiler.Reading.Pdf.Text;

namespace Compiler.Reading.Pdf.Layout;

/// <summary>The rows and lines of a page in reading order.</summary>
/// <param name="Number">Page number from 1.</param>
/// <param name="Height">The page's height, in points.</param>
/// <param name="Items">The rows of ruled tables and the lines of text around them.</param>
/// <param name="IsRecognised">Whether the text is an invisible OCR layer over a scan.</param>
internal sealed record PageLayout(int Number, double Height, ImmutableArray<PageItem> Items, bool IsRecognised)
{
    public static PageLayout Analyze(PdfPage page)
    {
        var inked = VisibleGlyphs.Find(page);
        page = page with { Glyphs = inked.Glyphs };
        var (items, outside) = Split(page);
        if (Direction(outside.IsEmpty ? page.Glyphs : outside) is > 0 and var direction)
        {
            page = page.Upright(direction);
            (items, outside) = Split(page);
        }

        items.AddRange(UprightText.Lines(outside).Select(PageItem.FromLine));
        var isPicture = page.IsPicture;
        return new PageLayout(
            page.Number, page.Height, [.. items.OrderBy(item => item.Box.Top).Select(item => item with { IsPicture = isPicture })],
            inked.IsRecognised);
    }

    private static (List<PageItem> Rows, ImmutableArray<PdfGlyph> Outside) Split(PdfPage page)
    {
        var rows = new List<PageItem>();
        var outside = page.Glyphs;
        foreach (var frame in RuledFrame.Find(page.Rules))
        {
            var inside = outside.Where(glyph => frame.Box.ContainsCentreOf(glyph.Box)).ToList();
            if (Table(page, frame, inside) is not { } table)
                continue;
            rows.AddRange(table);
            outside = outside.RemoveAll(glyph => frame.Box.ContainsCentreOf(glyph.Box));
        }

        return (rows, outside);
    }

    // A wide table is often rotated on an upright page.
    private static IEnumerable<PageItem>? Table(PdfPage page, RuledFrame frame, List<PdfGlyph> inside)
    {
        if (Direction(inside) is not (> 0 and var direction))
            return RuledTable.Rows(frame, inside);
        var turned = (
            page with
            {
                Glyphs = [.. inside],
                Rules = [.. frame.Rules],
                Areas = [],
            }
        ).Upright(direction);
        return RuledFrame.Find(turned.Rules) is [var only]
            ? RuledTable
                .Rows(only, turned.Glyphs)
                ?.Select((row, index) => row with { Box = frame.Box with { Top = frame.Box.Top + (index * 0.01) } })
            : null;
    }

    private static int Direction(IEnumerable<PdfGlyph> glyphs) =>
        glyphs
            .Where(glyph => !glyph.IsSpace)
            .CountBy(glyph => glyph.Direction)
            .OrderByDescending(pair => pair.Value)
            .Select(pair => pair.Key)
            .FirstOrDefault();
}
