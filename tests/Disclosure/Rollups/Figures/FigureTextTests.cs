using System.Globalization;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Tests.Disclosure.Rollups.Figures;

public sealed class FigureTextTests
{
    public static TheoryData<string?, string> Numbers => new()
    {
        { "0", "0" },
        { "999", "999" },
        { "1000", "1,000" },
        { "217971", "217,971" },
        { "1129.7494", "1,129.7494" },
        { "32.781", "32.781" },
        { "0.5", "0.5" },
        { "-5", "-5" },
        { null, "…" },
    };

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Number_IsPrintedWithSeparatorsAndAllDecimals(string? value, string expected) =>
        Assert.Equal(expected, FigureText.Number(value is null ? null : decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(0, 0, 0, 5, "…")]
    [InlineData(0, 0, 5, 5, "—")]
    [InlineData(0, 5, 1, 1, "0.0†")]
    [InlineData(29, 29, 1, 1, "100.0†")]
    [InlineData(15, 30, 1, 1, "50.0")]
    [InlineData(1, 2000, 1, 1, "0.1")]
    [InlineData(9, 2000, 1, 1, "0.5")]
    [InlineData(1, 3, 1, 1, "33.3†")]
    [InlineData(84, 221, 2, 2, "38.0")]
    [InlineData(84, 221, 2, 3, "38.0*")]
    public void Rate_IsPrintedByItsState(int numerator, int denominator, int present, int expected, string text) =>
        Assert.Equal(text, FigureText.Rate(new Fraction(numerator, denominator, present, expected, 0)));

    [Theory]
    [InlineData("0.0005", "0.1")]
    [InlineData("0.00049", "0.0")]
    [InlineData("-0.0005", "-0.1")]
    [InlineData("-0.0001", "0.0")]
    [InlineData("12.345", "1,234.5")]
    public void Percent_RoundsHalfAwayFromZero(string share, string expected) =>
        Assert.Equal(expected, FigureText.Percent(decimal.Parse(share, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("0.045", "+4.5")]
    [InlineData("-0.03", "-3.0")]
    [InlineData("0.0001", "0.0")]
    [InlineData(null, "—")]
    public void Change_HasASign(string? change, string expected) =>
        Assert.Equal(expected, FigureText.Change(change is null ? null : decimal.Parse(change, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(5, 1, 1, 0, "5")]
    [InlineData(5, 1, 1, 1, "5‡")]
    [InlineData(5, 1, 2, 0, "5*")]
    [InlineData(null, 0, 2, 0, "…")]
    [InlineData(null, 0, 0, 0, "—")]
    public void Sum_CarriesItsMarks(int? value, int present, int expected, int marked, string text) =>
        Assert.Equal(text, FigureText.Sum(new FigureSum(value, present, expected, marked)));
}
