using Compiler.Reading.Pictures.Images;

namespace Compiler.Reading.Pictures.Grid;

/// <summary>Finds the slope of a page's lines: along it, rows of ink and rows of paper are most distinct.</summary>
internal static class Skew
{
    private const int Shrink = 4;
    private const double Steepest = 0.14;
    private const double CoarseStep = 0.004;
    private const double FineStep = 0.0005;

    // Enough for any page; a picture with more is a texture.
    private const int MaxPoints = 120_000;

    /// <summary>Rows by which a line falls for each column, up to eight degrees either way.</summary>
    public static double Find(Plane plane)
    {
        var points = Points(plane);
        if (points.Count == 0)
            return 0;
        var height = plane.Height / Shrink;
        var coarse = Best(points, height, 0, Steepest, CoarseStep);
        return Best(points, height, coarse, CoarseStep, FineStep);
    }

    private static double Best(List<(int X, int Y)> points, int height, double middle, double reach, double step)
    {
        var (best, slope) = (double.MinValue, 0.0);
        var steps = (int)Math.Round(reach / step);
        for (var i = -steps; i <= steps; i++)
        {
            var tried = middle + (i * step);
            var contrast = Contrast(points, height, tried);
            // Of equals the least slope, so that an upright page stays as it is.
            if (contrast > best || (contrast == best && Math.Abs(tried) < Math.Abs(slope)))
                (best, slope) = (contrast, tried);
        }

        return slope;
    }

    private static double Contrast(List<(int X, int Y)> points, int height, double slope)
    {
        var counts = new int[height * 2];
        foreach (var (x, y) in points)
        {
            var row = (int)Math.Round(y - (slope * x)) + (height / 2);
            if ((uint)row < (uint)counts.Length)
                counts[row]++;
        }

        double contrast = 0;
        for (var row = 1; row < counts.Length; row++)
            contrast += Math.Pow(counts[row] - counts[row - 1], 2);
        return contrast;
    }

    private static List<(int X, int Y)> Points(Plane plane)
    {
        var points = new List<(int X, int Y)>();
        for (var y = 0; y + Shrink <= plane.Height; y += Shrink)
        {
            for (var x = 0; x + Shrink <= plane.Width && points.Count < MaxPoints; x += Shrink)
            {
                if (IsDark(plane, x, y))
                    points.Add(((x - (plane.Width / 2)) / Shrink, y / Shrink));
            }
        }

        return points;
    }

    private static bool IsDark(Plane plane, int left, int top)
    {
        for (var y = top; y < top + Shrink; y++)
        {
            if (plane.Pixels.AsSpan((y * plane.Width) + left, Shrink).IndexOfAnyInRange((byte)0, (byte)(StrokeFinder.Dark - 30)) >= 0)
                return true;
        }

        return false;
    }
}
