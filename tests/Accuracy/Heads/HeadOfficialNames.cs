using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Reports;

namespace Compiler.Accuracy.Heads;

/// <summary>
/// Draws bodies under names that are not the full name of a division: customs districts, bodies that say what their report covers,
/// zones merged with a county, zones with names of their own, short names in official use, streets as they call themselves.
/// </summary>
internal static class HeadOfficialNames
{
    private static readonly string[] Scopes = ["（本级）", "（本级机关）", "(机关本级)", "（机关）", "本级"];
    private static readonly string[] CustomsEndings = ["海关", "海关关区", "海关（本级）", "海关（本级机关）", "关区"];
    private static readonly string[] VerticalOffices = ["气象局", "邮政管理局", "消防救援支队", "银保监分局", "海事局"];
    private static readonly string[] MergedZones = ["高新区", "经开区", "高新技术产业开发区", "经济技术开发区"];

    private static readonly List<(string Name, Division Place)> Customs = Rows("customs.tsv");
    private static readonly List<(string Name, Division Place)> Zones =
        [.. Rows("zones.tsv").Where(zone => zone.Name != "两江新区" && !zone.Name.StartsWith("新疆", StringComparison.Ordinal))];

    private static readonly List<(string Name, Division Place)> Aliases =
        [.. Rows("aliases.tsv").Where(alias => !alias.Name.Contains("实验区", StringComparison.Ordinal))];

    private static readonly Division[] Prefectures = OfLevel(DivisionLevel.Prefecture);
    private static readonly Division[] CountiesOfCities =
        [.. OfLevel(DivisionLevel.County).Where(county => county.Parent is { Level: DivisionLevel.Prefecture, Name: [.., '市'] })];

    private static readonly Division[] Streets =
    [
        .. Gazetteer.Current.Divisions.Where(street =>
            street.Level == DivisionLevel.Township && street.Name.Length > 3 && street.Name.EndsWith("街道", StringComparison.Ordinal)),
    ];

    private static readonly HashSet<string> CustomsNames = [.. Customs.Select(customs => customs.Name)];

    /// <summary>Whether a customs house under 海关总署 has this name; a smaller place of that name has none.</summary>
    public static bool IsCustomsHouse(string stem) => CustomsNames.Contains(stem);

    public static (string Name, Division Place, bool IsCompilation, BodyLine Line) Draw(Random random)
    {
        var (county, street) = (HeadNames.Any(CountiesOfCities, random), HeadNames.Any(Streets, random));
        switch (random.Next(7))
        {
            case 0:
                var customs = HeadNames.Any(Customs, random);
                return (customs.Name + HeadNames.Any(CustomsEndings, random), customs.Place, false, BodyLine.Vertical);
            case 1:
                var city = HeadNames.Any(Prefectures, random);
                return (city.Name + HeadNames.Any(VerticalOffices, random) + HeadNames.Any(Scopes, random), city, false, BodyLine.Vertical);
            case 2:
                var office = HeadNames.Any(["", "人民政府", "管委会", HeadNames.Office(random)], random);
                var zone = county.Parent!.Name[..^1] + HeadNames.Any(MergedZones, random);
                return ($"{zone}（{county.Name}）{office}", county, office is "" or "人民政府", BodyLine.Local);
            case 3:
                var own = HeadNames.Any(Zones, random);
                return (own.Name + HeadNames.Any(["", "管委会", HeadNames.Office(random)], random), own.Place, false, BodyLine.Local);
            case 4:
                var alias = HeadNames.Any(Aliases, random);
                return (alias.Name + HeadNames.Office(random), alias.Place, false, BodyLine.Local);
            case 5:
                return (street.Parent!.Name + street.Name[..^1] + HeadNames.Any(["", "办事处"], random), street, false, BodyLine.Local);
            default:
                return ($"{street.Parent!.Name}人民政府{street.Name}办事处", street, false, BodyLine.Local);
        }
    }

    private static List<(string Name, Division Place)> Rows(string file) =>
        [.. GazetteerData.Rows(file).Select(row => (row[0], Gazetteer.Current.Find(row[1])!))];

    private static Division[] OfLevel(DivisionLevel level) =>
        [.. Gazetteer.Current.Divisions.Where(division => division.Level == level)];
}
