using System.Collections.Immutable;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Places.Evidence;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Places;

/// <summary>Finds the division at the beginning of a name, or the divisions it may mean.</summary>
internal sealed class PlaceMatcher
{
    private readonly Gazetteer gazetteer;
    private readonly PlaceNameReader reader;
    private readonly MergedZoneReader mergedZones;
    private readonly SimilarNames lookAlikes;
    private readonly NormalNames normalNames;

    public PlaceMatcher(Gazetteer gazetteer)
    {
        var names = new PlaceNames(gazetteer);
        this.gazetteer = gazetteer;
        reader = new PlaceNameReader(names);
        mergedZones = new MergedZoneReader(reader, names);
        lookAlikes = new SimilarNames(gazetteer);
        normalNames = new NormalNames(reader, gazetteer);
    }

    /// <summary>Finds the place of a body from its name.</summary>
    /// <param name="body">The name of the body.</param>
    /// <param name="evidence">The evidence for its place.</param>
    /// <param name="year">The reporting year; decides whether a former division still existed.</param>
    public PlaceMatch Match(ReadOnlySpan<char> body, ImmutableArray<PlaceEvidence> evidence, int? year)
    {
        if (CustomsDistricts.FindSeat(body) is { } seat)
            return EvidenceMatch.Decide([gazetteer.Find(seat)!], NameStrength.Presumed, evidence);
        if (mergedZones.Read(body, year) is { } merged)
            return Match(merged, evidence, year);

        var reading = reader.Read(body, year);
        if (reader.ReadNamedAfter(body) is { Length: > 0 } namesake && MayBeNamedAfterAnother(reading, namesake))
            return MatchNamesake(namesake.Meanings, body[namesake.Length..], evidence, year);

        return MissingName(reading) is { Length: > 0 } missing ? MatchLookAlike(missing, reading, evidence)
            : reading.Meanings.Length == 0 ? PlaceMatch.None
            : Match(reading, evidence, year) with
            {
                IsZone = IsZone(reading.Rest) || Array.Exists(reading.Meanings, meaning => meaning.IsZone),
            };
    }

    /// <summary>Returns the normalised name of a body.</summary>
    public string NormalName(string body, ReportPlace place) => normalNames.Normalize(body, place);

    /// <summary>Returns the place at this position of running text, if written in full: 南京市鼓楼区, 上海海关. Empty if there is none.</summary>
    public (ImmutableArray<Division> Divisions, int Length) FullAt(ReadOnlySpan<char> text, int? year)
    {
        var levels = reader.ReadFull(text, year);
        if (levels is [.., var lowest])
            return (Divisions(lowest.Meanings, year), levels.Sum(level => level.Name.Length));
        return reader.ReadRegionalOffice(text) is { } house ? (Divisions(house.Meanings, year), house.Name.Length) : ([], 0);
    }

    /// <summary>
    /// Returns the place in the name of a body, and the words by which a text names the body: the place for a government,
    /// place and office for any other body. Empty if the name has several levels or none.
    /// </summary>
    public (string Place, string Own) OwnNames(string body)
    {
        var start = AdministrativeLineDetector.Find(body).PlaceStart;
        var reading = reader.Read(body.AsSpan(start), year: null);
        if (reading.Levels is not [{ IsShort: false } only])
            return ("", "");
        var isGovernment =
            reading.IsGovernment
            || reading.Rest.StartsWith("人民政府", StringComparison.Ordinal)
            || reading.Rest.StartsWith("政府", StringComparison.Ordinal);
        return (only.Name, isGovernment ? only.Name : body[start..]);
    }

    private static PlaceMatch Match(PlaceReading reading, ImmutableArray<PlaceEvidence> evidence, int? year)
    {
        var match = EvidenceMatch.Decide(Divisions(reading.Meanings, year), reading.Strength, evidence);
        return match with
        {
            Change = match.Division is { } division ? ChangeTo(division, reading.Meanings) : null,
            IsGovernment = reading.IsGovernment,
        };
    }

