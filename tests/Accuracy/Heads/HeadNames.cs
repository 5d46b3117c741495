using System.Collections.Immutable;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Reports;

namespace Compiler.Accuracy.Heads;

/// <summary>Draws bodies from the whole gazetteer, under the names that they go by.</summary>
internal static class HeadNames
{
    private static readonly string[] Offices =
        ["财政局", "教育局", "民政局", "自然资源局", "行政审批局", "市场监督管理局", "医疗保障局", "发展和改革委员会", "住房和城乡建设局", "乡村振兴局", "城市管理局", "公安局"];

    private static readonly string[] Zones = ["经开区", "高新区管委会", "工业园区管理委员会", "经济技术开发区", "工业园管委会", "高新技术产业开发区管委会"];
    private static readonly string[] Parks = ["工业园管委会", "工业园区管理委员会", "产业园区管委会"];
    private static readonly string[] Houses = ["海关", "海关", "海事局"];
    private static readonly string[] Suffixes = ["街道", "苏木", "地区", "自治县", "自治旗", "新区", "林区", "特区", "市", "县", "区", "旗", "盟", "镇", "乡"];

    private static readonly ILookup<DivisionLevel, Division> ByLevel = Gazetteer.Current.Divisions.ToLookup(division => division.Level);
    private static readonly ILookup<string, Division> ByName = Gazetteer.Current.Divisions.ToLookup(division => division.Name);
    private static readonly Division[] Townships =
    [
        .. ByLevel[DivisionLevel.Township]
            .Where(town => town.Name is [.., '镇' or '乡'] || town.Name.EndsWith("街道", StringComparison.Ordinal))
            // A regiment of the corps goes by its division.
            .Where(town => !town.Name.StartsWith("兵团", StringComparison.Ordinal)),
    ];
    // Those that stood under their name in every year drawn.
    private static readonly Division[] Counties =
        [.. ByLevel[DivisionLevel.County].Where(county => Gazetteer.Current.NamedSince(county) is not > 2021)];

    private static readonly Division[] Prefectures = [.. ByLevel[DivisionLevel.Prefecture]];
    private static readonly Division[] Provinces = [.. ByLevel[DivisionLevel.Province]];
    private static readonly Division[] SharedCounties = [.. Counties.Where(county => ByName[county.Name].Count() > 1)];

    private static readonly HashSet<string> CityNames =
    [
        .. Prefectures.Concat(Provinces).SelectMany(city => (string[])[Stem(city.Name), ShortNames.Stem(city.Name) ?? city.Name]),
    ];

    private static readonly HashSet<string> ProvinceNames =
    [
        .. Provinces.SelectMany(province => (string[])[Stem(province.Name), ShortNames.Stem(province.Name)!]),
    ];

    // 承德高新技术产业开发区 is a zone of the city, whatever is called after the county.
    private static readonly PlaceNames Known = new(Gazetteer.Current);

    /// <summary>A body: its name, the division it is named after, whether it compiles a level, and its line.</summary>
    public static (string Name, Division Place, bool IsCompilation, BodyLine Line) Draw(Random random)
    {
        var county = random.Next(4) == 0 ? Any(SharedCounties, random) : Any(Counties, random);
        var town = Any(Townships, random);
        var large = random.Next(3) == 0 ? Any(Provinces, random) : Any(Prefectures, random);
        var named = random.Next(3) switch { 0 => town, 1 => county, _ => Any(Prefectures, random) };
        return random.Next(16) switch
        {
            > 11 => HeadOfficialNames.Draw(random),
            0 => (county.Path + Any(Offices, random), county, false, BodyLine.Local),
            1 or 2 => (county.Name + Any(Offices, random), county, false, BodyLine.Local),
            3 => (large.Name + Any(Offices, random), large, false, BodyLine.Local),
            4 => (county.Name + "人民政府", county, true, BodyLine.Local),
            5 => (county.Name + "人民政府办公室", county, false, BodyLine.Local),
            6 => (town.Parent!.Name + town.Name + Government(town), town, false, BodyLine.Local),
            7 => (town.Name + Government(town), town, false, BodyLine.Local),
            8 => ("国家税务总局" + county.Name + "税务局", county, false, BodyLine.Vertical),
            9 or 10 => (
                ZoneName(Stem(named.Name), IsNamedAsACity(named) ? Any(Parks, random) : Any(Zones, random)), named, false, BodyLine.Local),
            _ when IsNamedAsACity(named) => (Stem(named.Name) + Any(Parks, random), named, false, BodyLine.Local),
            _ => (Stem(named.Name) + Any(Houses, random), named, false, BodyLine.Vertical),
        };
    }

    /// <summary>Another place, of the same name where there is one.</summary>
    public static Division Other(Division place, Random random)
    {
        var namesakes = ByName[place.Name].Where(other => !other.Equals(place) && other.Province != place.Province).ToImmutableArray();
        return !namesakes.IsEmpty && random.Next(3) > 0 ? namesakes[random.Next(namesakes.Length)] : Any(Counties, random);
    }

    public static string Office(Random random) => Any(Offices, random);

    public static T Any<T>(IReadOnlyList<T> choices, Random random) => choices[random.Next(choices.Count)];

    // A town that shares its name with a city, or a prefecture or a district that shares it with a province, has a park, and no
    // customs house or development zone that goes by the bare name.
    private static bool IsNamedAsACity(Division place) =>
        (place.Level == DivisionLevel.Township && CityNames.Contains(Stem(place.Name)))
        || (place.Level >= DivisionLevel.County && place.Name != "满洲里市" && HeadOfficialNames.IsCustomsHouse(Stem(place.Name)))
        || (place.Level is DivisionLevel.Prefecture or DivisionLevel.County && ProvinceNames.Contains(Stem(place.Name)));

    private static string Government(Division town) => town.Name is [.., '镇' or '乡'] ? "人民政府" : "办事处";

    private static string ZoneName(string stem, string zone) =>
        Known.Full((stem + zone).Replace("管委会", "", StringComparison.Ordinal)).Length > 0 ? stem + Parks[0] : stem + zone;

    // 大渡口 of 大渡口镇 and of 大渡口区, 阜新 of 阜新蒙古族自治县.
    private static string Stem(string name) =>
        name.Contains("自治", StringComparison.Ordinal) && ShortNames.Stem(name) is { } people ? people
        : Array.Find(Suffixes, suffix => name.EndsWith(suffix, StringComparison.Ordinal) && name.Length - suffix.Length >= 2) is { } found
            ? name[..^found.Length]
            : name;
}
