using Compiler.Reading.Pictures.Grid;
using Compiler.Reading.Pictures.Images;

namespace Compiler.Reading.Pictures.Characters;

/// <summary>A part of a page with one line, scaled to the height that the model reads.</summary>
/// <param name="Box">The line with the paper around it.</param>
/// <param name="Bounds">What lies outside is shown as paper: the writing of other cells.</param>
/// <param name="Stretch">How much wider than it is the line is shown.</param>
internal readonly record struct LineCrop(PixelBox Box, PixelBox Bounds, double Stretch)
{
    public const int Height = 48;
    public const int Channels = 3;

    /// <summary>The scaled columns for each step of the model.</summary>
    public const int Stride = 8;

    private const int MinWidth = 64;
    private const int MaxWidth = 3200;

    /// <summary>The scaled width, with white paper at its right.</summary>
    public int Width
    {
        get
        {
            var width = (int)Math.Ceiling(Stretch * Box.Width * Height / Box.Height);
            return Math.Clamp((width + Stride - 1) / Stride * Stride, MinWidth, MaxWidth);
        }
    }

    /// <summary>Columns of the page for each scaled one; a line too long for the model is made narrower.</summary>
    public double Step => Math.Max(Box.Height / (Height * Stretch), Box.Width / (double)Width);

    /// <summary>The pixels as the model takes them: three equal planes, white as 1 and black as -1.</summary>
    public float[] Scale(Plane plane)
    {
        var (width, down, along) = (Width, Box.Height / (double)Height, Step);
        var bounds = Bounds.Within(plane.Width, plane.Height);
        var pixels = new float[Channels * Height * width];
        for (var y = 0; y < Height; y++)
        {
            var (top, bottom) = Span(Box.Top + (y * down), down);
            for (var x = 0; x < width; x++)
            {
                var (left, right) = Span(Box.Left + (x * along), along);
                pixels[(y * width) + x] = left >= Box.Right ? 1 : (float)((Mean(plane, bounds, left, top, right, bottom) / 127.5) - 1);
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

    private static double Mean(Plane plane, PixelBox bounds, double left, double top, double right, double bottom)
    {
        double sum = 0, area = 0;
        for (var y = (int)Math.Floor(top); y < bottom; y++)
        {
            var down = Math.Min(y + 1, bottom) - Math.Max(y, top);
            for (var x = (int)Math.Floor(left); x < right; x++)
            {
                var share = down * (Math.Min(x + 1, right) - Math.Max(x, left));
                sum += share * (x >= bounds.Left && x < bounds.Right && y >= bounds.Top && y < bounds.Bottom ? plane[x, y] : 255);
                area += share;
            }
        }

        return sum / area;
    }
}
