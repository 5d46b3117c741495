using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout.Unruled;
using Compiler.Reading.Pdf.Pages;

namespace Compiler.Reading.Pdf.Text;

/// <summary>The visible characters of a page, without repeats.</summary>
/// <param name="Glyphs">The characters.</param>
/// <param name="IsRecognised">Whether the page shows no characters and these are an invisible OCR layer.</param>
internal sealed record VisibleGlyphs(ImmutableArray<PdfGlyph> Glyphs, bool IsRecognised)
{
    private const double Near = 0.25;
    private const double Bucket = 4;
    private const int MaxAreas = 1000;

    // More characters than this in one place are not text. The limit keeps comparisons fast for hostile files.
    private const int MaxInBucket = 64;

    public static VisibleGlyphs Find(PdfPage page)
    {
        var sheet = new PageBox(0, 0, page.Width, page.Height);
        var shown = page.Glyphs.Where(glyph => glyph.Direction != PdfGlyph.Askew && sheet.ContainsCentreOf(glyph.Box)).ToList();
        var visible = shown.Where(glyph => IsVisible(glyph, page.Areas)).ToList();
        var isRecognised =
            !visible.Exists(glyph => !glyph.IsSpace) && shown.Exists(glyph => !glyph.IsSpace && glyph.Ink == PdfInk.Invisible);
        var glyphs = isRecognised ? shown.FindAll(glyph => glyph.Ink == PdfInk.Invisible) : visible;
        var text = Watermarks.Remove(glyphs).Select(glyph => glyph with { Text = GlyphText.Normalize(glyph.Text) });
        return new VisibleGlyphs(Once(text), isRecognised);
    }

    private static bool IsVisible(PdfGlyph glyph, ImmutableArray<PageBox> areas) =>
        glyph.Ink == PdfInk.Visible || (glyph.Ink == PdfInk.White && areas.Take(MaxAreas).Any(area => area.ContainsCentreOf(glyph.Box)));

    // Some programs fake bold by drawing a character twice with a small offset.
    private static ImmutableArray<PdfGlyph> Once(IEnumerable<PdfGlyph> glyphs)
    {
        var kept = new List<PdfGlyph>();
        var order = 0;
        var places = new Dictionary<(int, int), List<int>>();
        foreach (var glyph in glyphs.Where(glyph => glyph.Text.Length > 0))
        {
            var (x, y) = ((int)(glyph.Box.CentreX / Bucket), (int)(glyph.Box.CentreY / Bucket));
            if (!glyph.IsSpace && IsDrawnAgain(kept, places, glyph, x, y))
                continue;

            if (!places.TryGetValue((x, y), out var there))
                places[(x, y)] = there = [];
            if (there.Count < MaxInBucket)
                there.Add(kept.Count);
            kept.Add(glyph with { Order = glyph.IsSpace ? order : ++order });
        }

        return [.. kept];
    }

    private static bool IsDrawnAgain(List<PdfGlyph> kept, Dictionary<(int, int), List<int>> places, PdfGlyph glyph, int x, int y)
    {
        for (var i = x - 1; i <= x + 1; i++)
        {
            for (var j = y - 1; j <= y + 1; j++)
            {
                foreach (var at in places.TryGetValue((i, j), out var there) ? there : [])
                {
                    if (IsOver(kept[at], glyph))
                        return true;
                }
            }
        }

        return false;
    }

    private static bool IsOver(PdfGlyph below, PdfGlyph above)
    {
        var near = Near * Math.Min(below.Size, above.Size);
        // Narrow digits side by side are a third of their size apart.
        return below.Text == above.Text && Math.Abs(below.Box.CentreY - above.Box.CentreY) <= near
            && Math.Abs(below.Box.CentreX - above.Box.CentreX) <= Math.Min(near, 0.6 * below.Box.Width);
    }
}
