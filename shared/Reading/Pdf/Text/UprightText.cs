using System.Collections.Immutable;
using Compiler.Reading.Pdf.Pages;

namespace Compiler.Reading.Pdf.Text;

/// <summary>The lines of text in a cell, whichever way its characters stand.</summary>
internal static class UprightText
{
    /// <summary>Its lines in the order in which they are read.</summary>
    public static ImmutableArray<TextLine> Lines(IEnumerable<PdfGlyph> glyphs) =>
    [
        .. glyphs.GroupBy(glyph => glyph.Direction).OrderBy(turned => turned.Key)
            .SelectMany(turned => TextLine.Group(Upright(turned, turned.Key))),
    ];

    private static IEnumerable<PdfGlyph> Upright(IEnumerable<PdfGlyph> glyphs, int direction)
    {
        // Any width will do: only what stands beside what matters.
        for (; direction > 0; direction--)
            glyphs = [.. glyphs.Select(glyph => glyph.TurnedLeft(0))];
        return glyphs;
    }
}
