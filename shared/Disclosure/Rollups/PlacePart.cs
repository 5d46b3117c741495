using System.Collections.Immutable;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups;

/// <summary>One part of the sum of a place: a place below it, or the bodies of its own level.</summary>
/// <param name="Name">Full official name of the place below; 本级 for the own level.</param>
/// <param name="Adcode">Six-digit code of the place below; null for the own level.</param>
/// <param name="Layer">The layer of the figures.</param>
/// <param name="Figures">The figures of the part.</param>
/// <param name="Reports">The number of reports counted in these figures.</param>
public record PlacePart(string Name, string? Adcode, ScopeLayer Layer, IFigures Figures, int Reports)
{
    /// <summary>The name of the part for the own level.</summary>
    public const string OwnLevelName = "本级";

    /// <summary>
    /// Returns the parts of <see cref="PlaceRollup.Parts"/>: the own level, if it has reports of single bodies, then the
    /// places below in the order of their codes. The compilation of the own level is not a part.
    /// </summary>
    public static ImmutableArray<BodyPart> Split(PlaceRollup place)
    {
        var own = place.PartBodies.Where(body => body.Place.Adcode == place.Adcode).ToImmutableArray();
        return
        [
            .. own.IsEmpty ? ImmutableArray<BodyPart>.Empty : [BodyPart.FromOwnLevel(own)],
            .. place.Children.Where(child => child.Totals.Reports > 0).Select(BodyPart.FromPlace),
        ];
    }
}
