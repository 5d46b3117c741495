using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Compiler.Accuracy.Scans.Images;
using JpegLibrary;

namespace Compiler.Accuracy.Scans.Packing;

/// <summary>Writes baseline JPEG (JFIF) with its resolution, as scanners and cameras do.</summary>
internal static class JpegFile
{
    public static byte[] Write(Picture picture, int quality)
    {
        var isColour = picture.Channels == 3;
        var encoder = new JpegEncoder();
        encoder.SetQuantizationTable(JpegStandardQuantizationTable.ScaleByQuality(
            JpegStandardQuantizationTable.GetLuminanceTable(JpegElementPrecision.Precision8Bit, 0), quality));
        encoder.SetHuffmanTable(true, 0, JpegStandardHuffmanEncodingTable.GetLuminanceDCTable());
        encoder.SetHuffmanTable(false, 0, JpegStandardHuffmanEncodingTable.GetLuminanceACTable());
        // Half as many samples of colour as of brightness, each way.
        encoder.AddComponent(1, 0, 0, 0, isColour ? (byte)2 : (byte)1, isColour ? (byte)2 : (byte)1);
        if (isColour)
        {
            encoder.SetQuantizationTable(JpegStandardQuantizationTable.ScaleByQuality(
                JpegStandardQuantizationTable.GetChrominanceTable(JpegElementPrecision.Precision8Bit, 1), quality));
            encoder.SetHuffmanTable(true, 1, JpegStandardHuffmanEncodingTable.GetChrominanceDCTable());
            encoder.SetHuffmanTable(false, 1, JpegStandardHuffmanEncodingTable.GetChrominanceACTable());
            encoder.AddComponent(2, 1, 1, 1, 1, 1);
            encoder.AddComponent(3, 1, 1, 1, 1, 1);
        }

        var output = new ArrayBufferWriter<byte>();
        encoder.SetInputReader(new PixelReader(picture));
        encoder.SetOutput(output);
        encoder.Encode();
        return [.. output.WrittenSpan[..2], .. Header(picture), .. output.WrittenSpan[2..]];
    }

    private static byte[] Header(Picture picture)
    {
        byte[] header = [0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 1, 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(12), (ushort)picture.DpiX);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(14), (ushort)picture.DpiY);
        return header;
    }

    /// <summary>Brightness and colour of blocks of pixels; the last row and column go on beyond the edges.</summary>
    private sealed class PixelReader(Picture picture) : JpegBlockInputReader
    {
        private readonly byte[][] planes = Planes(picture);

        public override int Width => picture.Width;

        public override int Height => picture.Height;

        public override void ReadBlock(ref short blockRef, int componentIndex, int x, int y)
        {
            var block = MemoryMarshal.CreateSpan(ref blockRef, 64);
            var plane = planes[componentIndex];
            for (var i = 0; i < block.Length; i++)
            {
                var (px, py) = (Math.Min(picture.Width - 1, x + (i % 8)), Math.Min(picture.Height - 1, y + (i / 8)));
                block[i] = plane[(py * picture.Width) + px];
            }
        }

        private static byte[][] Planes(Picture picture)
        {
            if (picture.Channels == 1)
                return [picture.Pixels];
            byte[][] planes = [.. Enumerable.Range(0, 3).Select(_ => new byte[picture.Width * picture.Height])];
            for (var i = 0; i < planes[0].Length; i++)
            {
                var (red, green, blue) = (picture.Pixels[3 * i], picture.Pixels[(3 * i) + 1], picture.Pixels[(3 * i) + 2]);
                var bright = (0.299f * red) + (0.587f * green) + (0.114f * blue);
                planes[0][i] = Byte(bright);
                planes[1][i] = Byte(((blue - bright) * 0.5643f) + 128);
                planes[2][i] = Byte(((red - bright) * 0.7133f) + 128);
            }

            return planes;
        }

        private static byte Byte(float value) => (byte)Math.Clamp(value + 0.5f, 0, 255);
    }
}
