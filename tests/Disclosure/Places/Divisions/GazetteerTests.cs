using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Tests.Disclosure.Places.Divisions;

public sealed class GazetteerTests
{
    private static readonly Gazetteer Gazetteer = Gazetteer.Current;

    [Theory]
    // 31 of the package and 台湾, 香港, 澳门.
    [InlineData(DivisionLevel.Province, 34)]
    // 342 of the package without 9 levels that exist only in the numbering.
    [InlineData(DivisionLevel.Prefecture, 333)]
    // 2,978 of the package without 129 zones, 4 undivided cities, 3 island groups and 2 given up, with 7 added.
    [InlineData(DivisionLevel.County, 2847)]
    [InlineData(DivisionLevel.Zone, 129)]
    // 41,352 of the package; Data/README.md accounts for the difference.
    [InlineData(DivisionLevel.Township, 41_342)]
    public void Divisions_OfALevel_AreAsManyAsDocumented(DivisionLevel level, int count)
    {
        Assert.Equal(count, Gazetteer.Divisions.Count(division => division.Level == level));
    }

    [Fact]
    public void Divisions_All_HaveUniqueCodesOfTheirLevelAndLieInAProvince()
    {
        Assert.Equal(Gazetteer.Divisions.Length, Gazetteer.Divisions.Select(division => division.Code).Distinct().Count());
        Assert.All(Gazetteer.Divisions, division =>
        {
            Assert.Equal(division.Level == DivisionLevel.Township ? 9 : 6, division.Code.Length);
            Assert.Equal(DivisionLevel.Province, division.Province.Level);
            Assert.StartsWith(division.Code[..2], division.Province.Code, StringComparison.Ordinal);
            Assert.DoesNotContain(division.Name, letter => letter is '*' or ' ' || char.IsAsciiDigit(letter));
        });
    }

    [Fact]
    public void Provinces_All_StandInOfficialOrder()
    {
        Assert.Equal(
            "北京市 天津市 河北省 山西省 内蒙古自治区 辽宁省 吉林省 黑龙江省 上海市 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 "
            + "广西壮族自治区 海南省 重庆市 四川省 贵州省 云南省 西藏自治区 陕西省 甘肃省 青海省 宁夏回族自治区 新疆维吾尔自治区 台湾省 香港特别行政区 澳门特别行政区",
            string.Join(' ', Gazetteer.Provinces.Select(province => province.Name)));
    }

    [Theory]
    [InlineData("130681", "河北省保定市涿州市", DivisionLevel.County)]
    [InlineData("110101001", "北京市东城区东华门街道", DivisionLevel.Township)]
    [InlineData("429021", "湖北省神农架林区", DivisionLevel.County)]
    [InlineData("441900003", "广东省东莞市东城街道", DivisionLevel.Township)]
    [InlineData("130671", "河北省保定市保定高新技术产业开发区", DivisionLevel.Zone)]
    [InlineData("500157", "重庆市两江新区", DivisionLevel.County)]
    public void Find_Code_GivesPathAndLevel(string code, string path, DivisionLevel level)
    {
        var division = Gazetteer.Find(code);

        Assert.Equal((path, level), (division?.Path, division?.Level));
    }

    [Theory]
    [InlineData("")]
    [InlineData("130521")]
    [InlineData("110100")]
    [InlineData("河北省")]
    public void Find_CodeNotInUse_IsNull(string code)
    {
        Assert.Null(Gazetteer.Find(code));
    }

    [Theory]
    [InlineData("130000", 11, 167)]
    [InlineData("110000", 0, 16)]
    [InlineData("500000", 0, 37)]
    [InlineData("410000", 17, 157)]
    [InlineData("810000", 0, 0)]
    public void Counties_OfAProvince_AreThoseByLaw(string code, int prefectures, int counties)
    {
        var province = Gazetteer.Find(code)!;

        Assert.Equal(prefectures, Gazetteer.Prefectures(province).Length);
        Assert.Equal(counties, Gazetteer.Counties(province).Length);
    }

