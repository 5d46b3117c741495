using System.Buffers;
using System.Runtime.InteropServices;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Disclosure.Places;

/// <summary>All names for looking up divisions.</summary>
internal sealed class PlaceNames
{
    private const string EndsOfTownships = "镇乡道街木区";

    private readonly Dictionary<string, PlaceName[]> full;
    private readonly SearchValues<char> ends;
    private readonly Dictionary<string, PlaceName> provinces;
    private readonly Dictionary<string, PlaceName[]> stems;
    private readonly Dictionary<string, PlaceName[]> shortNames;
    private readonly Lazy<Dictionary<string, PlaceName[]>> townships;
    private readonly Lazy<Dictionary<string, PlaceName[]>> townshipStems;

    public PlaceNames(Gazetteer gazetteer)
    {
        var large = Large(gazetteer);
        var plain = large.Select(name => (Name: ShortNames.WithPlainSuffix(name.Name), name.Place)).Where(name => name.Name is not null);
        var past = gazetteer.Changes.Select(change => (change.Name, new PlaceName(change.Code, null, change)));
        full = Index([.. large, .. plain!, .. past, .. OfFile("zones.tsv", gazetteer), .. OfFile("aliases.tsv", gazetteer)]);
        provinces = gazetteer.Provinces.ToDictionary(province => province.Code[..2], province => new PlaceName(province.Code, province));
        ends = SearchValues.Create([.. full.Keys.Select(name => name[^1]).Concat(EndsOfTownships)]);
        stems = Index(
        [
            .. large
                .Where(name => !name.Place.IsZone)
                .Select(name => (Name: ShortNames.Stem(name.Name)!, name.Place))
                .Where(name => name.Name is not null),
            .. OfFile("nicknames.tsv", gazetteer),
        ]);
        shortNames = stems.ToDictionary(name => name.Key, name => UsualMeanings(name.Value), StringComparer.Ordinal);

        townships = new(() => Index(gazetteer.Divisions
            .Where(division => division.Level == DivisionLevel.Township && IsTownship(division.Name))
            .Select(division => (division.Name, new PlaceName(division.Code, division)))));
        townshipStems = new(() => Index(townships.Value.SelectMany(name => name.Value.Select(place => (TownshipStem(name.Key), place)))));
    }

    /// <summary>Returns the meanings of a name with suffix; empty if unknown.</summary>
    public ReadOnlySpan<PlaceName> Full(ReadOnlySpan<char> name) => Find(full, name);

    /// <summary>Whether a full name or a township's name can end with this character. Most characters of a text cannot.</summary>
    public bool CanEndWith(char character) => ends.Contains(character);

    /// <summary>
    /// Returns the meanings of a name without suffix. If a division and a smaller one inside it share the name, the larger
    /// wins.
    /// </summary>
    public ReadOnlySpan<PlaceName> Short(ReadOnlySpan<char> name) => Find(shortNames, name);

    /// <summary>Returns all divisions and townships that a zone or office with this name can be named after: 西区 of 西区街道, too.</summary>
    public PlaceName[] All(ReadOnlySpan<char> name) => [.. Find(full, name), .. Find(stems, name), .. Find(townshipStems.Value, name)];

    /// <summary>Returns the province of the division with this code.</summary>
    public PlaceName ProvinceOf(string code) => provinces[code[..2]];

    /// <summary>Returns all divisions above the townships that a name without suffix can mean.</summary>
    public ReadOnlySpan<PlaceName> Stems(ReadOnlySpan<char> name) => Find(stems, name);

    /// <summary>Returns the townships with this name; 佳荣里街 is 佳荣里街道, as written in 天津.</summary>
    public ReadOnlySpan<PlaceName> Townships(ReadOnlySpan<char> name) =>
        IsTownship(name) ? Find(townships.Value, name)
        : name.Length > 2 && name[^1] == '街' ? Find(townships.Value, string.Concat(name, "道"))
        : [];

    /// <summary>Whether the name ends with the suffix of a township.</summary>
    public static bool IsTownship(ReadOnlySpan<char> name) =>
        (name.Length > 1 && name[^1] is '镇' or '乡')
        || (name.Length > 2 && HasLongSuffix(name));

    private static string TownshipStem(string name) => name[..^(HasLongSuffix(name) ? 2 : 1)];

    private static bool HasLongSuffix(ReadOnlySpan<char> name) => name.EndsWith("街道") || name.EndsWith("苏木") || name.EndsWith("地区");

    private static ReadOnlySpan<PlaceName> Find(Dictionary<string, PlaceName[]> index, ReadOnlySpan<char> name) =>
        index.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var places) ? places : [];

    private static List<(string Name, PlaceName Place)> Large(Gazetteer gazetteer) =>
    [
        .. gazetteer.Divisions
            .Where(division => division.Level < DivisionLevel.Township)
            .Select(division => (
                division.Name,
                new PlaceName(
                    division.Code, division, IsZone: division.Level == DivisionLevel.Zone, Since: gazetteer.NamedSince(division)))),
    ];

    // The files have the columns name, code, source; zones.tsv has until before source.
    private static IEnumerable<(string Name, PlaceName Place)> OfFile(string file, Gazetteer gazetteer) => GazetteerData
        .Rows(file)
        .Select(row => (row[0], new PlaceName(
            row[1],
            gazetteer.Find(row[1]),
            IsZone: file == "zones.tsv",
            IsNickname: file == "nicknames.tsv",
            Until: row is [_, _, { Length: > 0 } until, _] ? int.Parse(until) : null)));

    private static Dictionary<string, PlaceName[]> Index(IEnumerable<(string Name, PlaceName Place)> names)
    {
        var index = new Dictionary<string, PlaceName[]>(StringComparer.Ordinal);
        foreach (var (name, place) in names)
        {
            ref var places = ref CollectionsMarshal.GetValueRefOrAddDefault(index, name, out _);
            places = places is null ? [place] : [.. places, place];
        }

        return index;
    }

    // 吉林 is the province, not the city; 长沙 is the city, not the county in it; 朝阳 stays ambiguous.
    private static PlaceName[] UsualMeanings(PlaceName[] places)
    {
        var province = places.Where(place => place.Prefix.Length == 2).ToArray();
        return province.Length > 0 ? province : [.. places.Where(place => !places.Any(other => other != place && place.IsWithin(other)))];
    }
}
