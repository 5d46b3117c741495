using System.Text;
using Compiler.Reading.Text;

namespace Compiler.Tests.Reading.Text;

public sealed class TextDecoderTests
{
    private const string Text = "一、总体情况\n\n全年共收到政府信息公开申请 220 件，公开　一一。\n行政许可\t0\t\t\n行政处罚\t12\t\t\n";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Text) },
        { "UTF-8 with mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)] },
        { "UTF-16 LE with mark", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)] },
        { "UTF-16 BE with mark", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
        { "UTF-16 LE", Encoding.Unicode.GetBytes(Text) },
        { "UTF-16 BE", Encoding.BigEndianUnicode.GetBytes(Text) },
        { "GB18030", CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(Text) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Decode_EncodingsOfOffices_GivesTheText(string encoding, byte[] bytes) =>
        Assert.Equal((encoding, new DecodedText(Text, false)), (encoding, TextDecoder.Decode(bytes)));

    [Fact]
    public void Decode_Utf8CutInsideACharacter_KeepsTheTextAndSaysItIsDamaged()
    {
        var decoded = TextDecoder.Decode(Encoding.UTF8.GetBytes("全年共收到政府信息公开申请").AsSpan()[..^1]);
        Assert.Equal(new DecodedText("全年共收到政府信息公开申\uFFFD", true), decoded);
    }

    [Theory]
    [InlineData("89504E470D0A1A0A0000000D49484452")]
    [InlineData("504B0304140000000800000021000000")]
    [InlineData("FFD8FFE000104A46494600010100000100010000")]
    public void Decode_PicturesAndArchives_GivesNothing(string hexadecimal) =>
        Assert.Null(TextDecoder.Decode(Convert.FromHexString(hexadecimal)));
}
