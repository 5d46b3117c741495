using Compiler.Disclosure.Reports;

namespace Compiler.Tests.Disclosure.Reports;

public sealed class DoubtfulPrintTests
{
    [Theory]
    [InlineData("、12", 12)]
    [InlineData("，12", 12)]
    [InlineData("12，", 12)]
    [InlineData("·3", 3)]
    [InlineData("’5", 5)]
    [InlineData("'5", 5)]
    [InlineData("12。", 12)]
    [InlineData("3、", 3)]
    [InlineData("*12", 12)]
    [InlineData("、 １２", 12)]
    public void Of_OneStrayMark_ProposesTheNumber(string text, int value) =>
        Assert.Equal(new DamagedNumber(value, false), DamagedNumber.Find(text));

    [Theory]
    [InlineData("O", 0)]
    [InlineData("o", 0)]
    [InlineData("〇", 0)]
    [InlineData("3Ｏ", 30)]
    [InlineData("l2", 12)]
    [InlineData("I2", 12)]
    [InlineData("|2", 12)]
    [InlineData("B", 8)]
    [InlineData("1S", 15)]
    [InlineData("Z4", 24)]
    [InlineData("、l2", 12)]
    public void Of_LettersLikeDigits_ProposesTheNumber(string text, int value) =>
        Assert.Equal(new DamagedNumber(value, true), DamagedNumber.Find(text));

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData(".12")]
    [InlineData("12.")]
    [InlineData("1.2")]
    [InlineData(",308")]
    [InlineData("、，12")]
    [InlineData("、12。")]
    [InlineData("1、2")]
    [InlineData("O5")]
    [InlineData("、")]
    [InlineData("总计")]
    [InlineData("-l2")]
    [InlineData("lllllllllllll")]
    public void Of_AnythingElse_ProposesNothing(string text) => Assert.Null(DamagedNumber.Find(text));
}
