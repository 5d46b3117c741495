using Compiler.Disclosure.Places;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Reports;

namespace Compiler.Tests.Disclosure.Places;

/// <summary>One body is one body, whatever its reports print; two are two.</summary>
public sealed class NormalNameTests
{
    [Theory]
    [InlineData("平乡县人民政府办公室", "平乡县政府办公室")]
    [InlineData("平乡县人民政府办公室", "河北省邢台市平乡县人民政府办公室")]
    [InlineData("平乡县人民政府办公室", "邢台市平乡县政府办")]
    [InlineData("平乡县人民政府办公室", "平乡县人民政府办公厅")]
    [InlineData("河北省人民政府办公厅", "河北省政府办公室")]
    [InlineData("平乡县", "平乡县人民政府")]
    [InlineData("平乡县财政局", "河北省平乡县财政局")]
    [InlineData("平乡县财政局", "河北省 邢台市平乡县财政局")]
    [InlineData("平乡县寻召乡人民政府", "寻召乡人民政府")]
    [InlineData("平乡县寻召乡人民政府", "河北省邢台市平乡县寻召乡政府")]
    [InlineData("平乡县寻召乡人民政府", "平乡县寻召乡")]
    [InlineData("保定高新技术产业开发区管委会", "河北省保定高新技术产业开发区管理委员会")]
    [InlineData("保定市高新区管委会", "保定高新区管理委员会")]
    [InlineData("平乡县市场监管局", "平乡县市场监督管理局")]
    [InlineData("国家税务总局平乡县税务局", "平乡县税务局")]
    [InlineData("国家税务总局平乡县税务局", "国家税务总局邢台市平乡县税务局")]
    [InlineData("偃师市教育局", "偃师区教育局")]
    [InlineData("兴安盟行政公署办公室", "兴安盟行署办公室")]
    [InlineData("博爱县财政局（国资委）", "博爱县财政局(国资委)")]
    public void NormalName_NamesOfOneBody_AreOne(string name, string other) => Assert.Equal(NormalName(name), NormalName(other));

    [Theory]
    [InlineData("平乡县教育局", "平乡县教育体育局")]
    [InlineData("平乡县人民政府", "平乡县人民政府办公室")]
    [InlineData("平乡县自然资源局", "平乡县自然资源和规划局")]
    [InlineData("邢台市教育局", "平乡县教育局")]
    [InlineData("平乡县寻召乡人民政府", "平乡县丰州镇人民政府")]
    [InlineData("保定市公安局", "保定市高新区公安局")]
    [InlineData("河北省教育厅", "河北省教育厅办公室")]
    [InlineData("海关总署（本级机关）", "海关总署（全系统）")]
    [InlineData("财政部河北监管局", "国家金融监督管理总局河北监管局")]
    [InlineData("国家税务总局平乡县税务局", "国家税务总局任县税务局")]
    public void NormalName_TwoBodies_StayTwo(string name, string other) => Assert.NotEqual(NormalName(name), NormalName(other));

    [Fact]
    public void NormalName_BureauOfTheCityInTheFolderOfACounty_IsNotTheCountys()
    {
        var county = PlaceResolver.Current.Resolve("平乡县教育局", null, ReportHints.None).Place;

        Assert.NotEqual(PlaceResolver.Current.NormalName("平乡县教育局", county), PlaceResolver.Current.NormalName("邢台市教育局", county));
    }

    [Fact]
    public void NormalName_EveryCountysOffice_IsItsOwn()
    {
        var counties = Gazetteer.Current.Divisions.Where(division => division.Level == DivisionLevel.County).ToList();

        var keys = counties.Select(county => NormalName($"{county.Path}人民政府办公室"));

        Assert.Equal(counties.Select(county => $"{county.Name}人民政府办公室"), keys);
    }

    private static string NormalName(string name) =>
        PlaceResolver.Current.NormalName(name, PlaceResolver.Current.Resolve(name, null, ReportHints.None).Place);
}
