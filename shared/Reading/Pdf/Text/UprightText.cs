using System.Collections.Immutable;
using Compiler.Reading.Pdf.Pages;

namespace Compiler.Reading.Pdf.Text;

/// <summary>Splits the characters of a cell into lines, whatever their direction.</summary>
internal static class UprightText
{
    /// <summary>The lines in reading order.</summary>
    public static ImmutableArray<TextLine> Lines(IEnumerable<PdfGlyph> glyphs) =>
    [
        .. glyphs.GroupBy(glyph => glyph.Direction).OrderBy(turned => turned.Key)
            .SelectMany(turned => TextLine.Group(Upright(turned, turned.Key))),
    ];

    private static IEnumerable<PdfGlyph> Upright(IEnumerable<PdfGlyph> glyphs, int direction)
    {
        // The page width does not matter, because only relative positions count.
        for (; direction > 0; direction--)
            glyphs = [.. glyphs.Select(glyph => glyph.TurnedLeft(0))];
        return glyphs;
    }
}
