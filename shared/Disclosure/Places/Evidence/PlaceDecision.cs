using System.Collections.Immutable;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Disclosure.Places.Evidence;

/// <summary>What the evidence leaves of the places that a name can mean.</summary>
/// <param name="Left">Those that fit all evidence that fits any of them.</param>
/// <param name="By">The evidence that decided, or the most trusted that fits; null where there is none.</param>
/// <param name="Against">Evidence that fits none of those left.</param>
/// <param name="IsSupported">Whether any evidence fits those left.</param>
internal sealed record PlaceDecision(
    ImmutableArray<Division> Left, PlaceEvidence? By, ImmutableArray<PlaceEvidence> Against, bool IsSupported)
{
    /// <summary>The place; null where several are left or evidence speaks against them.</summary>
    public Division? Division => Left.Length == 1 && Against.IsEmpty ? Left[0] : null;
}
