using System.IO.Compression;
using System.Text;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Pdf;

namespace Compiler.Tests.Reading.Pdf;

public sealed class PdfStreamsTests
{
    private const int MaxBytes = 1_000_000;

    [Theory]
    [InlineData("/Length 1", MaxBytes / 2, 1, true)]
    [InlineData("/Length 1", MaxBytes + 1, 1, false)]
    [InlineData("/Length 1", MaxBytes / 2, 3, false)]
    [InlineData("/Subtype /Image /Width 9", MaxBytes + 1, 3, true)]
    [InlineData("/Subtype /Form /Resources << /ProcSet [/PDF /ImageC] >>", MaxBytes + 1, 1, false)]
    public void AreWithin_Streams_AddUpButForPictures(string dictionary, int bytes, int streams, bool isWithin)
    {
        var stream = Stream(dictionary, bytes);
        byte[] file = [.. Enumerable.Repeat(stream, streams).SelectMany(part => part)];
        Assert.InRange(file.Length, 1, 50_000);
        Assert.Equal(isWithin, PdfStreams.FitWithin(file, MaxBytes));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(0)]
    public void AreWithin_StreamWithoutAnEnd_IsMeasuredAsFarAsItGoes(int lost)
    {
        var stream = Stream("", 2 * MaxBytes);
        var cut = stream.AsSpan().IndexOf("endstream"u8) - lost;
        Assert.False(PdfStreams.FitWithin(stream.AsMemory(0, cut), MaxBytes));
    }

    [Fact]
    public void AreWithin_FileLargerThanTheLimit_IsNot() =>
        Assert.False(PdfStreams.FitWithin(Encoding.ASCII.GetBytes($"1 0 obj << >> stream\n{new string('x', MaxBytes + 1)}\nendstream"), MaxBytes));

    [Fact]
    public void Read_FileThatExpandsTooFar_IsRefusedBeforeItIsUnpacked()
    {
        var read = PdfText.Read(PdfText.Fixture("boai-2024-writer"), new ReadingLimits { MaxExpandedBytes = 50_000 });
        Assert.Empty(read.Lines);
        Assert.Equal("PDF-TOO-LARGE", Assert.Single(read.Findings).Code.Text);
    }

    private static byte[] Stream(string dictionary, int bytes)
    {
        using var packed = new MemoryStream();
        packed.Write(Encoding.ASCII.GetBytes($"4 0 obj\n<< {dictionary} /Filter /FlateDecode >>\nstream\r\n"));
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(new byte[bytes]);
        packed.Write("\nendstream\nendobj\n"u8);
        return packed.ToArray();
    }
}
