using System.Collections.Immutable;
using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Rendering.Charts;

/// <summary>Draws bars one below the other, each with its figure at the end. A long ranking is split into several drawings.</summary>
internal static class BarChartDrawing
{
    private const double Gap = 5;
    private const double BarHeight = 9.5;
    private const double RowPadding = 3.2;
    private const double LineHeight = 1.25;

    public static ImmutableArray<Drawing> Draw(BarChart chart, ChartArea area)
    {
        var labelWidth = area.LabelWidth(chart.Bars.Select(bar => bar.Label));
        var texts = chart.Bars.Select(bar => area.TextWidth(bar.Text)).DefaultIfEmpty().Max();
        var longest = Math.Max(area.Width * 0.2, area.Width - labelWidth - texts - (3 * Gap));
        var largest = ChartArea.Largest(chart.Bars);
        var rows = chart.Bars.Select(bar => Row.Create(bar, area, labelWidth)).ToList();
        return [.. Pages(rows, area.MostHeight).Select(page => Draw(page, area, labelWidth, largest == 0 ? 0 : longest / largest))];
    }

    private static Drawing Draw(List<Row> rows, ChartArea area, double labelWidth, double pointsPerUnit)
    {
        var canvas = area.NewCanvas();
        var (axis, y) = (labelWidth + Gap, 0.0);
        foreach (var (bar, lines, height) in rows)
        {
            var middle = y + (height / 2);
            for (var i = 0; i < lines.Count; i++)
            {
                canvas.Text(
                    lines[i],
                    labelWidth,
                    middle + ((i - ((lines.Count - 1) / 2.0)) * area.Size * LineHeight),
                    area.Size,
                    area.Theme.Ink,
                    TextAnchor.End);
            }

            var length = (double)(bar.Value ?? 0) * pointsPerUnit;
            canvas.Rectangle(axis, middle - (BarHeight / 2), length, BarHeight, area.Theme.MidBlue);
            canvas.Text(bar.Text, axis + length + Gap, middle, area.Size, area.Theme.Ink);
            y += height;
        }

        canvas.Line(axis, 0, axis, y, area.Theme.Muted, 0.6);
        return canvas.Finish(area.Width, y);
    }

    private static IEnumerable<List<Row>> Pages(List<Row> rows, double mostHeight)
    {
        var page = new List<Row>();
        foreach (var row in rows)
        {
            if (page.Count > 0 && page.Sum(other => other.Height) + row.Height > mostHeight)
            {
                yield return page;
                page = [];
            }

            page.Add(row);
        }

        if (page.Count > 0)
            yield return page;
    }

    private sealed record Row(ChartValue Bar, IReadOnlyList<string> Lines, double Height)
    {
        public static Row Create(ChartValue bar, ChartArea area, double labelWidth)
        {
            var lines = area.Lines(bar.Label, labelWidth);
            return new Row(bar, lines, Math.Max(BarHeight, lines.Count * area.Size * LineHeight) + (2 * RowPadding));
        }
    }
}
