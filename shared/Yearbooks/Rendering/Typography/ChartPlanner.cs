using System.Collections.Immutable;
using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>Scales charts to the page and finds room for their labels.</summary>
internal sealed class ChartPlanner(OpenTypeFont regular, OpenTypeFont bold, Look look)
{
    private const double LabelMargin = 9;
    private const double WidestLabelShare = 0.35;

    /// <summary>The plan of a stacked bar; without any value above 0 nothing is drawn.</summary>
    public StackPlan Plan(StackedBar chart, double available)
    {
        var total = chart.Parts.Sum(part => part.Value ?? 0);
        // A part keeps its colour where others are 0, so that books can be laid side by side.
        var parts = chart.Parts.Select((part, index) =>
        {
            var width = total == 0 ? 0 : Round(available * (double)((part.Value ?? 0) / total));
            var label = Math.Max(bold.Width(part.Label), regular.Width(part.Text)) * look.ChartSize;
            return new StackPart(width, label + LabelMargin <= width, look.ChartColours[index % look.ChartColours.Count]);
        }).ToImmutableArray();
        return new StackPlan(parts, Legend(chart, parts, available));
    }

    private ImmutableArray<ImmutableArray<int>> Legend(StackedBar chart, ImmutableArray<StackPart> parts, double available)
    {
        var lines = new List<List<int>>();
        var used = available;
        foreach (var index in Enumerable.Range(0, parts.Length).Where(index => !parts[index].IsLabelInside))
        {
            var words = chart.Parts[index];
            var width = look.SwatchRoom + look.LegendGap + ((regular.Width(words.Label) + regular.Width(words.Text)) * look.ChartSize) + LabelMargin;
            if (used + width > available)
            {
                lines.Add([]);
                used = 0;
            }

            lines[^1].Add(index);
            used += width;
        }

        return [.. lines.Select(line => line.ToImmutableArray())];
    }

    /// <summary>The plan of a bar chart: the longest bar leaves room for the longest figure.</summary>
    public BarPlan Plan(BarChart chart, double available)
    {
        var labels = chart.Bars.Select(bar => regular.Width(bar.Label) * look.ChartSize).DefaultIfEmpty().Max();
        var labelWidth = Round(Math.Min(labels + 1, available * WidestLabelShare));
        var texts = chart.Bars.Select(bar => regular.Width(bar.Text) * look.ChartSize).DefaultIfEmpty().Max();
        var longest = Math.Max(available * 0.2, available - labelWidth - texts - (2 * LabelMargin));
        var largest = chart.Bars.Select(bar => bar.Value ?? 0).DefaultIfEmpty().Max();
        return new BarPlan(labelWidth, [.. chart.Bars.Select(bar =>
            largest == 0 ? 0 : Round(longest * (double)((bar.Value ?? 0) / largest)))]);
    }

    /// <summary>The plan of tiles, so many points wide inside: a long figure gets smaller before its unit leaves the line.</summary>
    public TilesPlan Plan(Tiles tiles, double available) => new([.. tiles.Items.Select(tile =>
    {
        var room = available - (regular.Width(tile.Unit) * look.ChartSize) - 5;
        return Math.Floor(Math.Min(look.FigureSize, room / Math.Max(0.5, bold.Width(tile.Figure))) * 4) / 4;
    })]);

    private static double Round(double points) => Math.Round(points, 2, MidpointRounding.ToZero);
}
