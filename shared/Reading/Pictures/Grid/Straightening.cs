using Compiler.Reading.Pictures.Images;

namespace Compiler.Reading.Pictures.Grid;

/// <summary>Straightens a turned, slanted or slightly bent page in one step, so that its lines run along rows and columns.</summary>
internal sealed class Straightening
{
    private const int Mesh = 16;
    private const int Rounds = 5;

    private readonly (double X, double Y)[] nodes;
    private readonly int columns;

    private Straightening(int width, int height, SlopeField levels, SlopeField uprights)
    {
        columns = (width / Mesh) + 2;
        var rows = (height / Mesh) + 2;
        nodes = new (double X, double Y)[columns * rows];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var node = Source(column * Mesh, row * Mesh, width, height, levels, uprights);
                nodes[(row * columns) + column] = node;
                LargestShift = Math.Max(LargestShift, Math.Max(Math.Abs(node.X - (column * Mesh)), Math.Abs(node.Y - (row * Mesh))));
            }
        }
    }

    /// <summary>The farthest that a pixel moves, in pixels.</summary>
    public double LargestShift { get; }

    /// <summary>Measures a page.</summary>
    /// <param name="plane">The page.</param>
    /// <param name="pixelsPerPoint">Its scale.</param>
    public static Straightening Measure(Plane plane, double pixelsPerPoint)
    {
        var slope = Skew.Find(plane);
        var shortest = (int)(20 * pixelsPerPoint);
        var levels = Field(plane, slope, shortest, pixelsPerPoint);
        var uprights = Field(plane.Transposed(), -slope, shortest, pixelsPerPoint);
        return new Straightening(plane.Width, plane.Height, levels, uprights);
    }

    /// <summary>The straight picture, in the same size.</summary>
    public Plane Apply(Plane plane)
    {
        var straight = new Plane(plane.Width, plane.Height);
        for (var y = 0; y < plane.Height; y++)
        {
            var down = (double)(y % Mesh) / Mesh;
            for (var x = 0; x < plane.Width; x++)
            {
                var at = (y / Mesh * columns) + (x / Mesh);
                var along = (double)(x % Mesh) / Mesh;
                var left = Mix(nodes[at], nodes[at + columns], down);
                var right = Mix(nodes[at + 1], nodes[at + columns + 1], down);
                var source = Mix(left, right, along);
                straight[x, y] = Sample(plane, source.X, source.Y);
            }
        }

        return straight;
    }

    private static SlopeField Field(Plane plane, double slope, int shortest, double pixelsPerPoint)
    {
        var lines = StrokeFinder.Find(plane, slope, shortest, pixelsPerPoint)
            .Where(stroke => stroke.Length > 2 * shortest)
            .Select(stroke =>
            {
                var middle = (stroke.From + stroke.To) / 2.0;
                var row = stroke.Row + (slope * (middle - (plane.Width / 2.0)));
                return (
                    U: (2 * middle / plane.Width) - 1, V: (2 * row / plane.Height) - 1, Slope: slope + stroke.Slope(),
                    Weight: (double)stroke.Length);
            })
            .ToList();
        return SlopeField.Fit(lines, slope);
    }

    // Follows a level line from the middle to the column and an upright one from the middle to the row, until both meet.
    private static (double X, double Y) Source(double x, double y, int width, int height, SlopeField levels, SlopeField uprights)
    {
        var (sourceX, sourceY) = (x, y);
        for (var round = 0; round < Rounds; round++)
        {
            var (u, v) = ((2 * sourceX / width) - 1, (2 * sourceY / height) - 1);
            // The slope changes evenly along a line, so that its mean is that of the half way.
            sourceY = y + ((sourceX - (width / 2.0)) * levels.At(u / 2, v));
            sourceX = x + ((sourceY - (height / 2.0)) * uprights.At(v / 2, u));
        }

        return (sourceX, sourceY);
    }

    private static (double X, double Y) Mix((double X, double Y) first, (double X, double Y) second, double share) =>
        (first.X + ((second.X - first.X) * share), first.Y + ((second.Y - first.Y) * share));

    private static byte Sample(Plane plane, double x, double y)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        if (left < 0 || top < 0 || left >= plane.Width - 1 || top >= plane.Height - 1)
            return 255;
        var (along, down) = (x - left, y - top);
        var at = (top * plane.Width) + left;
        var above = plane.Pixels[at] + ((plane.Pixels[at + 1] - plane.Pixels[at]) * along);
        at += plane.Width;
        var below = plane.Pixels[at] + ((plane.Pixels[at + 1] - plane.Pixels[at]) * along);
        return (byte)(above + ((below - above) * down) + 0.5);
    }
}
