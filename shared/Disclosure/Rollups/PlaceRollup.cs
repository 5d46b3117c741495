using System.Collections.Immutable;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups;

/// <summary>
/// The totals of a place. Exactly one layer is used: the level's own compilation when there is one, else the sum of
/// the bodies of the level and of the places below.
/// </summary>
/// <param name="Adcode">Six-digit code; <c>100000</c> for the nation.</param>
/// <param name="Name">Full official name.</param>
/// <param name="Path">Full path from the province down: “河北省邢台市平乡县”.</param>
/// <param name="Layer">Which layer the totals are of.</param>
/// <param name="Totals">The totals.</param>
/// <param name="Compilation">The level's own compilation, when there is one.</param>
/// <param name="Parts">The sum of the bodies below, also where the compilation is used instead of it.</param>
/// <param name="PartBodies">The reports that make <paramref name="Parts"/>.</param>
/// <param name="Received">Every report of the place and below, counted or not.</param>
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
    /// <summary>What the compilation has more than the sum of the parts; null where one of both has not got the figure.</summary>
    public decimal? Differs(Figure figure) => Totals.Sum(figure).Value - Parts.Sum(figure).Value;

    /// <summary>The reports that make <see cref="Totals"/>.</summary>
    public ImmutableArray<Body> Counted => Compilation is { } body ? [body] : PartBodies;
}

/// <summary>Which layer of reports a total is made of.</summary>
public enum ScopeLayer
{
    /// <summary>The level's own compilation.</summary>
    Compilation,

    /// <summary>The sum of the bodies below, a government or its office among them.</summary>
    Sum,

    /// <summary>The sum of departments and towns alone: no figure of the place as such.</summary>
    Departments,
}
