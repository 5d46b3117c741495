using System.Collections.Immutable;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups;

/// <summary>A part whose reports are known one by one.</summary>
/// <param name="Name">Full official name of the place below; 本级 for the own level.</param>
/// <param name="Place">The place below; null for the own level.</param>
/// <param name="Layer">The layer of the figures.</param>
/// <param name="Figures">The figures of the part.</param>
/// <param name="Counted">The reports counted in these figures.</param>
public sealed record BodyPart(string Name, PlaceRollup? Place, ScopeLayer Layer, IFigures Figures, ImmutableArray<Body> Counted)
    : PlacePart(Name, Place?.Adcode, Layer, Figures, Counted.Length)
{
    internal static BodyPart FromPlace(PlaceRollup place) => new(place.Name, place, place.Layer, place.Totals, place.Counted);

    internal static BodyPart FromOwnLevel(ImmutableArray<Body> bodies) => new(
        OwnLevelName,
        null,
        bodies.All(body => body.Layer == BodyLayer.Department) ? ScopeLayer.Departments : ScopeLayer.Sum,
        new BodySum(bodies),
        bodies);
}
