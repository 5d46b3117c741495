using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using Compiler.Accuracy.Scans.Images;

namespace Compiler.Accuracy.Scans.Packing;

/// <summary>Writes PNG with its resolution.</summary>
internal static class PngFile
{
    private const double InchesPerMetre = 39.3701;
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Write(Picture picture)
    {
        using var stream = new MemoryStream();
        stream.Write(Signature);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), picture.Height);
        head[8] = picture.IsBilevel ? (byte)1 : (byte)8;
        head[9] = picture.Channels == 3 ? (byte)2 : (byte)0;
        Add(stream, "IHDR"u8, head);
        var resolution = new byte[9];
        BinaryPrimitives.WriteInt32BigEndian(resolution, (int)(picture.DpiX * InchesPerMetre));
        BinaryPrimitives.WriteInt32BigEndian(resolution.AsSpan(4), (int)(picture.DpiY * InchesPerMetre));
        resolution[8] = 1;
        Add(stream, "pHYs"u8, resolution);
        Add(stream, "IDAT"u8, Deflated(picture, filters: true));
        Add(stream, "IEND"u8, []);
        return stream.ToArray();
    }

    /// <summary>The rows of a picture, deflated; a bit for each pixel where it holds black and white alone.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="filters">Whether each row begins with its filter, as in PNG; the filter is none.</param>
    public static byte[] Deflated(Picture picture, bool filters)
    {
        using var stream = new MemoryStream();
        using (var deflate = new ZLibStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < picture.Height; y++)
            {
                if (filters)
                    deflate.WriteByte(0);
                deflate.Write(Row(picture, y));
            }
        }

        return stream.ToArray();
    }

    private static ReadOnlySpan<byte> Row(Picture picture, int y)
    {
        var row = picture.Pixels.AsSpan(y * picture.Width * picture.Channels, picture.Width * picture.Channels);
        return picture.IsBilevel ? Bilevel.Packed(row) : row;
    }

    private static void Add(MemoryStream stream, ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        stream.Write(number);
        stream.Write(name);
        stream.Write(content);
        var check = new Crc32();
        check.Append(name);
        check.Append(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, check.GetCurrentHashAsUInt32());
        stream.Write(number);
    }
}
