using System.Text;
using Compiler.Reading.Pdf.Pages;

namespace Compiler.Reading.Pdf.Text;

/// <summary>
/// Reads the text of adjacent or overlapping digits. The digits of one figure are drawn consecutively, in one size, on one base line,
/// without overlap; a watermark, a stamp or a correction beside it is drawn before or after.
/// </summary>
internal static class FigurePrint
{
    // Relative to the larger size.
    private const double OtherSize = 0.15;
    private const double OtherBaseLine = 0.15;
    private const double MinNote = 0.4;
    private const double MaxNote = 0.8;
    private const double MinNoteDrop = 0.2;

    // The ink of a digit is about half its size wide, even if its font gives it the width of a Chinese character.
    private const double DigitWidth = 0.5;
    private const double MaxOverlap = 0.5;

    public static bool IsPart(PdfGlyph glyph) =>
        glyph.Text.Length == 1 && glyph.Text[0] is (>= '0' and <= '9') or (>= '０' and <= '９') or '.' or ',';

    /// <summary>
    /// The figure, or, if the digits overlap, their layers separated by <see cref="GlyphText.Overprint"/>.
    /// </summary>
    /// <param name="glyphs">Digits from left to right.</param>
    public static string TextOf(IReadOnlyList<PdfGlyph> glyphs)
    {
        var length = WithoutNote(glyphs);
        for (var i = 1; i < length; i++)
        {
            if (!IsNext(glyphs[i - 1], glyphs[i]))
                return Layers(glyphs);
        }

        return string.Concat(glyphs.Take(length).Select(glyph => glyph.Text));
    }

    private static bool IsNext(PdfGlyph left, PdfGlyph right)
    {
        var size = Math.Max(left.Size, right.Size);
        return Follows(left, right)
            && Math.Abs(left.Size - right.Size) <= OtherSize * size
            && Math.Abs(left.BaseLine - right.BaseLine) <= OtherBaseLine * size;
    }

    // Drawn next, and beside it.
    private static bool Follows(PdfGlyph left, PdfGlyph right) =>
        right.Order - left.Order == 1
        && left.Box.Left + InkWidth(left) - right.Box.Left <= MaxOverlap * Math.Min(InkWidth(left), InkWidth(right));

    private static double InkWidth(PdfGlyph glyph) => Math.Min(glyph.Box.Width, DigitWidth * glyph.Size);

    // Excludes the number of a note, small and raised after a figure. Raised decimals are not a note.
    private static int WithoutNote(IReadOnlyList<PdfGlyph> glyphs)
    {
        var length = glyphs.Count;
        while (length > 1 && Follows(glyphs[length - 2], glyphs[length - 1]) && IsNote(glyphs[length - 1], glyphs[0]))
            length--;
        return char.IsDigit(glyphs[length - 1].Text[0]) ? length : glyphs.Count;
    }

    private static bool IsNote(PdfGlyph glyph, PdfGlyph figure) =>
        glyph.Size >= MinNote * figure.Size
        && glyph.Size <= MaxNote * figure.Size
        && figure.BaseLine - glyph.BaseLine >= MinNoteDrop * figure.Size;

    private static string Layers(IEnumerable<PdfGlyph> glyphs)
    {
        var text = new StringBuilder();
        PdfGlyph? last = null;
        foreach (var glyph in glyphs.OrderBy(glyph => glyph.Order))
        {
            if (last is { } before && !IsNext(before, glyph))
                text.Append(GlyphText.Overprint);
            text.Append(glyph.Text);
            last = glyph;
        }

        return text.ToString();
    }
}
