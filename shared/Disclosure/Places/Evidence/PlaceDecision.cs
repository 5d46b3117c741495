using System.Collections.Immutable;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Disclosure.Places.Evidence;

/// <summary>The possible places of a name after the evidence was applied.</summary>
/// <param name="Left">The places that fit all evidence that fits any of the candidates.</param>
/// <param name="By">The evidence that decided, or the most trusted that fits; null if there is none.</param>
/// <param name="Against">Evidence that fits none of the remaining places.</param>
/// <param name="IsSupported">Whether any evidence fits the remaining places.</param>
internal sealed record PlaceDecision(
    ImmutableArray<Division> Left, PlaceEvidence? By, ImmutableArray<PlaceEvidence> Against, bool IsSupported)
{
    /// <summary>The place; null if several remain or evidence contradicts them.</summary>
    public Division? Division => Left.Length == 1 && Against.IsEmpty ? Left[0] : null;
}
