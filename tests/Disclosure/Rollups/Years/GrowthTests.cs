using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Years;

namespace Compiler.Tests.Disclosure.Rollups.Years;

public sealed class GrowthTests
{
    private static readonly Figure New = FigureCatalogue.Find("requests.new_received.total")!;

    [Fact]
    public void Growth_WithBodiesThatComeAndGo_ComparesOnlyThoseInBothYears()
    {
        var growth = Compare([("甲局", 110), ("新局", 500)], [("甲局", 100), ("旧局", 900)]);
        Assert.Equal(new Growth(110, 100, 1), growth);
        Assert.Equal("+10.0", FigureText.Change(growth.Change));
    }

    [Theory]
    [InlineData("甲 局")]
    [InlineData("甲　局")]
    public void Growth_WithBlanksInTheName_StillMatches(string name) => Assert.Equal(1, Compare([(name, 1)], [("甲局", 1)]).Bodies);

    [Fact]
    public void Growth_WithBracketsOfBothWidths_Matches() => Assert.Equal(1, Compare([("甲局(办公室)", 1)], [("甲局（办公室）", 1)]).Bodies);

    [Fact]
    public void Growth_FromZero_IsNoRate()
    {
        var growth = Compare([("甲局", 5)], [("甲局", 0)]);
        Assert.Equal(1, growth.Bodies);
        Assert.Null(growth.Change);
    }

    [Fact]
    public void Growth_WithTheFigureMissingInOneYear_LeavesTheBodyOut() => Assert.Equal(0, Compare([("甲局", 5)], [("甲局", null)]).Bodies);

    private static Growth Compare((string Name, int? New)[] now, (string Name, int? New)[] before)
    {
        var rollup = Seeds.Roll(Reports(2024, now).Concat(Reports(2023, before)));
        return Growth.Compare(rollup.Find(2024)!.Nation.Counted, rollup.Find(2023)!.Nation.Counted, New);
    }

    private static IEnumerable<Compiler.Disclosure.Reports.DisclosureReport> Reports(int year, (string Name, int? New)[] bodies) =>
        bodies.Select(body => new ReportSketch(body.Name, year).At("130000", "河北省").Set(New.Path.Text, body.New).Build());
}