    [Theory]
    // 民政部, lists of 31 December 2008 to 2024; until 2011 without the three island groups of 海南, which had no government.
    [InlineData(2008, 2859)]
    [InlineData(2009, 2858)]
    [InlineData(2010, 2856)]
    [InlineData(2011, 2853)]
    [InlineData(2012, 2852)]
    [InlineData(2013, 2853)]
    [InlineData(2014, 2854)]
    [InlineData(2015, 2850)]
    [InlineData(2016, 2851)]
    [InlineData(2017, 2851)]
    [InlineData(2018, 2851)]
    [InlineData(2019, 2846)]
    [InlineData(2020, 2844)]
    [InlineData(2021, 2843)]
    [InlineData(2022, 2843)]
    [InlineData(2023, 2844)]
    [InlineData(2024, 2846)]
    [InlineData(2025, 2845)]
    [InlineData(2026, 2847)]
    public void Counties_OfAYear_AreAsManyAsPublished(int year, int counties)
    {
        Assert.Equal(counties, Gazetteer.Provinces.Sum(province => Gazetteer.Counties(province, year).Length));
    }

    [Theory]
    [InlineData("500000", 2024, "江北区 渝北区", "两江新区")]
    [InlineData("500000", 2025, "两江新区", "江北区 渝北区")]
    [InlineData("130500", 2019, "桥东区 桥西区 邢台县 南和区", "襄都区 信都区")]
    [InlineData("110000", 2009, "崇文区 宣武区 东城区", "")]
    [InlineData("320500", 2011, "沧浪区 平江区 金阊区 吴江区", "姑苏区")]
    [InlineData("130500", 2020, "襄都区 信都区 南和区", "桥东区 邢台县")]
    public void Counties_OfAYear_AreThoseThatStood(string code, int year, string with, string without)
    {
        var names = Gazetteer.Counties(Gazetteer.Find(code)!, year).Select(county => county.Name).ToHashSet();

        Assert.Superset(with.Split(' ').ToHashSet(), names);
        Assert.DoesNotContain(names, name => without.Split(' ').Contains(name));
    }

    [Fact]
    public void Children_OfAPrefecture_LieInIt()
    {
        var baoding = Gazetteer.Find("130600")!;

        Assert.All(Gazetteer.Children(baoding), division => Assert.Equal(baoding, division.Parent));
        Assert.Contains(Gazetteer.Counties(baoding), division => division.Name == "涿州市");
        Assert.DoesNotContain(Gazetteer.Counties(baoding), division => division.Level == DivisionLevel.Zone);
    }

    [Fact]
    public void Changes_All_NameASourceAndDivisionsOfToday()
    {
        Assert.Equal(394, Gazetteer.Changes.Length);
        Assert.All(Gazetteer.Changes, change =>
        {
            Assert.InRange(change.Year, 2008, 2026);
            Assert.NotEmpty(change.Successors);
            Assert.All(change.Successors, successor => Assert.Same(successor, Gazetteer.Find(successor.Code)));
            Assert.Matches("函〔|发〔|政文〔|《|公告|发布会", change.Source);
            Assert.Equal(change.Former.Code[..2], change.Former.Province.Code[..2]);
        });
    }

    [Theory]
    [InlineData("130521", "河北省邢台市邢台县", DivisionChangeKind.Divided)]
    [InlineData("371202", "山东省莱芜市莱城区", DivisionChangeKind.Renamed)]
    [InlineData("410322", "河南省洛阳市孟津县", DivisionChangeKind.Merged)]
    [InlineData("110103", "北京市崇文区", DivisionChangeKind.Merged)]
    [InlineData("341422", "安徽省巢湖市无为县", DivisionChangeKind.Renamed)]
    [InlineData("330621", "浙江省绍兴市绍兴县", DivisionChangeKind.Divided)]
    public void FindChange_FormerCode_GivesTheDivisionAsItWas(string code, string path, DivisionChangeKind kind)
    {
        var change = Gazetteer.FindChange(code)!;

        Assert.Equal((path, kind), (change.Former.Path, change.Kind));
    }

    [Fact]
    public void FindChange_CodeInUse_IsNull()
    {
        // 襄都区 kept the code of 桥东区.
        Assert.Null(Gazetteer.FindChange("130502"));
    }
}
