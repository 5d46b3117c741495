using System.Text;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading;

namespace Compiler.Tests.Reading;

/// <summary>Files of one thing repeated, up to a limit and past it.</summary>
public sealed class LargeFileTests
{
    private static readonly ReadingLimits Limits = new();

    [Theory]
    [InlineData("\n")]
    [InlineData("1\r\n")]
    [InlineData("收到申请 1 件\r")]
    public void Read_TextOfTooManyLines_KeepsTheFirstAndSaysSo(string line)
    {
        var read = Read(string.Concat(Enumerable.Repeat(line, Limits.MaxLines + 10)));
        Assert.Equal(Limits.MaxLines, read.Lines.Length);
        Assert.Equal("READ-LINES", Assert.Single(read.Findings).Code.Text);
    }

    [Fact]
    public void Read_TextOfAsManyLinesAsThereMayBe_IsWhole() =>
        Assert.Empty(Read(string.Concat(Enumerable.Repeat("1\n", Limits.MaxLines))).Findings);

    // To go from one element to the next must not mean to count all before it: then this would not be read in time.
    [Fact]
    public void Read_PageOfManyElementsBesideEachOther_IsRead() =>
        Assert.Equal(
            ["READ-LINES"],
            Read("<html><body>" + string.Concat(Enumerable.Repeat("<p>一", 200_000))).Findings.Select(finding => finding.Code.Text));

    private static SourceText Read(string text) => new SourceReader(Limits).Read(Encoding.UTF8.GetBytes(text));
}
