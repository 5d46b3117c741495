using Compiler.Disclosure.Rollups;

namespace Compiler.Yearbooks.Volumes;

/// <summary>A division that should have reported, and what was received from it.</summary>
/// <param name="Adcode">Six-digit code.</param>
/// <param name="Name">Full official name.</param>
/// <param name="State">What was received.</param>
/// <param name="Reports">How many reports.</param>
/// <param name="HasGovernment">Whether its government or the office of that has reported, and not only departments and towns.</param>
internal sealed record PlaceCoverage(string Adcode, string Name, PlaceState State, int Reports, bool HasGovernment)
{
    /// <summary>The level itself, without the places below.</summary>
    public static PlaceCoverage OfLevel(string adcode, string name, PlaceRollup? place) =>
        Create(adcode, name, place, place?.Received.Count(body => body.Place.Adcode == adcode) ?? 0);

    /// <summary>The place with everything below it.</summary>
    public static PlaceCoverage OfWhole(string adcode, string name, PlaceRollup? place) =>
        Create(adcode, name, place, place?.Received.Length ?? 0);

    private static PlaceCoverage Create(string adcode, string name, PlaceRollup? place, int reports) => new(
        adcode, name,
        place?.Compilation is not null ? PlaceState.Compilation : reports > 0 ? PlaceState.SingleBodies : PlaceState.Missing,
        reports,
        place?.Received.Any(body => body.Place.Adcode == adcode && body.Layer != BodyLayer.Department) == true);
}
