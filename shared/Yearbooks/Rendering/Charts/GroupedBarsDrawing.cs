using System.Collections.Immutable;
using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Rendering.Charts;

/// <summary>Draws groups of bars. Each bar has its figure at the end; one legend names the bars.</summary>
internal static class GroupedBarsDrawing
{
    private const double Gap = 5;
    private const double BarHeight = 8.5;
    private const double BarGap = 1;
    private const double GroupGap = 6;
    private const double LegendGap = 4;

    public static ImmutableArray<Drawing> Draw(GroupedBars chart, ChartArea area)
    {
        var groupHeight = chart.Groups.Select(group => Height(group)).DefaultIfEmpty(1).Max();
        var groupsOnPage = Math.Max(1, (int)((area.MostHeight - 60) / groupHeight));
        var values = chart.Groups.SelectMany(group => group.Values).ToList();
        var labelWidth = area.LabelWidth(chart.Groups.Select(group => group.Name));
        var texts = values.Select(value => area.TextWidth(value.Text)).DefaultIfEmpty().Max();
        var largest = ChartArea.Largest(values);
        var scale = largest == 0 ? 0 : Math.Max(area.Width * 0.2, area.Width - labelWidth - texts - (3 * Gap)) / largest;
        return [.. chart.Groups.Chunk(groupsOnPage).Select(groups => Draw(groups, area, labelWidth, scale))];
    }

    private static double Height(ChartSeries group) => (group.Values.Length * (BarHeight + BarGap)) + GroupGap;

    private static Drawing Draw(ChartSeries[] groups, ChartArea area, double labelWidth, double pointsPerUnit)
    {
        var canvas = area.NewCanvas();
        var fill = new ChartFills(canvas, area.Theme);
        var names = groups[0].Values.Select((value, part) => (part, new ChartValue(value.Label, 1, "")));
        var top = ChartLegend.Draw(canvas, area, names, 0) + LegendGap;
        var (axis, y) = (labelWidth + Gap, top);
        foreach (var group in groups)
        {
            canvas.Text(group.Name, labelWidth, y + (Height(group) / 2), area.Size, area.Theme.Ink, TextAnchor.End);
            for (var i = 0; i < group.Values.Length; i++)
            {
                var barTop = y + (GroupGap / 2) + (i * (BarHeight + BarGap));
                var length = (double)(group.Values[i].Value ?? 0) * pointsPerUnit;
                fill.Fill(i, axis, barTop, length, BarHeight);
                canvas.Text(group.Values[i].Text, axis + length + Gap, barTop + (BarHeight / 2), area.Size, area.Theme.Ink);
            }

            y += Height(group);
        }

        canvas.Line(axis, top, axis, y, area.Theme.Muted, 0.6);
        return canvas.Finish(area.Width, y);
    }
}
