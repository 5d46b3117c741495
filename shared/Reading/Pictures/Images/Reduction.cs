namespace Compiler.Reading.Pictures.Images;

/// <summary>Reduces a picture; each new pixel is the mean of the area it covers.</summary>
internal static class Reduction
{
    /// <summary>The picture with at most this many pixels; itself if it has no more.</summary>
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
