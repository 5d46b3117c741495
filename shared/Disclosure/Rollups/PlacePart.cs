using System.Collections.Immutable;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups;

/// <summary>One of the parts a sum of a place is made of: a place below, or the bodies of the level itself.</summary>
/// <param name="Name">Full official name of the place below; 本级 for the level itself.</param>
/// <param name="Place">The place below; null for the level itself.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Counted">The reports that make them.</param>
public sealed record PlacePart(string Name, PlaceRollup? Place, IFigures Figures, ImmutableArray<Body> Counted)
{
    /// <summary>How the bodies of the level itself are called.</summary>
    public const string OwnLevel = "本级";

    /// <summary>
    /// The parts of <see cref="PlaceRollup.Parts"/>: the level itself, where it has reports of single bodies, and the places
    /// below in the order of their codes. The level's own compilation is none of them.
    /// </summary>
    public static ImmutableArray<PlacePart> Split(PlaceRollup place)
    {
        var own = place.PartBodies.Where(body => body.Place.Adcode == place.Adcode).ToImmutableArray();
        return
        [
            .. own.IsEmpty ? ImmutableArray<PlacePart>.Empty : [new PlacePart(OwnLevel, null, new BodySum(own), own)],
            .. place
                .Children.Where(child => child.Totals.Reports > 0)
                .Select(child => new PlacePart(child.Name, child, child.Totals, child.Counted)),
        ];
    }
}
