using System.Globalization;
using Compiler.Disclosure.Reports;

namespace Compiler.Tests.Disclosure.Reports;

public sealed class MoneyUnitTests
{
    [Theory]
    [InlineData("本年收费金额（单位：万元）", "万元", "10000")]
    [InlineData("收费金额/元", "元", "1")]
    [InlineData("金額（單位：萬元）", "万元", "10000")]
    [InlineData("单位：千元", "千元", "1000")]
    [InlineData("3.5百万元", "百万元", "1000000")]
    [InlineData("0.2億圓", "亿元", "100000000")]
    [InlineData("十亿元", "十亿元", "1000000000")]
    [InlineData("金额（万元，共12.5万元）", "万元", "10000")]
    [InlineData("12万美元", "万美元", null)]
    [InlineData("港元", "港元", null)]
    public void In_OneUnit_IsThatUnit(string text, string name, string? yuan) =>
        Assert.Equal(new MoneyUnit(name, yuan is null ? null : decimal.Parse(yuan, CultureInfo.InvariantCulture)), MoneyUnit.In(text));

    [Theory]
    [InlineData("")]
    [InlineData("本年收费金额")]
    [InlineData("单位：万")]
    [InlineData("元/万元")]
    public void In_NoUnitOrSeveral_IsNone(string text) => Assert.Null(MoneyUnit.In(text));
}
