using System.Collections.Immutable;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Disclosure.Places;

/// <summary>What a name or code leads to.</summary>
/// <param name="Division">The division meant; null when nothing or more than one is.</param>
/// <param name="Candidates">The divisions it may mean where it does not decide, the likeliest first, at most five.</param>
/// <param name="Change">How the name or code asked for was given up; null for one in use.</param>
public sealed record PlaceLookup(Division? Division, ImmutableArray<Division> Candidates, DivisionChange? Change);
