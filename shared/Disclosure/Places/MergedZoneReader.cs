using System.Text.RegularExpressions;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Disclosure.Places;

/// <summary>
/// Reads the name of a zone whose administration is that of a county, which the name gives in brackets:
/// 乌鲁木齐高新技术产业开发区（新市区）, 杭州高新区（滨江）.
/// </summary>
internal sealed partial class MergedZoneReader(PlaceNameReader reader, PlaceNames names)
{
    /// <summary>Returns the county and what follows the brackets; null if the name has another form.</summary>
    public PlaceReading? Read(ReadOnlySpan<char> body, int? year)
    {
        if (body.IndexOfAny("（(") < 0 || Form().Match(body.ToString()) is not { Success: true } match)
            return null;
        var (zone, name) = (match.Groups["zone"].Value, match.Groups["county"].Value);
        if (!ShortNameRule.IsZone(zone))
            return null;

        var around = reader.Read(zone, year).Levels is [.., var city] ? city : null;
        var inside = around is null
            ? []
            : Array.FindAll(Counties(name, year, mayBeShort: true), county => IsInside(county, around.Meanings));
        var rest = match.Groups["rest"].Value;
        if (inside.Length > 0)
            return new PlaceReading([around!, new PlaceLevel(name, inside, IsShort: false)], rest);
        // A county that does not lie in the city of the zone decides nothing.
        return Counties(name, year, mayBeShort: false) is { Length: > 0 } counties
            ? new PlaceReading([new PlaceLevel(name, [.. counties, .. around?.Meanings ?? []], IsShort: false)], rest)
            : null;
    }

    private PlaceName[] Counties(string name, int? year, bool mayBeShort)
    {
        PlaceName[] found = [.. names.Full(name), .. mayBeShort ? names.Stems(name) : []];
        return Array.FindAll(
            PlaceName.UsedIn(found, year),
            place => (place.Division ?? place.Change!.Former).Level == DivisionLevel.County && !place.IsZone);
    }

    private static bool IsInside(PlaceName county, PlaceName[] around) => Array.Exists(
        around,
        city => city.Division is { } division && (county.Division ?? county.Change!.Former).IsWithin(division.Seat));

    [GeneratedRegex(@"^(?<zone>[\u4e00-\u9fff]{2,30})[（(](?<county>[\u4e00-\u9fff]{2,15})[）)](?<rest>.*)$")]
    private static partial Regex Form();
}
