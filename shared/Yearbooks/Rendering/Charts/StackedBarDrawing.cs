using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Rendering.Charts;

/// <summary>Draws one bar of shares. Parts are named inside if there is room, otherwise below.</summary>
internal static class StackedBarDrawing
{
    private const double BarHeight = 34;
    private const double Padding = 4;
    private const double LegendGap = 4;
    private const double PartGap = 0.6;

    public static Drawing Draw(StackedBar chart, ChartArea area)
    {
        var canvas = area.NewCanvas();
        var fill = new ChartFills(canvas, area.Theme);
        var total = (double)chart.Parts.Sum(part => part.Value ?? 0);
        var outside = new List<(int Part, ChartValue Value)>();
        var x = 0.0;
        for (var i = 0; i < chart.Parts.Length; i++)
        {
            var part = chart.Parts[i];
            var width = total == 0 ? 0 : area.Width * (double)(part.Value ?? 0) / total;
            fill.Fill(i, x, 0, width - PartGap, BarHeight);
            var words = Math.Max(area.BoldWidth(part.Label), area.TextWidth(part.Text));
            if (words + (2 * Padding) <= width)
            {
                fill.Words(i, part.Label, x + Padding, BarHeight * 0.33, area.BoldWidth(part.Label), area.Size, isBold: true);
                fill.Words(i, part.Text, x + Padding, BarHeight * 0.68, area.TextWidth(part.Text), area.Size);
            }
            else
            {
                outside.Add((i, part));
            }

            x += width;
        }

        var top = total == 0 ? 0 : BarHeight + LegendGap;
        return canvas.Finish(area.Width, top + ChartLegend.Draw(canvas, area, outside, top));
    }
}
