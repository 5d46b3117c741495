using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Tables.Rows;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Tests.Disclosure.Parsing.Tables.Rows;

public sealed class RowReadingsTests
{
    [Theory]
    [InlineData("3 2 3", "3/2/3")]
    [InlineData("_ 3 2 3 _", "3/2/3")]
    [InlineData("3 _ 3", "3/空/3")]
    [InlineData("3 _ _ 3", "")]
    [InlineData("_ 2 3", "空/2/3 2/3/缺")]
    [InlineData("3 2", "3/2/缺 3/缺/2 缺/3/2")]
    [InlineData("32 3", "32/3/缺 32/缺/3 缺/32/3 3/2/3")]
    [InlineData("3 2 3 9", "3/2/3 3/2/9 3/3/9 2/3/9 32/3/9 3/23/9 3/2/39")]
    [InlineData("0 1 0 7", "0/1/0 0/1/7 0/0/7 1/0/7 0/10/7")]
    [InlineData("1 2 3 4 5 6", "")]
    [InlineData("_ _ _", "空/空/空")]
    [InlineData("/ / /", "/////")]
    public void List_RowOfThree_ListsItsReadings(string row, string readings) =>
        Assert.Equal(readings, Readings(row, width: 3, isSummed: false));

    [Theory]
    [InlineData("17 12 29 _", "17/12/29/空 17/12/缺/29 17/缺/12/29 缺/17/12/29 1/7/12/29 17/1/2/29 17/12/2/9")]
    [InlineData("4 _ _ 4", "4/空/空/4")]
    [InlineData("_ 4 _ 0 4", "4/空/0/4 空/4/空/4 空/4/0/4")]
    public void List_RowThatSumsCanProve_ListsGapsInsideToo(string row, string readings) =>
        Assert.Equal(readings, Readings(row, width: 4, isSummed: true));

    [Fact]
    public void List_FigureWithAGap_ListsItClosedToo()
    {
        var tokens = new[] { "21 4", "2", "216" }.Select(text => CellText.Read(text, default));
        var readings = List(new RowFigures([.. tokens], 3));
        Assert.Equal(["21 4/2/216", "214/2/216"], readings.Select(reading => reading.ToString()));
        Assert.Equal([null, 214m], readings.Select(reading => reading.Cells[0].Value));
    }

    [Fact]
    public void List_FiguresBehindAWholeGroupOfBlanks_ListsThemMovedByTheGroup() =>
        Assert.Equal("空/空/1/1 1/1/缺/缺", string.Join(' ', List(new RowFigures(Tokens("_ _ 1 1"), 4) { Step = 2 })));

    [Fact]
    public void List_StartKnownFromOtherRows_DoesNotTryOthers() =>
        Assert.Equal("3/空/3", string.Join(' ', List(new RowFigures(Tokens("_ 3 _ 3 _"), 3) { Start = 1 })));

    private static string Readings(string row, int width, bool isSummed) =>
        string.Join(' ', List(new RowFigures(Tokens(row), width) { IsSummed = isSummed }));

    private static ImmutableArray<RowReading> List(RowFigures row) => new RowReadings(RowReadings.Rules).List(row);

    private static ImmutableArray<Cell> Tokens(string row) =>
        [.. row.Split(' ').Select(text => CellText.Read(text == "_" ? "" : text, default))];
}
