using Compiler.Yearbooks.Rendering.Style;

namespace Compiler.Yearbooks.Rendering.Charts;

/// <summary>Fills the parts of bars. A part has the same fill throughout the book, and all fills can be told apart in grey.</summary>
internal sealed class ChartFills(SvgCanvas canvas, Theme theme)
{
    private const double HatchDistance = 4;
    private const double HatchWeight = 0.7;

    // These two fills are as dark as another one; hatching distinguishes them in print without colour.
    private static readonly int[] Hatched = [5, 6];

    /// <summary>The text colour on this part.</summary>
    public string TextColour(int part) => Colour(part).Text;

    public void Fill(int part, double x, double y, double width, double height)
    {
        canvas.Rectangle(x, y, width, height, Colour(part).Fill);
        if (Hatched.Contains(part % theme.ChartColours.Count))
            Hatch(x, y, width, height, part % 2 == 1 ? theme.Muted : theme.White);
    }

    /// <summary>Draws the colour swatch of a legend entry; empty for a part that is not drawn.</summary>
    public void Swatch(int part, bool isDrawn, double x, double middle)
    {
        var top = middle - (theme.SwatchSize / 2);
        if (isDrawn)
            Fill(part, x, top, theme.SwatchSize, theme.SwatchSize);
        else
            canvas.Frame(x, top, theme.SwatchSize, theme.SwatchSize, theme.Muted, 0.5);
    }

    /// <summary>Draws text on a part; hatching leaves room for it.</summary>
    public void Words(int part, string text, double x, double middle, double width, double size, bool isBold = false)
    {
        if (Hatched.Contains(part % theme.ChartColours.Count))
            canvas.Rectangle(x - 2.5, middle - (size * 0.85), width + 5, size * 1.7, Colour(part).Fill);
        canvas.Text(text, x, middle, size, TextColour(part), isBold: isBold);
    }

    private ChartColour Colour(int part) => theme.ChartColours[part % theme.ChartColours.Count];

    // Lines rising to the right, clipped to the rectangle.
    private void Hatch(double x, double y, double width, double height, string stroke)
    {
        for (var offset = HatchDistance; offset < width + height; offset += HatchDistance)
        {
            var fromX = Math.Max(0, offset - height);
            var toX = Math.Min(offset, width);
            canvas.Line(x + fromX, y + offset - fromX, x + toX, y + offset - toX, stroke, HatchWeight);
        }
    }
}
