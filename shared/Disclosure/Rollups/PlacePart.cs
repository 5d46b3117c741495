using System.Collections.Immutable;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups;

/// <summary>One part of the sum of a place: a place below it, or the bodies of its own level.</summary>
/// <param name="Name">Full official name of the place below; 本级 for the own level.</param>
/// <param name="Place">The place below; null for the own level.</param>
/// <param name="Figures">The figures of the part.</param>
/// <param name="Counted">The reports counted in these figures.</param>
public sealed record PlacePart(string Name, PlaceRollup? Place, IFigures Figures, ImmutableArray<Body> Counted)
{
    /// <summary>The name of the part for the own level.</summary>
    public const string OwnLevelName = "本级";

    /// <summary>
    /// Returns the parts of <see cref="PlaceRollup.Parts"/>: the own level, if it has reports of single bodies, then the
    /// places below in the order of their codes. The compilation of the own level is not a part.
    /// </summary>
    public static ImmutableArray<PlacePart> Split(PlaceRollup place)
    {
        var own = place.PartBodies.Where(body => body.Place.Adcode == place.Adcode).ToImmutableArray();
        return
        [
            .. own.IsEmpty ? ImmutableArray<PlacePart>.Empty : [new PlacePart(OwnLevelName, null, new BodySum(own), own)],
            .. place
                .Children.Where(child => child.Totals.Reports > 0)
                .Select(child => new PlacePart(child.Name, child, child.Totals, child.Counted)),
        ];
    }
}
