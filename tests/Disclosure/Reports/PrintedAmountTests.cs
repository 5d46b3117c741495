using System.Globalization;
using Compiler.Disclosure.Reports;

namespace Compiler.Tests.Disclosure.Reports;

public sealed class PrintedAmountTests
{
    [Theory]
    [InlineData("1234.5元", "1234.5", "元", "1234.5")]
    [InlineData("12.3万元", "12.3", "万元", "123000")]
    [InlineData("1.2 亿元", "1.2", "亿元", "120000000")]
    [InlineData("0", "0", null, "0")]
    [InlineData("0万元", "0", "万元", "0")]
    [InlineData("4517", "4517", null, null)]
    [InlineData("/", null, null, null)]
    public void Of_WhatIsPrinted_AddsUpOnlyWithAUnit(string raw, string? value, string? unit, string? yuan)
    {
        var number = Number(value);
        var cell = new Cell(number is null ? CellState.NotApplicable : CellState.Number, number, raw, new Position(9, 3));

        Assert.Equal(new PrintedAmount(unit, Number(yuan)), PrintedAmount.Parse(cell));
    }

    [Fact]
    public void Of_NumberBeyondAllMoney_HasNoAmount()
    {
        var cell = new Cell(CellState.Number, decimal.MaxValue, "79228162514264337593543950335万元", new Position(9, 3));

        Assert.Equal(new PrintedAmount("万元", null), PrintedAmount.Parse(cell));
    }

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
