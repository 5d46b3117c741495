using System.Collections.Immutable;
using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Rendering.Charts;

/// <summary>Draws a legend, then each group of boxes with the mark and fill of their state. Returns one drawing per page.</summary>
internal static class StateGridDrawing
{
    private const int Columns = 7;
    private const double LabelWidth = 62;
    private const double Gap = 2;
    private const double GroupGap = 3;
    private const double Padding = 2.5;
    private const double LineHeight = 8.8;
    private const double LegendLine = 15;
    private const double LegendGap = 5;
    private const double MarkWidth = 16;
    private const double MarkRoom = 20;

    // A frame exactly on the edge of the drawing would lose its outer half.
    private const double EdgeRoom = 0.6;

    public static ImmutableArray<Drawing> Draw(StateGrid grid, ChartArea area)
    {
        var groups = grid.Groups.Select(group => Group.Create(group, grid, area)).ToList();
        var pages = new List<List<Group>> { new() };
        var room = area.MostHeight - LegendHeight(grid, area);
        foreach (var group in groups)
        {
            if (pages[^1].Count > 0 && pages[^1].Sum(other => other.Height) + group.Height > room)
                pages.Add([]);
            pages[^1].Add(group);
        }

        return [.. pages.Select(page => Draw(grid, page, area))];
    }

    private static Drawing Draw(StateGrid grid, List<Group> groups, ChartArea area)
    {
        var canvas = area.NewCanvas();
        foreach (var (state, x, top) in Legend(grid, area))
        {
            Box(canvas, area, new LaidBox(state, [grid.States[state].Mark]), x, top, LineHeight + Padding, MarkWidth);
            canvas.Text(grid.States[state].Label, x + MarkRoom, top + ((LineHeight + Padding) / 2), area.Size, area.Theme.Ink);
        }

        var y = LegendHeight(grid, area);
        foreach (var group in groups)
        {
            var first = group.Rows.Length > 0 ? group.Rows[0].Height : LineHeight;
            for (var i = 0; i < group.Label.Count; i++)
                canvas.Text(group.Label[i], 0, y + (first / 2) + (i * LineHeight), area.Size, area.Theme.Ink, isBold: true);
            var top = y;
            foreach (var row in group.Rows)
            {
                for (var column = 0; column < row.Boxes.Length; column++)
                    Box(canvas, area, row.Boxes[column], LabelWidth + (column * (BoxWidth(area) + Gap)), top, row.Height);
                top += row.Height + Gap;
            }

            y += group.Height;
        }

        return canvas.Finish(area.Width, y);
    }

    private static double LegendHeight(StateGrid grid, ChartArea area) => Legend(grid, area).Max(entry => entry.Y) + LegendLine + LegendGap;

    // From the first box on, on as many lines as needed.
    private static IEnumerable<(int State, double X, double Y)> Legend(StateGrid grid, ChartArea area)
    {
        var (x, y) = (LabelWidth, 0.0);
        foreach (var (state, entry) in grid.States.Index())
        {
            var width = MarkRoom + area.TextWidth(entry.Label);
            if (x > LabelWidth && x + width > area.Width)
                (x, y) = (LabelWidth, y + LegendLine);
            yield return (state, x, y);
            x += width + area.Theme.LegendGap;
        }
    }

    private static void Box(SvgCanvas canvas, ChartArea area, LaidBox box, double x, double y, double height, double? width = null)
    {
        var colour = area.Theme.GridColours[Math.Min(box.State, area.Theme.GridColours.Count - 1)];
        canvas.Rectangle(x, y, width ?? BoxWidth(area), height, colour.Fill);
        canvas.Frame(x, y, width ?? BoxWidth(area), height, area.Theme.Hairline, 0.5);
        for (var i = 0; i < box.Lines.Count; i++)
        {
            canvas.Text(
                box.Lines[i],
                x + Padding,
                y + (height / 2) + ((i - ((box.Lines.Count - 1) / 2.0)) * LineHeight),
                area.Theme.GridSize,
                colour.Text);
        }
    }

    private static double BoxWidth(ChartArea area) => ((area.Width - LabelWidth + Gap - EdgeRoom) / Columns) - Gap;

    private sealed record LaidBox(int State, IReadOnlyList<string> Lines);

    private sealed record LaidRow(LaidBox[] Boxes)
    {
        public double Height { get; } = (Boxes.Max(box => box.Lines.Count) * LineHeight) + Padding;
    }

    private sealed record Group(IReadOnlyList<string> Label, LaidRow[] Rows)
    {
        public double Height { get; } = Math.Max(Rows.Sum(row => row.Height + Gap), Label.Count * LineHeight) + GroupGap;

        public static Group Create(GridGroup group, StateGrid grid, ChartArea area)
        {
            // Measured at the chart size, which is larger.
            var room = (BoxWidth(area) - (2 * Padding)) * area.Size / area.Theme.GridSize;
            return new Group(
                area.Lines(group.Label, LabelWidth - Gap),
                [
                    .. group
                        .Cells.Select(cell => new LaidBox(cell.State, area.Lines($"{grid.States[cell.State].Mark} {cell.Text}", room)))
                        .Chunk(Columns)
                        .Select(boxes => new LaidRow(boxes)),
                ]);
        }
    }
}
