using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Compiler.Disclosure.Parsing.Layout.Unruled;
using Compiler.Reading.Pdf.Pages;

namespace Compiler.Reading.Pdf.Text;

/// <summary>Splits a line at the gaps between the cells of an unruled table.</summary>
internal static partial class LineSegments
{
    // Relative to the characters' size: anywhere, between two drawing operations, and between two of them where a label begins.
    private const double ColumnGap = 1.0;
    private const double CellGap = 0.45;
    private const double NarrowGap = 0.15;

    // A line that ends with several figures is a row of a table.
    private const int MinFiguresOfRow = 2;
    private const int LengthOfNumber = 4;

    /// <summary>The parts of the line, from left to right.</summary>
    public static ImmutableArray<TextLine> Split(TextLine line)
    {
        var glyphs = line.Glyphs;
        var parts = SplitAt(glyphs, (last, next) => IsGap(glyphs, last, next)).ToList();
        var isRow = parts.AsEnumerable().Reverse().TakeWhile(part => FigurePattern.IsFigure(part.Text)).Count() >= MinFiguresOfRow;
        return [.. parts.SelectMany(part => SplitAt(part.Glyphs, (last, next) => IsNarrowGap(part.Glyphs, last, next, isRow)))];
    }

    private static IEnumerable<TextLine> SplitAt(ImmutableArray<PdfGlyph> glyphs, Func<int, int, bool> isBorder)
    {
        var (start, last) = (0, -1);
        for (var i = 0; i < glyphs.Length; i++)
        {
            if (glyphs[i].IsSpace)
                continue;
            if (last >= 0 && isBorder(last, i))
            {
                yield return TextLine.Create(glyphs[start..i])!;
                start = i;
            }

            last = i;
        }

        yield return TextLine.Create(glyphs[start..])!;
    }

    private static bool IsGap(ImmutableArray<PdfGlyph> glyphs, int last, int next) =>
        Gap(glyphs[last], glyphs[next]) > (AreDrawnApart(glyphs, last, next) ? CellGap : ColumnGap);

    // A word, and beside it another one, the number of a label, or the first figure of a row.
    private static bool IsNarrowGap(ImmutableArray<PdfGlyph> glyphs, int last, int next, bool isRow)
    {
        if (!AreDrawnApart(glyphs, last, next) || Gap(glyphs[last], glyphs[next]) <= NarrowGap || !Word().IsMatch(glyphs[last].Text))
            return false;
        var text = string.Concat(glyphs.Skip(next).Take(LengthOfNumber).Select(glyph => glyph.Text));
        return Label().IsMatch(text) || (isRow && glyphs.Skip(next).All(glyph => FigurePrint.IsPart(glyph)));
    }

    private static bool AreDrawnApart(ImmutableArray<PdfGlyph> glyphs, int last, int next) =>
        next == last + 1 && glyphs[last].Run != glyphs[next].Run;

    private static double Gap(PdfGlyph left, PdfGlyph right) => (right.Box.Left - left.Box.Right) / Math.Max(left.Size, right.Size);

    [GeneratedRegex("^[\u4E00-\u9FFF）)”]$")]
    private static partial Regex Word();

    [GeneratedRegex("^([\u4E00-\u9FFF（(]|[0-9]+[.．、][\u4E00-\u9FFF])")]
    private static partial Regex Label();
}
