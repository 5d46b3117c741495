using System.Collections.Immutable;
using System.Xml.Linq;
using Compiler.Disclosure.Parsing.Layout.Unruled;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Lines;
using Compiler.Reading.Pdf.Pages;

namespace Compiler.Reading.Ofd;

/// <summary>Draws the objects of one page, in their order: characters, lines and coloured areas.</summary>
/// <param name="page">The page's place and size, in points.</param>
/// <param name="resources">What the objects refer to.</param>
/// <param name="marksLeft">How many characters and points of lines there may be.</param>
/// <param name="to">Counts the work against the limits.</param>
internal sealed class OfdCanvas(PageBox page, OfdResources resources, int marksLeft, SourceBuilder to)
{
    // Of the page: a picture of this size is a scan, or a background.
    private const double Cover = 0.7;

    private readonly ImmutableArray<PdfGlyph>.Builder glyphs = ImmutableArray.CreateBuilder<PdfGlyph>();
    private readonly PdfShapes shapes = new();
    private int runs;
    private bool hasText;

    /// <summary>Whether a picture is drawn over all text before it, as in a scan whose text lies below.</summary>
    public bool IsCovered { get; private set; }

    /// <summary>How many more characters and points there may be.</summary>
    public int MarksLeft => marksLeft;

    public ImmutableArray<PdfGlyph> Glyphs => glyphs.ToImmutable();

    public ImmutableArray<PdfRule> Rules => shapes.Rules;

    public ImmutableArray<PageBox> Areas => shapes.Areas;

    /// <summary>
    /// Draws the objects of a layer, an appearance or a drawing. Throws <see cref="FormatException"/> if one of them is damaged.
    /// </summary>
    /// <param name="block">What contains the objects.</param>
    /// <param name="matrix">From the block to the page, in points.</param>
    /// <param name="outer">The fill colour of the layer around the block.</param>
    /// <param name="depth">How many blocks and drawings are around it.</param>
    public void Draw(XElement block, OfdMatrix matrix, XElement? outer, int depth)
    {
        if (depth > to.Limits.MaxDepth)
            throw new FormatException("A drawing contains itself.");
        var fill = resources.Colour(block, "FillColor") ?? outer;
        foreach (var element in block.Elements())
        {
            to.Spend();
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
                    var drawing = resources.Drawing(element.Attribute("ResourceID")?.Value)
                        ?? throw new FormatException("A drawing is missing.");
                    Draw(drawing, matrix.After(OfdValues.Matrix(element)), fill, depth + 1);
                    break;
                case "ImageObject" when IsSeen(element):
                    DrawImage(element, matrix);
                    break;
            }
        }
    }

    private void DrawText(XElement text, OfdMatrix matrix, XElement? outer)
    {
        var ink = Ink(text, resources.Colour(text, "FillColor") ?? outer);
        foreach (var glyph in OfdText.Glyphs(text, matrix.After(OfdValues.Matrix(text)), ink, runs))
        {
            TakeMark();
            glyphs.Add(glyph);
            hasText |= ink == PdfInk.Visible && !glyph.IsSpace;
        }

        runs += text.Children("TextCode").Count();
    }

    private PdfInk Ink(XElement text, XElement? fill)
    {
        var isFilled = OfdValues.Flag(text, "Fill", true) && !OfdColour.IsTransparent(fill);
        var isStroked = OfdValues.Flag(text, "Stroke", false) && !OfdColour.IsTransparent(resources.Colour(text, "StrokeColor"));
        return !IsSeen(text) || !(isFilled || isStroked) ? PdfInk.Invisible
            : !isStroked && OfdColour.IsWhite(fill) ? PdfInk.White
            : PdfInk.Visible;
    }

    private void DrawPath(XElement path, OfdMatrix matrix, XElement? outer)
    {
        var fill = resources.Colour(path, "FillColor") ?? outer;
        // A fill without a colour is transparent.
        var isPaper = fill is null || OfdColour.IsWhite(fill) || OfdColour.IsTransparent(fill);
        var (isFilled, isStroked) = (OfdValues.Flag(path, "Fill", false), OfdValues.Flag(path, "Stroke", true));
        var data = path.Child("AbbreviatedData")?.Value ?? "";
        to.Spend(data.Length);
        foreach (var (points, isStraight) in OfdPath.Parts(data, matrix.After(OfdValues.Matrix(path)), TakeMark))
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

    private void TakeMark()
    {
        to.Spend();
        if (--marksLeft < 0)
            throw new BudgetExceededException();
    }
}
