using System.Collections.Immutable;
using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Rendering.Charts;

/// <summary>Draws every kind of chart, once for all renderers.</summary>
internal static class ChartDrawings
{
    /// <summary>Draws a chart. Returns drawings no higher than a page; none if there is nothing to draw.</summary>
    public static ImmutableArray<Drawing> Draw(Chart chart, ChartArea area)
    {
        ImmutableArray<Drawing> drawings = chart switch
        {
            StackedBar stack => [StackedBarDrawing.Draw(stack, area)],
            BarChart bars => BarChartDrawing.Draw(bars, area),
            ShareBars shares => ShareBarsDrawing.Draw(shares, area),
            GroupedBars groups => GroupedBarsDrawing.Draw(groups, area),
            StateGrid grid => StateGridDrawing.Draw(grid, area),
            SmallMultiples panels => SmallMultiplesDrawing.Draw(panels, area),
            _ => throw new ArgumentException($"Charts of type {chart.GetType().Name} cannot be drawn.", nameof(chart)),
        };
        return drawings.RemoveAll(drawing => drawing.Height <= 0);
    }
}
