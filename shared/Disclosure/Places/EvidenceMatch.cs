using System.Collections.Immutable;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Places.Evidence;

namespace Compiler.Disclosure.Places;

/// <summary>Settles the possible places of a name by the evidence in the report.</summary>
internal static class EvidenceMatch
{
    /// <summary>Returns the place that name and evidence leave, or the candidates, most likely first.</summary>
    public static PlaceMatch Decide(
        ImmutableArray<Division> candidates, NameStrength strength, ImmutableArray<PlaceEvidence> evidence)
    {
        var decision = EvidenceFilter.Decide(candidates, evidence);
        var isSettled = candidates.Length == 1 && strength == NameStrength.Full;
        var division = isSettled ? candidates[0]
            : strength == NameStrength.Candidate && !decision.IsSupported ? null
            : decision.Division;
        return new PlaceMatch(division, division is null ? RemainingCandidates(candidates, decision) : [], true, null, false, false)
        {
            By = isSettled || (division is not null && candidates.Length == 1 && strength == NameStrength.Presumed) ? null : decision.By,
            Against = decision.Against,
        };
    }

    // Returns the places the evidence leaves or names first, then the other places of the name.
    private static ImmutableArray<Division> RemainingCandidates(ImmutableArray<Division> candidates, PlaceDecision decision)
    {
        var others = decision
            .Against.Concat(decision.By is { } by ? [by] : [])
            .SelectMany(words => words.Divisions)
            .Select(other => other.Seat);
        var first = decision.IsSupported ? decision.Left.Concat(others) : others.Concat(decision.Left);
        return [.. first.Concat(candidates).DistinctBy(place => place.Seat)];
    }
}
