using System.Buffers.Binary;

namespace Compiler.Reading.Pictures.Images;

/// <summary>The size that the head of a JPEG or PNG file states, read before anything is unpacked.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
internal readonly record struct PictureSize(int Width, int Height)
{
    private static ReadOnlySpan<byte> PngMark => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public long Pixels => (long)Width * Height;

    public static bool IsPng(ReadOnlySpan<byte> content) => content.StartsWith(PngMark);

    public static bool IsJpeg(ReadOnlySpan<byte> content) => content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    /// <summary>The size; null if the file states none, or none that a picture can have.</summary>
    public static PictureSize? Read(ReadOnlySpan<byte> content)
    {
        PictureSize? size = IsPng(content) ? OfPng(content) : IsJpeg(content) ? OfJpeg(content) : null;
        return size is { Width: > 0, Height: > 0 } ? size : null;
    }

    private static PictureSize? OfPng(ReadOnlySpan<byte> content) =>
        content.Length >= 24 && content[12..16].SequenceEqual("IHDR"u8)
            ? new PictureSize(BinaryPrimitives.ReadInt32BigEndian(content[16..]), BinaryPrimitives.ReadInt32BigEndian(content[20..]))
            : null;

    // ITU-T T.81, B.1.1: segments of a marker and a length up to the frame header (SOF0 to SOF15, but not DHT, JPG and DAC).
    private static PictureSize? OfJpeg(ReadOnlySpan<byte> content)
    {
        var at = 2;
        while (at + 9 <= content.Length)
        {
            if (content[at] != 0xFF)
                return null;
            var marker = content[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return new PictureSize(
                    BinaryPrimitives.ReadUInt16BigEndian(content[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(content[(at + 5)..]));
            }

            at += marker is 0x01 or (>= 0xD0 and <= 0xD8) ? 2 : 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
        }

        return null;
    }
}
