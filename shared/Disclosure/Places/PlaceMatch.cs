using System.Collections.Immutable;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Places.Evidence;

namespace Compiler.Disclosure.Places;

/// <summary>The place that the name of a body means.</summary>
/// <param name="Division">The division named, possibly a township or zone; null if undecided.</param>
/// <param name="Candidates">The possible divisions if undecided, most likely first.</param>
/// <param name="HasExactCandidates">Whether the candidates have this name; otherwise they only look like it.</param>
/// <param name="Change">How the name went out of use; null if it is in use.</param>
/// <param name="IsGovernment">Whether the body is the government itself.</param>
/// <param name="IsZone">Whether the body belongs to a zone inside the division.</param>
internal sealed record PlaceMatch(
    Division? Division,
    ImmutableArray<Division> Candidates,
    bool HasExactCandidates,
    DivisionChange? Change,
    bool IsGovernment,
    bool IsZone)
{
    /// <summary>The evidence that decided; null if the name alone decided, or nothing.</summary>
    public PlaceEvidence? By { get; init; }

    /// <summary>The evidence for another place.</summary>
    public ImmutableArray<PlaceEvidence> Against { get; init; } = [];

    public static PlaceMatch None { get; } = new(null, [], false, null, false, false);
}
