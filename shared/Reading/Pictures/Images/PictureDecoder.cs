using StbImageSharp;

namespace Compiler.Reading.Pictures.Images;

/// <summary>Decodes JPEG and PNG files. The limit of pixels holds before anything is unpacked.</summary>
internal static class PictureDecoder
{
    private static ReadOnlySpan<byte> EndOfJpeg => [0xFF, 0xD9];

    private static ReadOnlySpan<byte> EndOfPng => "IEND"u8;

    /// <summary>The picture; null with the error that says why not. A picture that ends early is damaged, not half a page.</summary>
    public static Sheet? Decode(ReadOnlySpan<byte> content, out PictureError error)
    {
        error = Check(content);
        if (error != PictureError.None)
            return null;
        try
        {
            var image = ImageResult.FromMemory(content.ToArray(), ColorComponents.RedGreenBlue);
            return ToSheet(image.Data, image.Width, image.Height, 3);
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            // The decoder has no exception of its own, and runs past its input where that is damaged.
            error = PictureError.Damaged;
            return null;
        }
    }

    /// <summary>Whether the file is a JPEG or PNG by its first bytes.</summary>
    public static bool IsSupported(ReadOnlySpan<byte> content) => PictureSize.IsJpeg(content) || PictureSize.IsPng(content);

    /// <summary>The sheet of interleaved pixels with one or three bytes each.</summary>
    public static Sheet ToSheet(ReadOnlySpan<byte> data, int width, int height, int channels)
    {
        var bright = new Plane(width, height);
        if (channels == 1)
        {
            data[..bright.Pixels.Length].CopyTo(bright.Pixels);
            return new Sheet(bright, bright);
        }

        var dark = new Plane(width, height);
        for (int i = 0, at = 0; i < bright.Pixels.Length; i++, at += channels)
        {
            var (red, green, blue) = (data[at], data[at + 1], data[at + 2]);
            bright.Pixels[i] = Math.Max(red, Math.Max(green, blue));
            dark.Pixels[i] = Math.Min(red, Math.Min(green, blue));
        }

        return new Sheet(bright, dark);
    }

    private static PictureError Check(ReadOnlySpan<byte> content)
    {
        if (!IsSupported(content))
            return PictureError.Unsupported;
        if (PictureSize.Read(content) is not { } size)
            return PictureError.Damaged;
        if (size.Pixels > PictureLimits.MaxPixels)
            return PictureError.TooLarge;
        return content.LastIndexOf(PictureSize.IsJpeg(content) ? EndOfJpeg : EndOfPng) < 0 ? PictureError.Damaged : PictureError.None;
    }
}
