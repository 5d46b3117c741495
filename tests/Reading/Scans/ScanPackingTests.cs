using System.IO.Compression;
using Compiler.Accuracy.Scans.Images;
using Compiler.Accuracy.Scans.Packing;
using UglyToad.PdfPig;

namespace Compiler.Tests.Reading.Scans;

/// <summary>Files of scans hold the pictures that were put into them; other people's decoders say so.</summary>
public sealed class ScanPackingTests
{
    private const int Width = 203;
    private const int Height = 90;
    private const int Quality = 90;

    [Fact]
    public void Write_GreyAndColour_AreJpegsOfPagesWithTheirSize()
    {
        using var pdf = PdfDocument.Open(ScannedPdf.Write([Waves(1), Waves(3)], Quality));

        Assert.Equal(2, pdf.NumberOfPages);
        foreach (var page in pdf.GetPages())
        {
            var image = Assert.Single(page.GetImages());
            Assert.Equal((Width, Height), (image.WidthInSamples, image.HeightInSamples));
            Assert.Equal([0xFF, 0xD8, 0xFF, 0xE0], image.RawMemory.Span[..4].ToArray());
            Assert.Equal(Width * 72.0 / 200, page.Width, 1);
            Assert.Empty(page.Letters);
        }
    }

    // Runs of every length up to the width, and rows that repeat, shift and invert the one above.
    [Fact]
    public void Write_BlackAndWhite_DecodesToTheSameBits()
    {
        var picture = Runs();
        using var pdf = PdfDocument.Open(ScannedPdf.Write([picture], Quality));
        var image = Assert.Single(pdf.GetPage(1).GetImages());

        Assert.True(image.TryGetBytesAsMemory(out var bits));
        var expected = Enumerable.Range(0, picture.Height)
            .SelectMany(y => Bilevel.Packed(picture.Pixels.AsSpan(y * picture.Width, picture.Width)));
        Assert.Equal(expected, bits.ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Write_Png_InflatesToTheSamePixels(int channels)
    {
        var picture = Waves(channels);
        var png = PngFile.Write(picture);
        var at = png.AsSpan().IndexOf("IDAT"u8) + 4;
        using var inflated = new MemoryStream();
        using (var stream = new ZLibStream(new MemoryStream(png[at..]), CompressionMode.Decompress))
            stream.CopyTo(inflated);

        var rows = inflated.ToArray().Chunk((Width * channels) + 1).ToList();
        Assert.Equal(Height, rows.Count);
        Assert.Equal(picture.Pixels, rows.SelectMany(row => row.Skip(1)));
    }

    [Fact]
    public void Turned_FourTimes_IsThePictureAgain()
    {
        var picture = Waves(3);
        Assert.Equal((Height, Width), (picture.Turned(1).Width, picture.Turned(1).Height));
        Assert.Equal(picture.Pixels[..3], picture.Turned(1).Pixels.AsSpan((Height - 1) * 3, 3).ToArray());
        Assert.Equal(picture.Pixels, picture.Turned(4).Pixels);
    }

    private static Picture Waves(int channels) => new(
        Width,
        Height,
        channels,
        [.. Enumerable.Range(0, Width * Height * channels).Select(i => (byte)(128 + (100 * Math.Sin(i / 37.0))))],
        200,
        200);

    private static Picture Runs()
    {
        const int Wide = 2904;
        var random = new Random(1);
        var rows = new List<byte[]> { new byte[Wide], Enumerable.Repeat((byte)255, Wide).ToArray() };
        for (var i = 0; i < 200; i++)
        {
            var row = new byte[Wide];
            var (x, isWhite) = (0, random.Next(2) == 0);
            while (x < Wide)
            {
                var run = Math.Min(Wide - x, 1 + (int)Math.Pow(Wide, random.NextDouble()));
                Array.Fill(row, isWhite ? (byte)255 : (byte)0, x, run);
                (x, isWhite) = (x + run, !isWhite);
            }

            rows.Add(row);
            rows.Add(row);
            rows.Add([.. row[^3..], .. row[..^3]]);
            rows.Add([.. row.Select(pixel => (byte)(255 - pixel))]);
        }

        return new Picture(Wide, rows.Count, 1, [.. rows.SelectMany(row => row)], 200, 200) { IsBilevel = true };
    }
}
