using System.Collections.Immutable;
using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Rendering.Charts;

/// <summary>Draws bars of 100 %. A legend above names the parts; their figures are inside if there is room.</summary>
internal static class ShareBarsDrawing
{
    private const double Gap = 5;
    private const double BarHeight = 13;
    private const double RowHeight = 18;
    private const double LegendGap = 3;
    private const double Padding = 3;
    private const double PartGap = 0.5;

    public static ImmutableArray<Drawing> Draw(ShareBars chart, ChartArea area)
    {
        var rowsOnPage = Math.Max(1, (int)((area.MostHeight - 60) / RowHeight));
        return [.. chart.Rows.Chunk(rowsOnPage).Select(rows => Draw(rows, area))];
    }

    private static Drawing Draw(ChartSeries[] rows, ChartArea area)
    {
        var canvas = area.NewCanvas();
        var names = rows[0].Values.Select((value, part) => (part, new ChartValue(value.Label, 1, "")));
        var y = ChartLegend.Draw(canvas, area, names, 0) + LegendGap;
        var labelWidth = area.LabelWidth(rows.Select(row => row.Name));
        foreach (var row in rows)
        {
            canvas.Text(row.Name, labelWidth, y + (RowHeight / 2), area.Size, area.Theme.Ink, TextAnchor.End);
            Bar(canvas, area, row, labelWidth + Gap, y + (RowHeight / 2));
            y += RowHeight;
        }

        return canvas.Finish(area.Width, y);
    }

    private static void Bar(SvgCanvas canvas, ChartArea area, ChartSeries row, double left, double middle)
    {
        var fill = new ChartFills(canvas, area.Theme);
        var total = (double)row.Values.Sum(value => value.Value ?? 0);
        if (total == 0)
            canvas.Text(row.Values.Any(value => value.Value is null) ? "…" : "—", left, middle, area.Size, area.Theme.Muted);
        for (var (part, x) = (0, left); part < row.Values.Length && total > 0; part++)
        {
            var value = row.Values[part];
            var width = (area.Width - left) * (double)(value.Value ?? 0) / total;
            fill.Fill(part, x, middle - (BarHeight / 2), width - PartGap, BarHeight);
            if (area.TextWidth(value.Text) + (2 * Padding) <= width)
                fill.Words(part, value.Text, x + Padding, middle, area.TextWidth(value.Text), area.Size);
            x += width;
        }
    }
}
