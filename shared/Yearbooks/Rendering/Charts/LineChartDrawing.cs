using System.Globalization;
using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Rendering.Charts;

/// <summary>Draws lines over years. Each line has its name at the last point and a different marker shape.</summary>
internal static class LineChartDrawing
{
    private const double PlotHeight = 120;
    private const double TopRoom = 14;
    private const double BottomRoom = 15;
    private const double Gap = 5;
    private const double MarkSize = 2.6;

    public static Drawing Draw(LineChart chart, ChartArea area)
    {
        var canvas = area.NewCanvas();
        var scale = Scale.Over(ChartArea.Largest(chart.Lines.SelectMany(line => line.Values)));
        var labels = Enumerable
            .Range(0, scale.Marks + 1)
            .Select(mark => (mark * scale.Step).ToString("#,0.##", CultureInfo.InvariantCulture))
            .ToList();
        var left = labels.Max(area.TextWidth) + Gap;
        var right = area.Width - chart.Lines.Select(line => area.TextWidth(line.Name)).DefaultIfEmpty().Max() - (3 * Gap);
        for (var mark = 0; mark <= scale.Marks; mark++)
        {
            var y = TopRoom + (PlotHeight * (1 - ((double)mark / scale.Marks)));
            canvas.Line(left, y, right, y, mark == 0 ? area.Theme.Muted : area.Theme.Hairline, mark == 0 ? 0.6 : 0.4);
            canvas.Text(labels[mark], left - Gap, y, area.Size, area.Theme.Muted, TextAnchor.End);
        }

        var points = chart.Lines.IsEmpty ? [] : chart.Lines[0].Values;
        for (var i = 0; i < points.Length; i++)
            canvas.Text(points[i].Label, X(i), TopRoom + PlotHeight + (BottomRoom / 2) + 1, area.Size, area.Theme.Ink, TextAnchor.Middle);
        for (var line = 0; line < chart.Lines.Length; line++)
            Line(canvas, area, chart.Lines[line], line, X, value => TopRoom + (PlotHeight * (1 - ((double)value / scale.Top))), right);
        return canvas.Finish(area.Width, TopRoom + PlotHeight + BottomRoom);

        double X(int point) => left + ((right - left) * (point + 0.5) / points.Length);
    }

    private static void Line(
        SvgCanvas canvas, ChartArea area, ChartSeries line, int order, Func<int, double> x, Func<decimal, double> y, double right)
    {
        var colour = area.Theme.ChartColours[order * 2 % area.Theme.ChartColours.Count].Fill;
        var run = new List<(double X, double Y)>();
        for (var i = 0; i <= line.Values.Length; i++)
        {
            if (i < line.Values.Length && line.Values[i].Value is { } value)
            {
                run.Add((x(i), y(value)));
                continue;
            }

            if (run.Count > 1)
                canvas.Polyline(run, colour, 1.4);
            run.Clear();
        }

        for (var i = 0; i < line.Values.Length; i++)
        {
            if (line.Values[i].Value is not { } value)
                continue;
            Mark(canvas, order, x(i), y(value), colour, area.Theme.White);
            canvas.Text(line.Values[i].Text, x(i), y(value) - 8, area.Size, area.Theme.Ink, TextAnchor.Middle);
        }

        if (line.Values.LastOrDefault(value => value.Value is not null) is { Value: { } last })
            canvas.Text(line.Name, right + Gap, y(last), area.Size, colour, isBold: true);
    }

    private static void Mark(SvgCanvas canvas, int order, double x, double y, string colour, string white)
    {
        switch (order % 4)
        {
            case 0:
                canvas.Circle(x, y, MarkSize, colour, colour, 1);
                break;
            case 1:
                canvas.Circle(x, y, MarkSize, white, colour, 1.2);
                break;
            case 2:
                canvas.Polygon(
                    [(x, y - MarkSize - 0.8), (x + MarkSize + 0.6, y + MarkSize), (x - MarkSize - 0.6, y + MarkSize)], colour, colour, 1);
                break;
            default:
                canvas.Polygon(
                    [
                        (x - MarkSize, y - MarkSize),
                        (x + MarkSize, y - MarkSize),
                        (x + MarkSize, y + MarkSize),
                        (x - MarkSize, y + MarkSize),
                    ],
                    white,
                    colour,
                    1.2);
                break;
        }
    }
}
