namespace Compiler.Accuracy.Scans.Images;

/// <summary>A picture of one channel.</summary>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Values">Row by row; 0 is black, 1 is white.</param>
internal sealed record Plane(int Width, int Height, float[] Values)
{
    public Plane(int width, int height)
        : this(width, height, new float[width * height])
    {
    }

    public float this[int x, int y]
    {
        get => Values[(y * Width) + x];
        set => Values[(y * Width) + x] = value;
    }

    /// <summary>The value between pixels; <paramref name="outside"/> beyond the edges.</summary>
    public float At(float x, float y, float outside)
    {
        var (left, top) = ((int)MathF.Floor(x), (int)MathF.Floor(y));
        if (left < 0 || top < 0 || left >= Width - 1 || top >= Height - 1)
            return outside;
        var (dx, dy) = (x - left, y - top);
        var at = (top * Width) + left;
        var above = Values[at] + ((Values[at + 1] - Values[at]) * dx);
        var below = Values[at + Width] + ((Values[at + Width + 1] - Values[at + Width]) * dx);
        return above + ((below - above) * dy);
    }
}