    // 浦江海关 may be in any 浦江, 西区海关 in any 西区, also in one that is a township; 古县渡高新区 is in 古县渡镇, not in 古县.
    private static bool MayBeNamedAfterAnother(PlaceReading reading, (PlaceName[] Meanings, int Length) namesake) =>
        reading.Levels switch
        {
            [] or [{ IsShort: true }] => !ShortNameRule.IsOfProvince(reading, namesake.Meanings),
            [var only] when namesake.Length > only.Name.Length => true,
            [{ Meanings: [{ Prefix.Length: 6 }, ..] }] => namesake.Meanings.Length > 1 && ShortNameRule.IsHouse(reading.Rest),
            _ => false,
        };

    private static ImmutableArray<Division> Divisions(PlaceName[] meanings, int? year) =>
        [
            .. PlaceName.UsedIn(meanings, year)
                .SelectMany(meaning => meaning.Divisions(year))
                .DistinctBy(division => division.Seat)
                .OrderBy(division => division.Level),
        ];

    // One county has the name 浦江, but 浦江海关 is not there.
    private static PlaceMatch MatchNamesake(
        PlaceName[] meanings, ReadOnlySpan<char> rest, ImmutableArray<PlaceEvidence> evidence, int? year)
    {
        // 东至县大渡口镇 is a candidate of 大渡口, too.
        var isPlain = ShortNameRule.MeansLargeDivision(meanings, rest);
        var candidates = Divisions(
            isPlain ? Array.FindAll(meanings, meaning => meaning.Division is { Level: < DivisionLevel.Township }) : meanings, year);
        var strength = isPlain ? NameStrength.Presumed : NameStrength.Candidate;
        var match = EvidenceMatch.Decide(candidates, strength, evidence) with { IsZone = true };
        // One town has the name 上海, but this does not prove that the body is there: the evidence must name its county.
        return
            match is { Division: { Level: DivisionLevel.Township } town, By: { } by }
            && !by.Divisions.All(division => division.IsWithin(town.Seat))
            ? match with
            {
                Division = null,
                Candidates = [.. by.Divisions.Select(division => division.Seat).Concat(candidates).DistinctBy(place => place.Seat)],
            }
            : match;
    }

    // Null if the division still has the name, or if the former division itself is meant.
    private static DivisionChange? ChangeTo(Division division, PlaceName[] meanings) =>
        Array.Exists(meanings, meaning => division.Equals(meaning.Division))
            ? null
            : Array
                .Find(meanings, meaning => meaning.Change?.Successors.Any(successor => ReferenceEquals(successor, division)) == true)
                ?.Change;

    // Returns a name that no division has: at the beginning, or between a place and the word for its government.
    private static string MissingName(PlaceReading reading)
    {
        var name = SimilarNames.NameAt(reading.Rest);
        if (name.Length == 0 || IsZone(name))
            return "";
        if (reading.Meanings.Length == 0)
            return name;
        var mayHoldCounty = Array.Exists(reading.Meanings, meaning => meaning.Prefix.Length < 6);
        return mayHoldCounty && PlaceNameReader.IsGovernment(reading.Rest.AsSpan(name.Length)) ? name : "";
    }

    private PlaceMatch MatchLookAlike(string missing, PlaceReading reading, ImmutableArray<PlaceEvidence> evidence)
    {
        var candidates = lookAlikes.Find(
            missing, division => !evidence.IsEmpty && evidence.All(words => words.IsConsistentWith(division)));
        if (reading.Meanings.Length > 0)
        {
            // 河北省长安县: candidates in 河北省 come first.
            candidates = candidates.OrderByDescending(division =>
                Array.Exists(reading.Meanings, meaning => division.Code.StartsWith(meaning.Prefix, StringComparison.Ordinal)));
        }

        return new PlaceMatch(
            null, [.. candidates], false, null, PlaceNameReader.IsGovernment(reading.Rest.AsSpan(missing.Length)), false);
    }

    private static bool IsZone(string text) => ShortNameRule.IsZone(text);
}
