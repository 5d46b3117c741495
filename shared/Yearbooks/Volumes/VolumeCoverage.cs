using System.Collections.Immutable;
using Compiler.Disclosure.Rollups;

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

    public static VolumeCoverage Compute(Volume volume)
    {
        var places = volume.Place.Children.SelectMany(Below).ToDictionary(place => place.Adcode);
        ImmutableArray<GroupCoverage> groups = [.. volume.IsNation ? Provinces(volume, places) : Prefectures(volume, places)];
        return new VolumeCoverage(groups, new GroupCoverage(
            "合计", null, [], [.. groups.SelectMany(group => group.Counties)], volume.Place.Received, volume.Place.Counted.Length));
    }

    /// <summary>Returns the group of the place with this code; null if there is none.</summary>
    public GroupCoverage? Find(string adcode) => Groups.FirstOrDefault(group => group.Level?.Adcode == adcode);

    private static IEnumerable<GroupCoverage> Provinces(Volume volume, Dictionary<string, PlaceRollup> places)
    {
        var known = volume.Expected.Select(place => (place.Adcode, place.Name));
        var others = volume.Place.Children.Select(place => (place.Adcode, place.Name));
        foreach (
            var (adcode, name) in known
                .Concat(others)
                .DistinctBy(place => place.Adcode)
                .OrderBy(place => place.Adcode, StringComparer.Ordinal))
        {
            var place = places.GetValueOrDefault(adcode);
            yield return Group(
                volume,
                name,
                PlaceCoverage.OfLevel(adcode, name, place),
                Counties(volume.CountiesOf(adcode), places),
                place?.Received ?? []) with
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

        var unresolved = volume.Reports.Unresolved.Select(report => report.Body).ToImmutableArray();
        if (!unresolved.IsEmpty)
            yield return Group(volume, Unresolved, null, [], unresolved);
    }

    private static IEnumerable<GroupCoverage> Prefectures(Volume volume, Dictionary<string, PlaceRollup> places)
    {
        var own = volume.Place.Received.Where(body => body.Place.Adcode == volume.Place.Adcode).ToImmutableArray();
        yield return Group(
            volume, PlacePart.OwnLevelName, PlaceCoverage.OfLevel(volume.Place.Adcode, PlacePart.OwnLevelName, volume.Place), [], own);

        var counties = volume.Expected.ToLookup(county => county.Prefecture);
        var known = volume.Prefectures.Select(place => (place.Adcode, place.Name));
        var others = volume.Place.Children.Where(IsPrefecture).Select(place => (place.Adcode, place.Name));
        foreach (var (adcode, name) in known.Concat(others)
            .DistinctBy(place => place.Adcode).OrderBy(place => place.Adcode, StringComparer.Ordinal))
        {
            var place = places.GetValueOrDefault(adcode);
            yield return Group(
                volume, name, PlaceCoverage.OfLevel(adcode, name, place), Counties(counties[name], places), place?.Received ?? []);
        }

        var direct = volume.Place.Children.Where(place => !IsPrefecture(place)).SelectMany(place => place.Received).ToImmutableArray();
        if (counties[null].Any() || !direct.IsEmpty)
            yield return Group(volume, DirectCounties, null, Counties(counties[null], places), direct);
    }

    private static GroupCoverage Group(
        Volume volume, string name, PlaceCoverage? level, ImmutableArray<PlaceCoverage> counties, ImmutableArray<Body> received) =>
        new(name, level, [], counties, received, received.Count(volume.IsCounted));

    private static ImmutableArray<PlaceCoverage> Counties(IEnumerable<ExpectedPlace> counties, Dictionary<string, PlaceRollup> places) =>
        [.. counties.Select(county => PlaceCoverage.OfWhole(county.Adcode, county.Name, places.GetValueOrDefault(county.Adcode)))];

    private static IEnumerable<PlaceRollup> Below(PlaceRollup place) => place.Children.SelectMany(Below).Prepend(place);

    // The codes of 直辖县级行政区 and of the districts of a municipality do not end with 00.
    private static bool IsPrefecture(PlaceRollup place) => place.Adcode.EndsWith("00", StringComparison.Ordinal);
}
