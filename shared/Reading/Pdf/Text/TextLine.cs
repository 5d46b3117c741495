using System.Collections.Immutable;
using System.Text;
using Compiler.Disclosure.Parsing.Layout.Unruled;
using Compiler.Reading.Pdf.Pages;

namespace Compiler.Reading.Pdf.Text;

/// <summary>A line of adjacent characters.</summary>
/// <param name="Glyphs">The characters from left to right, including spaces.</param>
/// <param name="Box">The area that they cover.</param>
internal sealed record TextLine(ImmutableArray<PdfGlyph> Glyphs, PageBox Box)
{
    // The limit between letter spacing and a gap between words, relative to the characters' size.
    private const double WordGap = 0.6;

    /// <summary>The size of its largest character.</summary>
    public double Size { get; } = Glyphs.Max(glyph => glyph.Size);

    public string Text { get; } = TextOf(Glyphs);

    /// <summary>What it may say if it is the figure of a picture.</summary>
    public PdfReading? Reading { get; } = Glyphs.Select(glyph => glyph.Reading).Aggregate(PdfReading.Combine);

    public PlacedText Placed => new(Text, Box, Size);

    /// <summary>Groups upright characters into lines, from top to bottom.</summary>
    public static ImmutableArray<TextLine> Group(IEnumerable<PdfGlyph> glyphs)
    {
        var lines = new List<List<PdfGlyph>>();
        var line = new List<PdfGlyph>();
        double middle = 0;
        foreach (var glyph in glyphs.OrderBy(glyph => glyph.Box.CentreY))
        {
            if (line.Count > 0 && glyph.Box.CentreY - middle > 0.45 * Math.Max(glyph.Size, line[^1].Size))
            {
                lines.Add(line);
                line = [];
                middle = 0;
            }

            line.Add(glyph);
            middle += (glyph.Box.CentreY - middle) / line.Count;
        }

        lines.Add(line);
        return [.. lines.Select(Create).OfType<TextLine>()];
    }

    /// <summary>Creates a line of these characters; null if all are spaces.</summary>
    public static TextLine? Create(IEnumerable<PdfGlyph> glyphs)
    {
        ImmutableArray<PdfGlyph> ordered = [.. glyphs.OrderBy(glyph => glyph.Box.Left).ThenBy(glyph => glyph.Box.Right)];
        return ordered.Any(glyph => !glyph.IsSpace)
            ? new TextLine(
                ordered, ordered.Where(glyph => !glyph.IsSpace).Select(glyph => glyph.Box).Aggregate((all, box) => all.Union(box)))
            : null;
    }

    private static string TextOf(ImmutableArray<PdfGlyph> glyphs)
    {
        var text = new StringBuilder();
        var figure = new List<PdfGlyph>();
        PdfGlyph? last = null;
        var hasSpace = false;
        foreach (var glyph in glyphs)
        {
            if (glyph.IsSpace)
            {
                hasSpace = true;
                continue;
            }

            var gap = last is { } before ? glyph.Box.Left - before.Box.Right : 0;
            var isApart = last is not null && (gap > WordGap * glyph.Size || (hasSpace && gap > 0.1 * glyph.Size));
            if (isApart || !FigurePrint.IsPart(glyph))
                AppendFigure();
            if (isApart)
                text.Append(' ');
            if (FigurePrint.IsPart(glyph))
                figure.Add(glyph);
            else
                text.Append(glyph.Text);
            (last, hasSpace) = (glyph, false);
        }

        AppendFigure();
        return text.ToString();

        void AppendFigure()
        {
            if (figure.Count > 0)
                text.Append(FigurePrint.TextOf(figure));
            figure.Clear();
        }
    }
}
