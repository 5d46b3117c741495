using Compiler.Yearbooks.Rendering.Style;

namespace Compiler.Tests.Yearbooks.Rendering.Style;

public sealed class TextBreaksTests
{
    [Theory]
    [InlineData("办结率", "办|结|率")]
    [InlineData("1,234,567", "1,234,567")]
    [InlineData("19（8.6%）", "19|（8.6%）")]
    [InlineData("其他，合计。", "其|他，|合|计。")]
    [InlineData("“三安全”《条例》", "“三|安|全”|《条|例》")]
    [InlineData("占办结 %", "占|办|结| %")]
    [InlineData("A B", "A| B")]
    [InlineData("第57行", "第|57|行")]
    [InlineData("AGENCY-FROM-BODY", "AGENCY-|FROM-|BODY")]
    [InlineData("1,234.5-2", "1,234.5-2")]
    [InlineData("12345678901234567", "12345678901234567")]
    public void Pieces_Text_StayWhole(string text, string pieces) => Assert.Equal(pieces, string.Join('|', TextBreaks.Pieces(text)));

    [Fact]
    public void Pieces_NoText_AreNone() => Assert.Empty(TextBreaks.Pieces(""));

    [Theory]
    [InlineData("三、办理", "三、|办|理")]
    [InlineData("（一）公开", "（一）|公|开")]
    [InlineData("办 理\n𠮷", "办|理|𠮷")]
    [InlineData("", "")]
    public void VerticalLines_Label_OneCharacterALine(string text, string lines) =>
        Assert.Equal(lines, string.Join('|', TextBreaks.VerticalLines(text)));
}
