namespace Compiler.Accuracy.Scans.Images;

/// <summary>A picture as a file holds it.</summary>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Channels">1 for grey, 3 for red, green and blue.</param>
/// <param name="Pixels">Row by row; 0 is dark.</param>
/// <param name="DpiX">Pixels an inch across.</param>
/// <param name="DpiY">Pixels an inch down.</param>
internal sealed record Picture(int Width, int Height, int Channels, byte[] Pixels, int DpiX, int DpiY)
{
    /// <summary>Whether it holds black and white alone.</summary>
    public bool IsBilevel { get; init; }

    /// <summary>Turned by quarters, clockwise.</summary>
    public Picture Turned(int quarters)
    {
        var turned = this;
        for (var i = 0; i < quarters; i++)
            turned = turned.TurnedOnce();
        return turned;
    }

    /// <summary>Both pictures, the other below this one; they are equally wide.</summary>
    public Picture Above(Picture other) => this with { Height = Height + other.Height, Pixels = [.. Pixels, .. other.Pixels] };

    private Picture TurnedOnce()
    {
        var pixels = new byte[Pixels.Length];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var from = ((y * Width) + x) * Channels;
                var to = ((x * Height) + Height - 1 - y) * Channels;
                Pixels.AsSpan(from, Channels).CopyTo(pixels.AsSpan(to));
            }
        }

        return this with { Width = Height, Height = Width, Pixels = pixels, DpiX = DpiY, DpiY = DpiX };
    }
}
