using Compiler.Reading.Pdf.Pages;
using Compiler.Reading.Pdf.Text;

namespace Compiler.Reading.Pdf.Tables;

/// <summary>Finds figures that cross the border of their cell; otherwise part of them would count in the next cell.</summary>
internal static class CrossingFigures
{
    // Between the characters of one figure, relative to their size; a border with padding is wider.
    private const double MaxGap = 0.15;

    /// <summary>The characters, with those of crossing figures replaced as illegible.</summary>
    public static IEnumerable<PdfGlyph> Mark(IReadOnlyCollection<PdfGlyph> glyphs, Func<PdfGlyph, int> cellOf)
    {
        foreach (var line in TextLine.Group(glyphs.Where(IsDigit)))
        {
            for (var (start, end) = (0, 0); start < line.Glyphs.Length; start = end)
            {
                end = start + 1;
                while (end < line.Glyphs.Length && Touch(line.Glyphs[end - 1], line.Glyphs[end]))
                    end++;
                var figure = line.Glyphs[start..end];
                var crosses = figure.Any(glyph => cellOf(glyph) != cellOf(figure[0]));
                foreach (var glyph in figure)
                    yield return crosses ? glyph with { Text = GlyphText.Unknown } : glyph;
            }
        }

        foreach (var glyph in glyphs.Where(glyph => !IsDigit(glyph)))
            yield return glyph;
    }

    private static bool Touch(PdfGlyph left, PdfGlyph right) => right.Box.Left - left.Box.Right < MaxGap * right.Size;

    private static bool IsDigit(PdfGlyph glyph) =>
        glyph.Direction == 0 && glyph.Text.Length == 1 && (char.IsAsciiDigit(glyph.Text[0]) || glyph.Text[0] is '.' or ',');
}
