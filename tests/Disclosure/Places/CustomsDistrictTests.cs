using Compiler.Disclosure.Places;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Reports;

namespace Compiler.Tests.Disclosure.Places;

/// <summary>The customs houses under 海关总署, their districts, and other bodies that say what their report covers.</summary>
public sealed class CustomsDistrictTests
{
    public static TheoryData<string, string> Districts
    {
        get
        {
            var districts = new TheoryData<string, string>();
            foreach (var row in GazetteerData.Rows("customs.tsv"))
                districts.Add(row[0], row[1]);
            return districts;
        }
    }

    [Fact]
    public void Districts_All_AreTheFortyTwo() => Assert.Equal(42, GazetteerData.Rows("customs.tsv").Count());

    [Theory]
    [MemberData(nameof(Districts))]
    public void Resolve_CustomsHouseUnderTheAdministration_NeedsNoEvidence(string name, string adcode)
    {
        foreach (var ending in (string[])["海关", "海关关区", "关区", "海关（本级）", "海关(本级机关)", "海关机关", "海关缉私局"])
            Assert.Equal((adcode, BodyLine.Vertical, false), Resolve(name + ending));
    }

    [Theory]
    // Called after a district and a street, and not theirs.
    [InlineData("黄埔海关关区", "440100")]
    [InlineData("拱北海关", "440400")]
    // The county of 城关区 is no customs district.
    [InlineData("拉萨市城关区", "540102", BodyLine.Local, true)]
    [InlineData("国家税务总局湛江市税务局（本级）", "440800")]
    [InlineData("广东海事局（本级机关）", "440000")]
    [InlineData("广东省通信管理局（机关本级）", "440000")]
    [InlineData("石家庄市邮政管理局（机关）", "130100")]
    [InlineData("河北银保监局本级", "130000")]
    [InlineData("审计署驻沈阳特派员办事处", "210100")]
    [InlineData("海关总署机关本级", "", BodyLine.National)]
    [InlineData("海关总署（全系统）", "", BodyLine.National)]
    public void Resolve_VerticalBody_IsFound(string agency, string adcode, BodyLine line = BodyLine.Vertical, bool isCompilation = false) =>
        Assert.Equal((adcode, line, isCompilation), Resolve(agency));

    [Theory]
    // The district of 黄埔海关 goes beyond 广州, and that of 石家庄海关 beyond 石家庄.
    [InlineData("南沙海关", "本关隶属于黄埔海关。", "440115")]
    [InlineData("浦江海关", "本关隶属于杭州海关。", "330726")]
    public void Resolve_SubordinateOfACustomsHouse_LiesInItsProvince(string agency, string text, string adcode) =>
        Assert.Equal(adcode, PlaceResolver.Current.Resolve(agency, text, ReportHints.None).Place.Adcode);

    [Fact]
    public void Resolve_CustomsHouseCalledAfterACountyAndATownship_StaysUnresolved()
    {
        var place = PlaceResolver.Current.Resolve("西区海关", null, ReportHints.None).Place;

        Assert.False(place.IsResolved);
        Assert.Equal(["四川省攀枝花市西区", "广东省中山市西区街道"], place.Candidates.ToArray());
    }

    [Fact]
    public void NormalName_DistrictAndOwnReport_StayTwo()
    {
        var place = PlaceResolver.Current.Resolve("湛江海关", null, ReportHints.None).Place;

        Assert.Equal(3, new[] { "湛江海关", "湛江海关关区", "湛江海关（本级）" }.Select(name => PlaceResolver.Current.NormalName(name, place)).Distinct().Count());
    }

    private static (string Adcode, BodyLine Line, bool IsCompilation) Resolve(string agency)
    {
        var resolution = PlaceResolver.Current.Resolve(agency, null, ReportHints.None);
        return (resolution.Place.Adcode, resolution.Place.Line, resolution.IsCompilation);
    }
}
