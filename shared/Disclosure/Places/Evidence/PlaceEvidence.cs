using System.Collections.Immutable;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Disclosure.Places.Evidence;

/// <summary>Words in a report that show where its body is.</summary>
/// <param name="Rank">The kind of evidence.</param>
/// <param name="Divisions">The possible divisions; several if they share the name.</param>
/// <param name="Quote">The words.</param>
/// <param name="Index">The index of the words in the text.</param>
public sealed record PlaceEvidence(EvidenceRank Rank, ImmutableArray<Division> Divisions, string Quote, int Index = 0)
{
    /// <summary>The position of the words, for a receipt; empty if not set.</summary>
    public string Where { get; init; } = "";

    /// <summary>The words and their position, for receipts and findings.</summary>
    public string DisplayText => Where.Length > 0 ? $"{Where}“{Quote}”" : $"“{Quote}”";

    /// <summary>Whether the evidence is about this division, one above it or one inside it.</summary>
    internal bool IsConsistentWith(Division division) =>
        Divisions.Any(named => division.Seat.IsWithin(named) || named.IsWithin(division.Seat) || named.Seat.IsWithin(division.Seat));
}
