using Compiler.Cli.Terminal;

namespace Compiler.Tests.Cli;

public sealed class ColumnsTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("一、本年新收", 12)]
    [InlineData("5‡", 2)]
    [InlineData("“规章”", 6)]
    [InlineData("𠮷", 2)]
    public void Width_Text_IsThatOfATerminal(string text, int width) => Assert.Equal(width, Columns.Width(text));

    [Theory]
    [InlineData("", 10, "")]
    [InlineData("一二三四五六", 6, "一二三|四五六")]
    [InlineData("一二三，四五六", 6, "一二|三，四|五六")]
    [InlineData("一二（三）", 6, "一二|（三）")]
    [InlineData("see in/2024/a-very-long-name.txt for more", 12, "see|in/2024/a-very-long-name.txt|for more")]
    public void Wrap_Text_NeverBreaksAWordOrBeforeAClosingMark(string text, int width, string lines) =>
        Assert.Equal(lines.Split('|'), Columns.Wrap(text, width));

    [Fact]
    public void Wrap_Lines_KeepEveryCharacter()
    {
        const string Text = "第 82 行“行政复议、行政诉讼”有多种读法：空/空/空/空/空 | 5/0/0/1/6；勾稽关系不能确定。";

        var lines = Columns.Wrap(Text, 20);

        Assert.All(lines, line => Assert.InRange(Columns.Width(line), 1, 20));
        Assert.Equal(Text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
    }
}
