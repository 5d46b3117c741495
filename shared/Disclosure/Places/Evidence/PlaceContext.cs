using System.Collections.Immutable;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Disclosure.Places.Evidence;

/// <summary>Holds the places that a name can mean against the evidence of where the body is.</summary>
internal static class PlaceContext
{
    /// <summary>
    /// Narrows the candidates by each piece of evidence, the most trusted first. One that fits none of those left speaks
    /// against them: then nothing is decided, since an unresolved place can be settled and a wrong one is not seen.
    /// </summary>
    public static PlaceDecision Decide(ImmutableArray<Division> candidates, ImmutableArray<PlaceEvidence> evidence)
    {
        var left = candidates;
        PlaceEvidence? by = null;
        var against = ImmutableArray.CreateBuilder<PlaceEvidence>();
        var supports = false;
        foreach (var words in evidence.OrderBy(words => words.Rank))
        {
            var fitting = left.Where(words.Fits).ToImmutableArray();
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
