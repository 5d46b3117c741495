using Compiler.Disclosure.Places.Evidence;

namespace Compiler.Disclosure.Places;

/// <summary>The place at the beginning of a body's name.</summary>
/// <param name="Levels">The levels, highest first; empty if the name does not begin with a place.</param>
/// <param name="Rest">The rest of the name: 人民政府办公室.</param>
internal readonly record struct PlaceReading(PlaceLevel[] Levels, string Rest)
{
    /// <summary>The meanings of the lowest level.</summary>
    public PlaceName[] Meanings => Levels is [.., var lowest] ? lowest.Meanings : [];

    /// <summary>Whether the rest is only the word for the government itself.</summary>
    public bool IsGovernment => PlaceNameReader.IsGovernment(Rest);

    /// <summary>How reliably the name shows the place without evidence.</summary>
    public NameStrength Strength =>
        Levels switch
        {
            [{ IsShort: true }] => ShortNameRule.StrengthOf(Meanings, Rest),
            // 新镇高新区 may be named after 新镇镇, and 郭镇海事局 after 郭镇街道.
            [{ Name: var name }] when PlaceNames.IsTownship(name) || name[^1] == '街' => ShortNameRule.MayBeNamedAfterAnyPlace(Rest)
                ? NameStrength.Candidate
                : NameStrength.Presumed,
            _ => NameStrength.Full,
        };
}
