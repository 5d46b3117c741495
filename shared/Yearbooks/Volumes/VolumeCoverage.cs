using System.Collections.Immutable;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Summaries;

namespace Compiler.Yearbooks.Volumes;

/// <summary>Expected and received reports of a volume.</summary>
/// <param name="Groups">The groups by prefecture or by province, the level itself first.</param>
/// <param name="Total">The sum of the groups.</param>
internal sealed record VolumeCoverage(ImmutableArray<GroupCoverage> Groups, GroupCoverage Total)
{
    public const string DirectCounties = "直辖县级行政区";
    public const string Unresolved = "行政区划待定";

    /// <summary>The levels above the counties: the province and its prefectures, or the provinces.</summary>
    public ImmutableArray<PlaceCoverage> Levels { get; } = [.. Groups.Select(group => group.Level).OfType<PlaceCoverage>()];

    /// <summary>The number of levels and counties.</summary>
    public int Places => Groups.Sum(group => group.Places);

    /// <summary>The number of these whose government or its office has reported.</summary>
    public int ReceivedPlaces => Groups.Sum(group => group.ReceivedPlaces);

    /// <summary>The number of levels with a compilation.</summary>
    public int CompiledLevels => Levels.Count(level => level.State == PlaceState.Compilation);

    /// <summary>Groups by prefecture.</summary>
    public static VolumeCoverage FromProvince(ProvinceVolume volume) => Sum(Prefectures(volume), volume);

    /// <summary>Groups by province.</summary>
    public static VolumeCoverage FromNation(NationVolume volume) => Sum(Provinces(volume), volume);

    /// <summary>Returns the group of the place with this code; null if there is none.</summary>
    public GroupCoverage? Find(string adcode) => Groups.FirstOrDefault(group => group.Level?.Adcode == adcode);

    private static VolumeCoverage Sum(IEnumerable<GroupCoverage> parts, Volume volume)
    {
        ImmutableArray<GroupCoverage> groups = [.. parts];
        return new VolumeCoverage(groups, new GroupCoverage(
            "合计", null, [], [.. groups.SelectMany(group => group.Counties)],
            volume.Received.Reports, volume.Received.Compilations, volume.Counted.Reports));
    }

    private static IEnumerable<GroupCoverage> Provinces(NationVolume volume)
    {
        var places = volume.Reports.Provinces.SelectMany(province => province.Places)
            .DistinctBy(place => place.Adcode).ToDictionary(place => place.Adcode);
        var known = volume.Expected.Select(place => (place.Adcode, place.Name));
        var others = volume.Reports.Reporting.Select(place => (place.Adcode, place.Name));
        foreach (
            var (adcode, name) in known
                .Concat(others)
                .DistinctBy(place => place.Adcode)
                .OrderBy(place => place.Adcode, StringComparer.Ordinal))
        {
            var place = volume.Reports.Find(adcode);
            yield return Group(
                name,
                PlaceCoverage.OfLevel(adcode, name, places.GetValueOrDefault(adcode)),
                Counties(volume.CountiesOf(adcode), places),
                place?.Received ?? ReportTally.None,
                place?.Counted ?? ReportTally.None) with
            {
                Prefectures =
                [
                    .. volume
                        .PrefecturesOf(adcode)
                        .Select(prefecture =>
                            PlaceCoverage.OfLevel(prefecture.Adcode, prefecture.Name, places.GetValueOrDefault(prefecture.Adcode))),
                ],
            };
        }

        if (volume.Reports.Open.Received.Reports > 0)
            yield return Group(Unresolved, null, [], volume.Reports.Open.Received, volume.Reports.Open.Counted);
    }

    private static IEnumerable<GroupCoverage> Prefectures(ProvinceVolume volume)
    {
        var places = PlaceFacts.ListFrom(volume.Place).ToDictionary(place => place.Adcode);
        var own = volume.Place.Received.Where(body => body.Place.Adcode == volume.Adcode);
        yield return Group(
            volume,
            PlacePart.OwnLevelName,
            PlaceCoverage.OfLevel(volume.Adcode, PlacePart.OwnLevelName, places[volume.Adcode]),
            [],
            own);

        var counties = volume.Expected.ToLookup(county => county.Prefecture);
        var known = volume.Prefectures.Select(place => (place.Adcode, place.Name));
        var others = volume.Place.Children.Where(IsPrefecture).Select(place => (place.Adcode, place.Name));
        var received = volume.Place.Children.ToDictionary(place => place.Adcode, place => place.Received);
        foreach (var (adcode, name) in known.Concat(others)
            .DistinctBy(place => place.Adcode).OrderBy(place => place.Adcode, StringComparer.Ordinal))
        {
            yield return Group(
                volume,
                name,
                PlaceCoverage.OfLevel(adcode, name, places.GetValueOrDefault(adcode)),
                Counties(counties[name], places),
                received.TryGetValue(adcode, out var bodies) ? bodies : []);
        }

        var direct = volume.Place.Children.Where(place => !IsPrefecture(place)).SelectMany(place => place.Received).ToList();
        if (counties[null].Any() || direct.Count > 0)
            yield return Group(volume, DirectCounties, null, Counties(counties[null], places), direct);
    }

    private static GroupCoverage Group(
        Volume volume, string name, PlaceCoverage? level, ImmutableArray<PlaceCoverage> counties, IEnumerable<Body> received) =>
        Group(name, level, counties, ReportTally.Of(received), ReportTally.Of(received.Where(volume.IsCounted)));

    private static GroupCoverage Group(
        string name, PlaceCoverage? level, ImmutableArray<PlaceCoverage> counties, ReportTally received, ReportTally counted) =>
        new(name, level, [], counties, received.Reports, received.Compilations, counted.Reports);

    private static ImmutableArray<PlaceCoverage> Counties(IEnumerable<ExpectedPlace> counties, Dictionary<string, PlaceFacts> places) =>
        [.. counties.Select(county => PlaceCoverage.OfWhole(county.Adcode, county.Name, places.GetValueOrDefault(county.Adcode)))];

    // The codes of 直辖县级行政区 and of the districts of a municipality do not end with 00.
    private static bool IsPrefecture(PlaceRollup place) => place.Adcode.EndsWith("00", StringComparison.Ordinal);
}
