using System.Collections.Immutable;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Disclosure.Places;

/// <summary>The result of looking up a name or code.</summary>
/// <param name="Division">The division; null if there is none or more than one.</param>
/// <param name="Candidates">The possible divisions if the name is ambiguous, most likely first, at most five.</param>
/// <param name="Change">How the name or code went out of use; null if it is in use.</param>
public sealed record PlaceLookup(Division? Division, ImmutableArray<Division> Candidates, DivisionChange? Change);
