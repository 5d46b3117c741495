using System.Collections.Immutable;
using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Rendering.Charts;

/// <summary>
/// Draws small column charts side by side, each column with its figure above. A long row is split into several drawings.
/// </summary>
internal static class SmallMultiplesDrawing
{
    private const int MaxInRow = 3;
    private const double Gutter = 16;
    private const double TitleHeight = 14;
    private const double PlotHeight = 56;
    private const double FigureRoom = 12;
    private const double LabelRoom = 13;
    private const double PanelHeight = TitleHeight + FigureRoom + PlotHeight + LabelRoom + 8;

    public static ImmutableArray<Drawing> Draw(SmallMultiples chart, ChartArea area)
    {
        var columns = Math.Clamp(chart.Panels.Length, 1, MaxInRow);
        var panelsOnPage = Math.Max(1, (int)(area.MostHeight / PanelHeight)) * columns;
        var all = ChartArea.Largest(chart.Panels.SelectMany(panel => panel.Values));
        return
        [
            .. chart
                .Panels.Chunk(panelsOnPage)
                .Select(panels => Draw(panels, columns, area, panel => chart.IsOneScale ? all : ChartArea.Largest(panel.Values))),
        ];
    }

    private static Drawing Draw(ChartSeries[] panels, int columns, ChartArea area, Func<ChartSeries, double> largest)
    {
        var canvas = area.NewCanvas();
        var width = (area.Width - (Gutter * (columns - 1))) / columns;
        for (var i = 0; i < panels.Length; i++)
            Panel(canvas, area, panels[i], i % columns * (width + Gutter), i / columns * PanelHeight, width, largest(panels[i]));
        return canvas.Finish(area.Width, (panels.Length + columns - 1) / columns * PanelHeight);
    }

    private static void Panel(SvgCanvas canvas, ChartArea area, ChartSeries panel, double left, double top, double width, double largest)
    {
        canvas.Text(panel.Name, left, top + (TitleHeight / 2), area.Size, area.Theme.Ink, isBold: true);
        var ground = top + TitleHeight + FigureRoom + PlotHeight;
        var step = width / Math.Max(1, panel.Values.Length);
        for (var i = 0; i < panel.Values.Length; i++)
        {
            var value = panel.Values[i];
            var middle = left + (step * (i + 0.5));
            var height = largest == 0 ? 0 : PlotHeight * (double)(value.Value ?? 0) / largest;
            var isLast = i == panel.Values.Length - 1;
            canvas.Rectangle(middle - (step * 0.3), ground - height, step * 0.6, height, isLast ? area.Theme.Blue : area.Theme.PaleBlue);
            canvas.Text(value.Text, middle, ground - height - (FigureRoom / 2), area.Size, area.Theme.Ink, TextAnchor.Middle, isLast);
            canvas.Text(value.Label, middle, ground + (LabelRoom / 2) + 1, area.Size, area.Theme.Muted, TextAnchor.Middle);
        }

        canvas.Line(left, ground, left + width, ground, area.Theme.Muted, 0.6);
    }
}
