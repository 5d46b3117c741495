using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Tests.Disclosure.Rollups;

public sealed class ScopeTests
{
    private static readonly Figure New = FigureCatalogue.Find("requests.new_received.total")!;

    [Fact]
    public void Sum_WithoutCompilations_AddsEveryLevel()
    {
        var province = Province(
            Office("河北省财政厅", 1).At("130000", "河北省"),
            Office("邢台市人民政府办公室", 10).At("130500", "河北省", "邢台市"),
            Office("平乡县人民政府办公室", 100).At("130532", "河北省", "邢台市", "平乡县"));
        Assert.Equal(111, province.Totals.Sum(New).Value);
        Assert.Equal(ScopeLayer.Sum, province.Layer);
    }

    [Fact]
    public void Compilation_OfAPrefecture_ReplacesItsParts()
    {
        var province = Province(
            Office("邢台市人民政府", 1308).At("130500", "河北省", "邢台市").Compiles(),
            Office("邢台市人民政府办公室", 225).At("130500", "河北省", "邢台市"),
            Office("平乡县人民政府", 6).At("130532", "河北省", "邢台市", "平乡县").Compiles(),
            Office("保定市人民政府办公室", 220).At("130600", "河北省", "保定市"));
        Assert.Equal(1308 + 220, province.Totals.Sum(New).Value);
        var xingtai = province.Children[0];
        Assert.Equal(ScopeLayer.Compilation, xingtai.Layer);
        Assert.Equal(1308, xingtai.Totals.Sum(New).Value);
        Assert.Equal(225 + 6, xingtai.Parts.Sum(New).Value);
        Assert.Equal(["邢台市人民政府", "保定市人民政府办公室"], province.Counted.Select(body => body.Name));
        Assert.Equal(4, province.Received.Length);
    }

    [Fact]
    public void Compilation_OfTheProvince_ReplacesEverythingAndKeepsTheSumBeside()
    {
        var province = Province(
            Office("河北省人民政府", 9000).At("130000", "河北省").Compiles(),
            Office("邢台市人民政府", 1308).At("130500", "河北省", "邢台市").Compiles());
        Assert.Equal(9000, province.Totals.Sum(New).Value);
        Assert.Equal(1308, province.Parts.Sum(New).Value);
    }

    [Fact]
    public void Sum_OfDepartmentsAndTownsAlone_IsNoFigureOfThePlace()
    {
        var province = Province(
            Office("平乡县教育局", 10).At("130532", "河北省", "邢台市", "平乡县"),
            Office("平乡县寻召乡人民政府", 1).At("130532", "河北省", "邢台市", "平乡县"),
            Office("博野县政府办公室", 5).At("130637", "河北省", "保定市", "博野县"));
        var (xingtai, baoding) = (province.Children[0], province.Children[1]);
        Assert.Equal((ScopeLayer.Departments, ScopeLayer.Departments), (xingtai.Layer, xingtai.Children[0].Layer));
        Assert.Equal((ScopeLayer.Sum, ScopeLayer.Sum), (baoding.Layer, province.Layer));
        Assert.DoesNotContain(Ranking.Rank(PlacePart.Split(province), New).Places, place => place.Part.Name == "邢台市");
    }

    [Theory]
    [InlineData("平乡县人民政府办公室", BodyLayer.Government)]
    [InlineData("平乡县政府办", BodyLayer.Government)]
    [InlineData("河北省邢台市平乡县人民政府", BodyLayer.Government)]
    [InlineData("平乡县寻召乡人民政府", BodyLayer.Department)]
    [InlineData("平乡县寻召乡人民政府办公室", BodyLayer.Department)]
    [InlineData("平乡县教育局", BodyLayer.Department)]
    public void Layer_OfABody_IsToldByItsName(string agency, BodyLayer layer)
    {
        var province = Province(Office(agency, 1).At("130532", "河北省", "邢台市", "平乡县"));
        Assert.Equal(layer, Assert.Single(province.Received).Layer);
    }

    [Fact]
    public void County_DirectlyUnderTheProvince_NeedsNoPrefecture()
    {
        var province = Province(Office("仙桃市人民政府", 7).At("429004", "湖北省", null, "仙桃市").Compiles());
        var county = Assert.Single(province.Children);
        Assert.Equal(("429004", "仙桃市", 7m), (county.Adcode, county.Name, county.Totals.Sum(New).Value));
    }

    [Theory]
    [InlineData(BodyLine.Vertical)]
    [InlineData(BodyLine.National)]
    public void OtherLines_AreInNoLocalSum(BodyLine line)
    {
        var year = Seeds.Roll(
            Office("石家庄海关", 50).At("130000", "河北省", line: line),
            Office("河北省财政厅", 1).At("130000", "河北省")).Years.Single();
        Assert.Equal(1, year.Nation.Totals.Sum(New).Value);
        var group = line == BodyLine.Vertical ? year.Vertical : year.National;
        Assert.Equal(50, group.Totals.Sum(New).Value);
    }

    [Theory]
    [InlineData("河北省保定市涿州市", false)]
    [InlineData("山西省长治市潞州区", true)]
    public void Unresolved_ThatACountedCompilationMayContain_StaysOutOfTheNation(string candidate, bool isCounted)
    {
        var year = Seeds.Roll(
            Office("河北省人民政府", 9000).At("130000", "河北省").Compiles(),
            Office("涿州区人民政府", 101).Between(candidate)).Years.Single();
        Assert.Equal(isCounted, year.Unresolved.Single().IsCounted);
        Assert.Equal(isCounted ? 9101 : 9000, year.Nation.Totals.Sum(New).Value);
    }

    [Fact]
    public void TwoCompilationsOfOnePlace_InAnyOrder_KeepTheLaterFileAndNameTheOther()
    {
        DisclosureReport early = Office("邢台市人民政府", 1300).At("130500", "河北省", "邢台市").Compiles().In("a.txt", "a", "2025-03-01");
        DisclosureReport late = Office("邢台市", 1308).At("130500", "河北省", "邢台市").Compiles().In("b.txt", "b", "2025-03-31");
        foreach (var rollup in new[] { Seeds.Roll(early, late), Seeds.Roll(late, early) })
        {
            Assert.Equal(1308, rollup.Years.Single().Nation.Totals.Sum(New).Value);
            var exclusion = Assert.Single(rollup.Exclusions);
            Assert.Equal(("a.txt", 2024, "130000"), (exclusion.File.Name, exclusion.Year, exclusion.ProvinceAdcode));
            Assert.Contains("b.txt", exclusion.Reasons.Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ReportWithoutAYear_IsLeftOutWithItsReason()
    {
        DisclosureReport report = Office("河北省财政厅", 1).At("130000", "河北省");
        var rollup = Seeds.Roll(report with { Year = null });
        Assert.Empty(rollup.Years);
        Assert.Contains("年度", rollup.Exclusions.Single().Reasons.Single(), StringComparison.Ordinal);
    }

    private static ReportSketch Office(string agency, int received) =>
        new ReportSketch(agency, 2024).Row("new_received", received, 0, 0, 0, 0, 0, received);

    private static PlaceRollup Province(params ReportSketch[] reports) =>
        Seeds.Roll(reports.Select(sketch => sketch.Build())).Years.Single().Provinces.Single();
}
