using System.Text;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading;

namespace Compiler.Tests.Reading.Html;

public sealed class MhtmlReaderTests
{
    private const string Head = "From: a\r\nContent-Type: multipart/related; boundary=x\r\n\r\n";
    private const string Page = "Content-Type: text/html\r\n\r\n<p>规章</p>\r\n";

    public static TheoryData<string> WithoutPage =>
    [
        Head,
        Head + "--x\r\nContent-Type: text/plain\r\n\r\n" + Page + "--x--",
        Head + "--x--\r\n" + Page,
        Head + "--x\r\nContent-Type: text/plain;" + new string(' ', 70_000) + "\r\n\r\n--x\r\n" + Page,
        Nested(9),
    ];

    [Theory]
    [InlineData("--x\r\n" + Page + "--x\r\nContent-Type: text/html\r\n\r\n<p>另一页</p>\r\n--x--")]
    [InlineData("--x\r\nContent-Type: message/rfc822\r\n\r\nContent-Type: text/html\r\n\r\n<p>附信</p>\r\n--x\r\n" + Page + "--x--")]
    // A line that only begins like the boundary separates nothing.
    [InlineData("--x\r\nContent-Type: multipart/mixed; boundary=xy\r\n\r\n--xy\r\nContent-Type: text/plain\r\n\r\n甲\r\n--xy\r\n" + Page + "--xy--\r\n--x--")]
    // A cut file.
    [InlineData("--x\r\n" + Page)]
    public void Read_SavedPage_GivesItsFirstPage(string parts) => Assert.Equal("规章", LinesText.Read(Head + parts));

    [Theory]
    [InlineData("\r\n\r\n")]
    [InlineData("\uFEFF")]
    [InlineData("\u3000\n")]
    public void Read_SavedPage_MayBeginWithBlanks(string blanks) => Assert.Equal("规章", LinesText.Read(blanks + Head + "--x\r\n" + Page));

    [Fact]
    public void Read_PageBeforeAHeadWithoutEnd_IsKept() =>
        Assert.Equal("规章", LinesText.Read(Head + "--x\r\n" + Page + "--x\r\nX: " + new string('a', 70_000)));

    [Fact]
    public void Read_PageInAsManyPartsAsAreRead_IsFound() => Assert.Equal("规章", LinesText.Read(Nested(8)));

    [Theory]
    [MemberData(nameof(WithoutPage))]
    public void Read_SavedPageWithoutPage_IsNamed(string message)
    {
        var read = new SourceReader(new ReadingLimits()).Read(Encoding.UTF8.GetBytes(message));

        Assert.Empty(read.Lines);
        Assert.Equal(["READ-DAMAGED"], read.Findings.Select(finding => finding.Code.Text));
    }

    private static string Nested(int depth) =>
        "From: a\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n--b0\r\n"
        + string.Concat(Enumerable.Range(1, depth - 1).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n"))
        + Page;
}
