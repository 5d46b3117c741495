namespace Compiler.Reading.Pictures.Images;

/// <summary>A picture in shades of grey, row by row from the top: 0 is black, 255 is white.</summary>
internal sealed class Plane(int width, int height, byte[] pixels)
{
    public Plane(int width, int height)
        : this(width, height, new byte[width * height])
    {
    }

    public int Width => width;

    public int Height => height;

    public byte[] Pixels => pixels;

    public byte this[int x, int y]
    {
        get => pixels[(y * width) + x];
        set => pixels[(y * width) + x] = value;
    }

    /// <summary>The picture with each pixel this many times as far from white.</summary>
    public Plane Darkened(double times)
    {
        Span<byte> shades = stackalloc byte[256];
        for (var shade = 0; shade < shades.Length; shade++)
            shades[shade] = (byte)Math.Max(0, 255 - (times * (255 - shade)));
        var darkened = new Plane(width, height);
        for (var i = 0; i < pixels.Length; i++)
            darkened.Pixels[i] = shades[pixels[i]];
        return darkened;
    }

    /// <summary>The picture with all shades up to one as black, all from another as white, and the rest between them.</summary>
    public Plane Stretched(int black, int white)
    {
        Span<byte> shades = stackalloc byte[256];
        for (var shade = 0; shade < shades.Length; shade++)
            shades[shade] = (byte)Math.Clamp(255 * (shade - black) / Math.Max(white - black, 1), 0, 255);
        var stretched = new Plane(width, height);
        for (var i = 0; i < pixels.Length; i++)
            stretched.Pixels[i] = shades[pixels[i]];
        return stretched;
    }

    /// <summary>A copy of these rows, without the last.</summary>
    public Plane Rows(int top, int bottom) => new(width, bottom - top, pixels[(top * width)..(bottom * width)]);

    /// <summary>The picture mirrored at its diagonal, so that columns become rows.</summary>
    public Plane Transposed()
    {
        const int Block = 32;
        var turned = new Plane(height, width);
        for (var top = 0; top < height; top += Block)
        {
            for (var left = 0; left < width; left += Block)
            {
                for (var y = top; y < Math.Min(top + Block, height); y++)
                {
                    for (var x = left; x < Math.Min(left + Block, width); x++)
                        turned.Pixels[(x * height) + y] = pixels[(y * width) + x];
                }
            }
        }

        return turned;
    }

    /// <summary>The picture turned clockwise by this many quarters.</summary>
    public Plane Turned(int quarters)
    {
        if (quarters == 0)
            return this;
        if (quarters == 2)
        {
            var reversed = (byte[])pixels.Clone();
            Array.Reverse(reversed);
            return new Plane(width, height, reversed);
        }

        var turned = Transposed();
        if (quarters == 1)
        {
            for (var y = 0; y < turned.Height; y++)
                Array.Reverse(turned.Pixels, y * turned.Width, turned.Width);
        }
        else
        {
            for (int top = 0, bottom = turned.Height - 1; top < bottom; top++, bottom--)
            {
                for (var x = 0; x < turned.Width; x++)
                    (turned[x, top], turned[x, bottom]) = (turned[x, bottom], turned[x, top]);
            }
        }

        return turned;
    }
}
