namespace Compiler.Reading.Pictures.Images;

/// <summary>Changes the size of a picture.</summary>
internal static class Resizing
{
    /// <summary>The picture with this many rows, more than it has: a fax has fewer rows than columns to the inch.</summary>
    public static Plane Heighten(Plane plane, int height)
    {
        var high = new Plane(plane.Width, height);
        for (var y = 0; y < height; y++)
        {
            var at = Math.Clamp(((y + 0.5) * plane.Height / height) - 0.5, 0, plane.Height - 1);
            var (above, share) = ((int)at, at - (int)at);
            var below = Math.Min(above + 1, plane.Height - 1);
            for (var x = 0; x < plane.Width; x++)
                high[x, y] = (byte)Math.Round(plane[x, above] + ((plane[x, below] - plane[x, above]) * share));
        }

        return high;
    }

    /// <summary>
    /// The picture with at most this many pixels, each the mean of the area it covers; itself if it has no more.
    /// </summary>
    public static Plane Fit(Plane plane, long mostPixels)
    {
        var factor = Math.Sqrt((double)plane.Width * plane.Height / mostPixels);
        return factor <= 1
            ? plane
            : Rows(Rows(plane, (int)(plane.Width / factor)).Transposed(), (int)(plane.Height / factor)).Transposed();
    }

    private static Plane Rows(Plane plane, int width)
    {
        var reduced = new Plane(width, plane.Height);
        var step = (double)plane.Width / width;
        for (var x = 0; x < width; x++)
        {
            var (from, to) = (x * step, Math.Min((x + 1) * step, plane.Width));
            var (first, last) = ((int)from, (int)Math.Ceiling(to) - 1);
            for (var y = 0; y < plane.Height; y++)
            {
                double sum = 0;
                for (var i = first; i <= last; i++)
                    sum += plane[i, y] * (Math.Min(i + 1, to) - Math.Max(i, from));
                reduced[x, y] = (byte)Math.Clamp(Math.Round(sum / (to - from)), 0, 255);
            }
        }

        return reduced;
    }
}
