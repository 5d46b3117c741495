using System.Collections.Immutable;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Places.Evidence;

namespace Compiler.Disclosure.Places;

/// <summary>What a name says of its place.</summary>
/// <param name="Division">The division named, a township or zone included; null when nothing decides.</param>
/// <param name="Candidates">What it can be where nothing decides, the likeliest first.</param>
/// <param name="AreMeanings">Whether the candidates bear the name; otherwise they only look like it.</param>
/// <param name="Change">How the name used was given up; null for a name in use.</param>
/// <param name="IsGovernment">Whether the name is that of the government as such.</param>
/// <param name="IsZone">Whether the body is that of a zone inside the division.</param>
internal sealed record PlaceMatch(
    Division? Division, ImmutableArray<Division> Candidates, bool AreMeanings, DivisionChange? Change, bool IsGovernment, bool IsZone)
{
    /// <summary>The evidence that decided; null where the name alone did, or nothing.</summary>
    public PlaceEvidence? By { get; init; }

    /// <summary>The evidence that speaks for another place.</summary>
    public ImmutableArray<PlaceEvidence> Against { get; init; } = [];

    public static PlaceMatch None { get; } = new(null, [], false, null, false, false);
}
