using System.Collections.Immutable;

namespace Compiler.Places;

/// <summary>Finds the division that a name begins with, or those it may mean.</summary>
internal sealed class PlaceMatcher
{
    private static readonly string[] ZoneEndings =
        ["新区", "园区", "开发区", "高新区", "经开区", "保税区", "示范区", "管理区", "合作区", "试验区", "实验区", "度假区", "名胜区", "风景区", "保护区", "聚集区", "集聚区", "自贸区", "功能区"];

    private readonly PlaceNameReader _reader;
    private readonly LookAlikes _lookAlikes;

    public PlaceMatcher(Gazetteer gazetteer)
    {
        var names = new PlaceNames(gazetteer);
        _reader = new PlaceNameReader(names);
        _lookAlikes = new LookAlikes(names, gazetteer);
    }

    /// <summary>The place of a body by its name; the text around it breaks ties.</summary>
    public PlaceMatch Match(ReadOnlySpan<char> body, string? context)
    {
        var reading = _reader.Read(body);
        if (MissingName(reading) is { Length: > 0 } missing) return Guess(missing, reading);
        if (reading.Meanings.Length == 0) return PlaceMatch.None;

        var candidates = Array.ConvertAll(reading.Meanings, meaning => meaning.Divisions).SelectMany(divisions => divisions)
            .DistinctBy(division => division.Seat).ToImmutableArray();
        var division = candidates.Length == 1 ? candidates[0] : PlaceContext.Decide(candidates, context);
        var meaning = Array.Find(reading.Meanings, meaning => division is null || meaning.Divisions.Contains(division))!;
        var isInUse = Array.Exists(reading.Meanings, other => other.Change is null && (division is null || other.Divisions.Contains(division)));
        return new PlaceMatch(
            division,
            division is null ? candidates : [],
            true,
            isInUse ? null : meaning.Change,
            reading.IsGovernment,
            meaning.IsZone || IsZone(reading.Rest));
    }

    // A name that no division bears: at the beginning, or between a place and the word for its government.
    private static string MissingName(PlaceReading reading)
    {
        var name = LookAlikes.NameAt(reading.Rest);
        if (name.Length == 0 || IsZone(name)) return "";
        return reading.Meanings.Length == 0 || PlaceNameReader.IsGovernment(reading.Rest.AsSpan(name.Length)) ? name : "";
    }

    private PlaceMatch Guess(string missing, PlaceReading reading)
    {
        var candidates = _lookAlikes.Of(missing);
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
