using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Rendering.Charts;

/// <summary>Draws the legend for parts without room for a label.</summary>
internal static class ChartLegend
{
    private const double LineHeight = 13;
    private const double TextGap = 3.5;

    /// <summary>Draws the entries on as many lines as needed, from <paramref name="top"/> down. Returns their height.</summary>
    /// <param name="canvas">The canvas to draw on.</param>
    /// <param name="area">The area of the chart.</param>
    /// <param name="entries">The parts to name, each with its index in the order of fills.</param>
    /// <param name="top">The top of the legend.</param>
    public static double Draw(SvgCanvas canvas, ChartArea area, IEnumerable<(int Part, ChartValue Value)> entries, double top)
    {
        var fill = new ChartFills(canvas, area.Theme);
        double x = 0, y = top;
        foreach (var (part, value) in entries)
        {
            var width = area.Theme.SwatchRoom + area.TextWidth(value.Label) + TextGap + area.TextWidth(value.Text);
            if (y == top || x + width > area.Width)
                (x, y) = (0, y + LineHeight);
            var middle = y - (LineHeight / 2);
            fill.Swatch(part, value.Value is > 0, x, middle);
            canvas.Text(value.Label, x + area.Theme.SwatchRoom, middle, area.Size, area.Theme.Ink);
            canvas.Text(value.Text, x + area.Theme.SwatchRoom + area.TextWidth(value.Label) + TextGap, middle, area.Size, area.Theme.Muted);
            x += width + area.Theme.LegendGap;
        }

        return y - top;
    }
}
