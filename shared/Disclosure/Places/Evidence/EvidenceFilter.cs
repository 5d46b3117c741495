using System.Collections.Immutable;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Disclosure.Places.Evidence;

/// <summary>Compares the possible places of a name with the evidence for the place of the body.</summary>
internal static class EvidenceFilter
{
    /// <summary>
    /// Narrows the candidates by each piece of evidence, most trusted first. If a piece fits none of the remaining
    /// candidates, it contradicts them and nothing is decided: an unresolved place can be settled later, a wrong one stays
    /// unnoticed.
    /// </summary>
    public static PlaceDecision Decide(ImmutableArray<Division> candidates, ImmutableArray<PlaceEvidence> evidence)
    {
        var left = candidates;
        PlaceEvidence? by = null;
        var against = ImmutableArray.CreateBuilder<PlaceEvidence>();
        var supports = false;
        foreach (var words in evidence.OrderBy(words => words.Rank))
        {
            var fitting = left.Where(words.IsConsistentWith).ToImmutableArray();
            if (fitting.IsEmpty)
            {
                against.Add(words);
                continue;
            }

            supports = true;
            if (by is null || fitting.Length < left.Length)
                by = words;
            left = fitting;
        }

        return new PlaceDecision(left, by, against.ToImmutable(), supports);
    }
}
