using Compiler.Reading.Pdf.Pages;

namespace Compiler.Reading.Pdf.Text;

/// <summary>Finds words much larger than the text, over which or below which the text runs. They are no part of it.</summary>
internal static class Watermarks
{
    // Relative to the usual size of the page.
    private const double LargerSize = 3;

    // A page with more large characters than this is a poster. The limit keeps comparisons fast for hostile files.
    private const int MaxLarge = 200;

    /// <summary>The characters without those of watermarks.</summary>
    public static IReadOnlyCollection<PdfGlyph> Remove(List<PdfGlyph> glyphs)
    {
        if (glyphs.Count == 0)
            return glyphs;
        var usual = glyphs.Select(glyph => glyph.Size).Order().ElementAt(glyphs.Count / 2);
        var large = glyphs.FindAll(glyph => IsLarge(glyph) && !glyph.IsSpace);
        if (large.Count is 0 or > MaxLarge)
            return glyphs;
        var text = glyphs.FindAll(glyph => !IsLarge(glyph) && !glyph.IsSpace);
        var runs = large.Where(glyph => text.Exists(other => glyph.Box.ContainsCentreOf(other.Box))).Select(glyph => glyph.Run).ToHashSet();
        return glyphs.FindAll(glyph => !(IsLarge(glyph) && runs.Contains(glyph.Run)));

        bool IsLarge(PdfGlyph glyph) => glyph.Size > LargerSize * usual;
    }
}
