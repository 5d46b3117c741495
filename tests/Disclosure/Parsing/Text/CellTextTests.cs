using System.Globalization;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Tests.Disclosure.Parsing.Text;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("00", "0")]
    [InlineData("217971", "217971")]
    [InlineData("1129.7494", "1129.7494")]
    [InlineData("1,308", "1308")]
    [InlineData("1，234，567.5", "1234567.5")]
    [InlineData("２１４", "214")]
    [InlineData("3 件", "3")]
    [InlineData("251000元", "251000")]
    [InlineData("160.5964万元", "160.5964")]
    [InlineData("1.2亿元", "1.2")]
    [InlineData("12宗", "12")]
    [InlineData("+22", "22")]
    [InlineData("--253", "-253")]
    [InlineData("－2", "-2")]
    [InlineData("‡188", "188")]
    [InlineData("466†", "466")]
    [InlineData("†1,375", "1375")]
    [InlineData("5 ※", "5")]
    [InlineData("※ 18937.3688万元", "18937.3688")]
    [InlineData("12‡†", "12")]
    [InlineData("0†", "0")]
    public void Read_Number_GivesItsValue(string text, string value)
    {
        var cell = CellText.Read(text, default);
        Assert.Equal((CellState.Number, decimal.Parse(value, CultureInfo.InvariantCulture), text), (cell.State, cell.Value, cell.Raw));
        Assert.True(CellText.IsFigure(text));
    }

    [Theory]
    [InlineData("", CellState.Blank)]
    [InlineData("/", CellState.NotApplicable)]
    [InlineData("——", CellState.NotApplicable)]
    [InlineData("无", CellState.NotApplicable)]
    [InlineData("/‡", CellState.NotApplicable)]
    [InlineData("‡", CellState.Illegible)]
    [InlineData("12※※", CellState.Illegible)]
    [InlineData("※12※", CellState.Illegible)]
    // A star may hide a digit.
    [InlineData("*35", CellState.Illegible)]
    [InlineData("466＊", CellState.Illegible)]
    [InlineData("12**", CellState.Illegible)]
    [InlineData("*12*", CellState.Illegible)]
    [InlineData("1*2", CellState.Illegible)]
    [InlineData("‡约5件", CellState.Illegible)]
    [InlineData("21 4", CellState.Illegible)]
    [InlineData("5,21", CellState.Illegible)]
    [InlineData("1,23,456", CellState.Illegible)]
    [InlineData("4,0544", CellState.Illegible)]
    [InlineData(",308", CellState.Illegible)]
    [InlineData("，308", CellState.Illegible)]
    [InlineData("12.", CellState.Illegible)]
    [InlineData("零", CellState.Illegible)]
    [InlineData("O", CellState.Illegible)]
    [InlineData("约5件", CellState.Illegible)]
    [InlineData("1\uFFFD4", CellState.Illegible)]
    [InlineData("99999999999999999999999999999999999", CellState.Illegible)]
    public void Read_AnythingElse_HasNoValue(string text, CellState state)
    {
        var cell = CellText.Read(text, default);
        Assert.Equal((state, null), (cell.State, cell.Value));
    }

    [Theory]
    [InlineData("1.")]
    [InlineData("3、")]
    [InlineData("(一)")]
    [InlineData("1. 属于国家秘密")]
    [InlineData("总计")]
    [InlineData("†1.")]
    [InlineData("※其中：予以公开")]
    [InlineData("无法提供")]
    public void IsFigure_Label_IsNone(string text) => Assert.False(CellText.IsFigure(text));
}
