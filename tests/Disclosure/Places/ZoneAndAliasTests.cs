using Compiler.Disclosure.Places;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Reports;

namespace Compiler.Tests.Disclosure.Places;

/// <summary>Zones whose administration is that of a county, zones with names of their own, and short names in official use.</summary>
public sealed class ZoneAndAliasTests
{
    [Theory]
    [InlineData("乌鲁木齐高新技术产业开发区（新市区）", "650104", true)]
    [InlineData("高新区(新市区)", "650104", true)]
    [InlineData("乌鲁木齐经济技术开发区（头屯河区）人民政府", "650106", true)]
    [InlineData("乌鲁木齐高新区（新市区）石油新村街道办事处", "650104", false)]
    [InlineData("杭州高新区（滨江）财政局", "330108", false)]
    [InlineData("苏州高新区（虎丘区）管委会", "320505", false)]
    [InlineData("武汉经济技术开发区（汉南区）", "420113", true)]
    [InlineData("青岛西海岸新区（黄岛区）", "370211", true)]
    // The brackets hold something else.
    [InlineData("保定高新技术产业开发区管委会（本级）", "130600", false)]
    [InlineData("石家庄高新区（筹）", "130100", false)]
    public void Resolve_ZoneMergedWithACounty_IsInTheCounty(string agency, string adcode, bool isCompilation)
    {
        var resolution = Resolve(agency);

        Assert.Equal((adcode, isCompilation), (resolution.Place.Adcode, resolution.IsCompilation));
    }

    [Theory]
    [InlineData("杭州高新区（天河区）")]
    [InlineData("高新区（朝阳区）")]
    [InlineData("高新区（滨江）财政局")]
    public void Resolve_ZoneWithACountyThatDoesNotDecide_StaysUnresolved(string agency) => Assert.False(Resolve(agency).Place.IsResolved);

    [Theory]
    [InlineData("郑东新区管委会", "410100")]
    [InlineData("杨凌示范区", "610403")]
    [InlineData("海南洋浦经济开发区管理委员会", "460400")]
    [InlineData("屈家岭管理区", "420800")]
    [InlineData("中国（上海）自由贸易试验区临港新片区管理委员会", "310000")]
    public void Resolve_ZoneWithANameOfItsOwn_IsNoGovernment(string agency, string adcode)
    {
        var resolution = Resolve(agency);

        Assert.Equal((adcode, false), (resolution.Place.Adcode, resolution.IsCompilation));
    }

    [Theory]
    [InlineData("科右前旗人民政府", "152221", true)]
    [InlineData("达茂旗财政局", "150223", false)]
    [InlineData("内蒙古兴安盟科右中旗人民政府", "152222", true)]
    [InlineData("前郭县教育局", "220721", false)]
    [InlineData("锡盟行政公署", "152500", true)]
    [InlineData("平潭综合实验区", "350128", true)]
    [InlineData("平潭综合实验区管理委员会", "350128", true)]
    [InlineData("福建省平潭综合实验区财政金融局", "350128", false)]
    public void Resolve_ShortNameInOfficialUse_IsTheDivision(string agency, string adcode, bool isCompilation)
    {
        var resolution = Resolve(agency);

        Assert.Equal((adcode, isCompilation), (resolution.Place.Adcode, resolution.IsCompilation));
    }

    [Theory]
    // 阿荣旗, 阿鲁科尔沁旗 and 阿巴嘎旗; 巴林左旗 and others.
    [InlineData("阿旗人民政府")]
    [InlineData("左旗人民政府")]
    public void Resolve_ShortNameOfSeveral_StaysUnresolved(string agency) => Assert.False(Resolve(agency).Place.IsResolved);

    [Fact]
    public void Aliases_All_ShortenTheNameOfOneDivisionOnly()
    {
        var names = Gazetteer.Current.Divisions.Where(division => division.Level <= DivisionLevel.County).ToList();

        Assert.All(GazetteerData.Rows("aliases.tsv").Where(row => !row[0].Contains("实验区", StringComparison.Ordinal)), row =>
        {
            Assert.True(IsShortFor(row[0], Gazetteer.Current.Find(row[1])!.Name), row[0]);
            Assert.DoesNotContain(names, division => division.Name == row[0]);
        });
    }

    [Theory]
    [InlineData("天津市和平区小白楼街", "和平区小白楼街道办事处")]
    [InlineData("和平区小白楼街办事处", "天津市和平区人民政府小白楼街道办事处")]
    public void NormalName_NamesOfOneStreet_AreOne(string name, string other) => Assert.Equal(NormalName(name), NormalName(other));

    [Theory]
    [InlineData("小白楼街党工委", "120101")]
    [InlineData("天津市和平区人民政府小白楼街道办事处", "120101")]
    public void Resolve_StreetAsItCallsItself_IsFound(string agency, string adcode) => Assert.Equal(adcode, Resolve(agency).Place.Adcode);

    private static PlaceResolution Resolve(string agency) => PlaceResolver.Current.Resolve(agency, null, ReportHints.None);

    private static string NormalName(string agency) => PlaceResolver.Current.NormalName(agency, Resolve(agency).Place);

    // Its characters stand in the name in this order, the first and the last at its ends.
    private static bool IsShortFor(string alias, string name)
    {
        var at = -1;
        return alias[0] == name[0] && alias[^1] == name[^1] && alias.All(character => (at = name.IndexOf(character, at + 1)) >= 0);
    }
}
