using System.Collections.Immutable;

namespace Compiler.Places;

/// <summary>Finds the division that a name begins with, or those it may mean.</summary>
internal sealed class PlaceMatcher
{
    private static readonly string[] ZoneEndings =
    [
        "新区", "园区", "开发区", "高新区", "经开区", "保税区", "自贸区", "示范区", "管理区", "合作区", "试验区", "实验区", "功能区",
        "聚集区", "集聚区", "度假区", "名胜区", "风景区", "保护区",
    ];

    private readonly PlaceNameReader reader;
    private readonly LookAlikes lookAlikes;

    public PlaceMatcher(Gazetteer gazetteer)
    {
        var names = new PlaceNames(gazetteer);
        reader = new PlaceNameReader(names);
        lookAlikes = new LookAlikes(names, gazetteer);
    }

    /// <summary>The place of a body by its name.</summary>
    /// <param name="body">The name.</param>
    /// <param name="context">The text around it, which breaks ties.</param>
    /// <param name="year">The year reported on, which tells whether a former division still stood.</param>
    public PlaceMatch Match(ReadOnlySpan<char> body, string? context, int? year)
    {
        var reading = reader.Read(body);
        if (MissingName(reading) is { Length: > 0 } missing) return Guess(missing, reading);
        if (reading.Meanings.Length == 0) return PlaceMatch.None;

        var candidates = reading.Meanings.SelectMany(meaning => meaning.Divisions(year))
            .DistinctBy(division => division.Seat).OrderBy(division => division.Level).ToImmutableArray();
        var division = candidates.Length == 1 ? candidates[0] : PlaceContext.Decide(candidates, context);
        return new PlaceMatch(
            division,
            division is null ? candidates : [],
            true,
            division is null ? null : ChangeTo(division, reading.Meanings),
            reading.IsGovernment,
            IsZone(reading.Rest) || Array.Exists(reading.Meanings, meaning => meaning.IsZone));
    }

    // Null where the name is still that of the division, or the division stands for itself.
    private static DivisionChange? ChangeTo(Division division, PlaceName[] meanings) =>
        Array.Exists(meanings, meaning => division.Equals(meaning.Division)) ? null
        : Array.Find(meanings, meaning => meaning.Change?.Successors.Any(successor => ReferenceEquals(successor, division)) == true)?.Change;

    // A name that no division bears: at the beginning, or between a place and the word for its government.
    private static string MissingName(PlaceReading reading)
    {
        var name = LookAlikes.NameAt(reading.Rest);
        if (name.Length == 0 || IsZone(name)) return "";
        if (reading.Meanings.Length == 0) return name;
        var mayHoldCounty = Array.Exists(reading.Meanings, meaning => meaning.Prefix.Length < 6);
        return mayHoldCounty && PlaceNameReader.IsGovernment(reading.Rest.AsSpan(name.Length)) ? name : "";
    }

    private PlaceMatch Guess(string missing, PlaceReading reading)
    {
        var candidates = lookAlikes.Of(missing);
        if (reading.Meanings.Length > 0)
        {
            // 河北省长安县: those in 河北省 first.
            candidates = candidates.OrderByDescending(division =>
                Array.Exists(reading.Meanings, meaning => division.Code.StartsWith(meaning.Prefix, StringComparison.Ordinal)));
        }

        return new PlaceMatch(
            null, [.. candidates], false, null, PlaceNameReader.IsGovernment(reading.Rest.AsSpan(missing.Length)), false);
    }

    private static bool IsZone(string text) => Array.Exists(ZoneEndings, ending => text.Contains(ending, StringComparison.Ordinal));
}
