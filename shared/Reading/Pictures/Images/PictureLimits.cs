namespace Compiler.Reading.Pictures.Images;

/// <summary>The limits for pictures.</summary>
internal static class PictureLimits
{
    /// <summary>The most pixels of a picture that is decoded: a page at 600 dots to the inch has 35 million.</summary>
    public const long MaxPixels = 40_000_000;

    /// <summary>A larger picture is reduced to this many pixels: a page at 300 dots to the inch has 8.7 million.</summary>
    public const long MaxPixelsRead = 9_000_000;

    /// <summary>A picture with a shorter side is no page.</summary>
    public const int MinSide = 300;
}
