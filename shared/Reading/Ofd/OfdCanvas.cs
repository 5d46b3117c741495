using System.Collections.Immutable;
using System.Xml.Linq;
using Compiler.Disclosure.Parsing.Layout.Unruled;
using Compiler.Reading.Pdf.Pages;

namespace Compiler.Reading.Ofd;

/// <summary>
/// Draws the objects of one page, in their order: characters, lines and coloured areas. Boundaries hide nothing: many programs write
/// some of no size.
/// </summary>
/// <param name="page">The page's size, in points.</param>
/// <param name="resources">What the objects refer to.</param>
/// <param name="budget">Counts what is drawn.</param>
internal sealed class OfdCanvas(PageBox page, OfdResources resources, OfdBudget budget)
{
    // Of the page: a picture of this size is a scan, or a background.
    private const double Cover = 0.7;

    private readonly ImmutableArray<PdfGlyph>.Builder glyphs = ImmutableArray.CreateBuilder<PdfGlyph>();
    private readonly PdfShapes shapes = new();
    private int runs;
    private bool hasText;

    /// <summary>Whether a picture is drawn over all text before it, as in a scan whose text lies below.</summary>
    public bool IsCovered { get; private set; }

    public ImmutableArray<PdfGlyph> Glyphs => glyphs.ToImmutable();

    public ImmutableArray<PdfRule> Rules => shapes.Rules;

    public ImmutableArray<PageBox> Areas => shapes.Areas;

    /// <summary>
    /// Draws the objects of a layer, an appearance or a drawing. Throws <see cref="FormatException"/> if one of them is damaged.
    /// </summary>
    /// <param name="block">What contains the objects.</param>
    /// <param name="matrix">From the block to the page, in points.</param>
    /// <param name="outer">The fill colour of the layer around the block.</param>
    /// <param name="depth">How many templates, blocks and drawings are around it.</param>
    public void Draw(XElement block, OfdMatrix matrix, OfdColour? outer, int depth)
    {
        budget.CheckDepth(depth);
        var fill = resources.Fill(block) ?? outer;
        foreach (var element in block.Elements())
        {
            budget.Count(element);
            switch (element.Name.LocalName)
            {
                case "PageBlock":
                    Draw(element, matrix, fill, depth + 1);
                    break;
                case "TextObject":
                    DrawText(element, matrix, fill);
                    break;
                case "PathObject" when IsSeen(element):
                    DrawPath(element, matrix, fill);
                    break;
                case "CompositeObject" when IsSeen(element):
                    var drawing = resources.Drawing(element) ?? throw new FormatException("A drawing is missing.");
                    Draw(drawing, matrix.After(OfdValues.Matrix(element)), fill, depth + 1);
                    break;
                case "ImageObject" when IsSeen(element):
                    DrawImage(element, matrix);
                    break;
            }
        }
    }

    private void DrawText(XElement text, OfdMatrix matrix, OfdColour? outer)
    {
        budget.CountChildren(text);
        var ink = Ink(text, resources.Fill(text) ?? outer);
        foreach (var glyph in OfdText.Glyphs(text, matrix.After(OfdValues.Matrix(text)), ink, runs))
        {
            budget.Count();
            glyphs.Add(glyph);
            hasText |= ink == PdfInk.Visible && !glyph.IsSpace;
        }

        runs += text.Children("TextCode").Count();
    }

    private PdfInk Ink(XElement text, OfdColour? fill)
    {
        var isFilled = OfdValues.Flag(text, "Fill", true) && fill is not { IsTransparent: true };
        var isStroked = OfdValues.Flag(text, "Stroke", false) && resources.Stroke(text) is not { IsTransparent: true };
        return !IsSeen(text) || !(isFilled || isStroked) ? PdfInk.Invisible
            : !isStroked && fill is { IsWhite: true } ? PdfInk.White
            : PdfInk.Visible;
    }

    private void DrawPath(XElement path, OfdMatrix matrix, OfdColour? outer)
    {
        budget.CountChildren(path);
        // A fill without a colour is transparent.
        var isPaper = (resources.Fill(path) ?? outer) is null or { IsWhite: true } or { IsTransparent: true };
        var (isFilled, isStroked) = (OfdValues.Flag(path, "Fill", false), OfdValues.Flag(path, "Stroke", true));
        var data = path.Child("AbbreviatedData")?.Value ?? "";
        budget.Spend(data);
        foreach (var (points, isStraight) in OfdPath.Parts(data, matrix.After(OfdValues.Matrix(path)), budget.Count))
        {
            if (points.Count < 2)
                continue;
            if (isFilled)
                shapes.AddFill(points, isStraight, isPaper);
            if (isStroked && isStraight)
                shapes.AddStroke(points);
        }
    }

    // A picture fills the square of one unit that its CTM maps, as far as its boundary shows it.
    private void DrawImage(XElement image, OfdMatrix matrix)
    {
        var box = OfdValues.Box(image.Attribute("Boundary")?.Value);
        var shown = box.Width * box.Height * matrix.Area;
        if (image.Attribute("CTM") is not null)
            shown = Math.Min(shown, matrix.After(OfdValues.Matrix(image)).Area);
        IsCovered |= hasText && shown > Cover * page.Width * page.Height;
    }

    private static bool IsSeen(XElement element) =>
        OfdValues.Flag(element, "Visible", true) && OfdValues.Number(element, "Alpha", 1) > 0;
}
