using System.Collections.Immutable;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Disclosure.Places.Evidence;

/// <summary>Words of a report that say where its body is.</summary>
/// <param name="Rank">What kind of words.</param>
/// <param name="Divisions">What the place in them can be; several where the name is shared.</param>
/// <param name="Quote">The words.</param>
/// <param name="Index">Where they begin in the text they were read from.</param>
public sealed record PlaceEvidence(EvidenceRank Rank, ImmutableArray<Division> Divisions, string Quote, int Index = 0)
{
    /// <summary>Where they stand, in the words of a receipt; empty where nobody has said.</summary>
    public string Where { get; init; } = "";

    /// <summary>The words and their place, for receipts and findings.</summary>
    public string InWords => Where.Length > 0 ? $"{Where}“{Quote}”" : $"“{Quote}”";

    /// <summary>Whether a body there is in this division, above it or inside it.</summary>
    internal bool Fits(Division division) =>
        Divisions.Any(named => division.Seat.IsWithin(named) || named.IsWithin(division.Seat) || named.Seat.IsWithin(division.Seat));
}
