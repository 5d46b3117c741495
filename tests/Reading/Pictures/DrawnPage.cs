using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using Compiler.Reading.Pictures.Images;

namespace Compiler.Tests.Reading.Pictures;

/// <summary>A white page on which tests draw, and which they turn into a PNG file.</summary>
internal sealed class DrawnPage
{
    public DrawnPage(int width, int height)
    {
        Plane = new Plane(width, height);
        Array.Fill(Plane.Pixels, (byte)255);
    }

    public Plane Plane { get; }

    public Sheet Sheet => new(Plane, Plane);

    /// <summary>Fills a rectangle with black, or another grey.</summary>
    public DrawnPage Fill(int left, int top, int width, int height, byte grey = 0)
    {
        for (var y = top; y < top + height; y++)
            Plane.Pixels.AsSpan((y * Plane.Width) + left, width).Fill(grey);
        return this;
    }

    /// <summary>Draws a line two pixels thick that falls by the slope.</summary>
    public DrawnPage Level(int left, int right, double row, double slope = 0)
    {
        for (var x = left; x < right; x++)
        {
            var y = (int)Math.Round(row + (slope * (x - (Plane.Width / 2))));
            Plane[x, y] = 0;
            Plane[x, y + 1] = 0;
        }

        return this;
    }

    /// <summary>Draws an upright line two pixels thick on a page that is turned by the slope.</summary>
    public DrawnPage Upright(int top, int bottom, double column, double slope = 0)
    {
        for (var y = top; y < bottom; y++)
        {
            var x = (int)Math.Round(column - (slope * (y - (Plane.Height / 2))));
            Plane[x, y] = 0;
            Plane[x + 1, y] = 0;
        }

        return this;
    }

    public byte[] ToPng() => ToPng(Plane.Width, Plane.Height);

    /// <summary>A file whose head states this size, whatever its pixels are.</summary>
    public byte[] ToPng(int width, int height)
    {
        using var rows = new MemoryStream();
        using (var packed = new ZLibStream(rows, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < Plane.Height; y++)
            {
                packed.WriteByte(0);
                packed.Write(Plane.Pixels, y * Plane.Width, Plane.Width);
            }
        }

        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 8;
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", head), .. Chunk("IDAT", rows.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(name, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc32.HashToUInt32(chunk.AsSpan(4, 4 + data.Length)));
        return chunk;
    }
}
