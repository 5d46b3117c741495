using System.Collections.Immutable;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups;

/// <summary>
/// The totals of a place. They use exactly one layer: the compilation of the level if there is one, otherwise the sum of
/// the bodies of the level and of the places below.
/// </summary>
/// <param name="Adcode">Six-digit code; <c>100000</c> for the nation.</param>
/// <param name="Name">Full official name.</param>
/// <param name="Path">Full path from the province down: “河北省邢台市平乡县”.</param>
/// <param name="Layer">The layer of the totals.</param>
/// <param name="Totals">The totals.</param>
/// <param name="Compilation">The compilation of the level; null if there is none.</param>
/// <param name="Parts">The sum of the bodies below, even if the totals use the compilation.</param>
/// <param name="PartBodies">The reports counted in <paramref name="Parts"/>.</param>
/// <param name="Received">All reports of the place and the places below, counted or not.</param>
/// <param name="Children">The places below, in the order of their codes.</param>
public sealed record PlaceRollup(
    string Adcode,
    string Name,
    string Path,
    ScopeLayer Layer,
    Totals Totals,
    Body? Compilation,
    Totals Parts,
    ImmutableArray<Body> PartBodies,
    ImmutableArray<Body> Received,
    ImmutableArray<PlaceRollup> Children)
{
    /// <summary>The reports counted in <see cref="Totals"/>.</summary>
    public ImmutableArray<Body> Counted => Compilation is { } body ? [body] : PartBodies;
}

/// <summary>The layer of reports that totals are made of.</summary>
public enum ScopeLayer
{
    /// <summary>The compilation of the level.</summary>
    Compilation,

    /// <summary>The sum of the bodies below, including a government or its office.</summary>
    Sum,

    /// <summary>The sum of departments and towns only; it does not represent the place as a whole.</summary>
    Departments,
}
