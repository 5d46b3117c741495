using Compiler.Reading.Pictures.Images;

namespace Compiler.Tests.Reading.Pictures;

public sealed class PictureDecoderTests
{
    private static readonly DrawnPage Page = new DrawnPage(400, 300).Fill(10, 20, 30, 40);

    [Fact]
    public void Decode_Png_HasItsPixels()
    {
        var sheet = PictureDecoder.Decode(Page.ToPng(), out var error)!;
        Assert.Equal(PictureError.None, error);
        Assert.Equal((400, 300), (sheet.Width, sheet.Height));
        Assert.Equal((0, 255), (sheet.Bright[10, 20], sheet.Bright[9, 20]));
    }

    // A head of 24 bytes may promise four gigabytes.
    [Theory]
    [InlineData(65_000, 65_000)]
    [InlineData(1_000_000, 37)]
    public void Decode_HugeHead_IsTooLarge(int width, int height)
    {
        Assert.Null(PictureDecoder.Decode(Page.ToPng(width, height), out var error));
        Assert.Equal(PictureError.TooLarge, error);
    }

    [Theory]
    [InlineData(400, 3000)]
    [InlineData(4000, 300)]
    [InlineData(-1, 300)]
    [InlineData(0, 0)]
    public void Decode_HeadThatLies_IsDamaged(int width, int height)
    {
        Assert.Null(PictureDecoder.Decode(Page.ToPng(width, height), out var error));
        Assert.Equal(PictureError.Damaged, error);
    }

    [Fact]
    public void Decode_TruncatedAnywhere_IsDamaged()
    {
        var whole = Page.ToPng();
        for (var length = 24; length < whole.Length - 8; length += 37)
        {
            Assert.Null(PictureDecoder.Decode(whole.AsSpan(0, length), out var error));
            Assert.Equal(PictureError.Damaged, error);
        }
    }

    [Theory]
    [InlineData("474946383961")]
    [InlineData("49492A00")]
    [InlineData("")]
    public void Decode_OtherFormat_IsUnsupported(string head)
    {
        Assert.Null(PictureDecoder.Decode(Convert.FromHexString(head), out var error));
        Assert.Equal(PictureError.Unsupported, error);
    }

    // SOF0 of 600 rows and 800 columns after a comment; the second has a segment past the end.
    [Theory]
    [InlineData("FFD8FFFE0004ABCDFFC000110802580320030122000211010311", 800, 600)]
    [InlineData("FFD8FFFEFFFFABCDFFC0001108025803200301", 0, 0)]
    [InlineData("FFD8FF", 0, 0)]
    public void Size_OfJpeg_IsThatOfItsFrame(string head, int width, int height)
    {
        var size = PictureSize.Read(Convert.FromHexString(head));
        Assert.Equal((width, height), (size?.Width ?? 0, size?.Height ?? 0));
    }
}
