using Compiler.Reading.Pictures.Grid;
using Compiler.Reading.Pictures.Images;

namespace Compiler.Reading.Pictures.Characters;

/// <summary>Scales a part of a page to the height that the model reads.</summary>
internal static class LineCrop
{
    public const int Height = 48;
    public const int Channels = 3;

    /// <summary>The columns of the picture for each step of the model.</summary>
    public const int Stride = 8;

    private const int MinWidth = 64;
    private const int MaxWidth = 3200;

    /// <summary>The width of the scaled crop, with white paper at its right.</summary>
    public static int WidthOf(PixelBox crop)
    {
        var width = (int)Math.Ceiling(crop.Width * Height / (double)crop.Height);
        return Math.Clamp((width + Stride - 1) / Stride * Stride, MinWidth, MaxWidth);
    }

    /// <summary>The crop as the model takes it: three equal planes, white as 1 and black as -1.</summary>
    public static float[] Scale(Plane plane, PixelBox crop, int width)
    {
        var pixels = new float[Channels * Height * width];
        // A line too long for the model is made narrower.
        var step = crop.Height / (double)Height;
        var along = Math.Max(step, crop.Width / (double)width);
        for (var y = 0; y < Height; y++)
        {
            var (top, bottom) = Span(crop.Top + (y * step), step);
            for (var x = 0; x < width; x++)
            {
                var (left, right) = Span(crop.Left + (x * along), along);
                pixels[(y * width) + x] = left >= crop.Right ? 1 : (float)((Mean(plane, left, top, right, bottom) / 127.5) - 1);
            }
        }

        for (var channel = 1; channel < Channels; channel++)
            pixels.AsSpan(0, Height * width).CopyTo(pixels.AsSpan(channel * Height * width));
        return pixels;
    }

    // Enlarged, a pixel is taken between its neighbours; reduced, it is the mean of what it covers.
    private static (double From, double To) Span(double from, double length)
    {
        var reach = Math.Max(length, 1);
        var middle = from + (length / 2);
        return (middle - (reach / 2), middle + (reach / 2));
    }

    private static double Mean(Plane plane, double left, double top, double right, double bottom)
    {
        double sum = 0, area = 0;
        for (var y = (int)Math.Floor(top); y < bottom; y++)
        {
            var down = Math.Min(y + 1, bottom) - Math.Max(y, top);
            for (var x = (int)Math.Floor(left); x < right; x++)
            {
                var share = down * (Math.Min(x + 1, right) - Math.Max(x, left));
                sum += share * ((uint)x < (uint)plane.Width && (uint)y < (uint)plane.Height ? plane[x, y] : 255);
                area += share;
            }
        }

        return sum / area;
    }
}
