using Compiler.Disclosure.Rollups.Summaries;

namespace Compiler.Yearbooks.Volumes;

/// <summary>An expected division, and the reports received from it.</summary>
/// <param name="Adcode">Six-digit code.</param>
/// <param name="Name">Full official name.</param>
/// <param name="State">The kind of reports received.</param>
/// <param name="Reports">The number of reports.</param>
/// <param name="HasGovernment">
/// Whether its government or the government's office has reported; false if only departments and towns have.
/// </param>
internal sealed record PlaceCoverage(string Adcode, string Name, PlaceState State, int Reports, bool HasGovernment)
{
    /// <summary>Creates the coverage of the level itself, without the places below.</summary>
    public static PlaceCoverage OfLevel(string adcode, string name, PlaceFacts? place) =>
        Create(adcode, name, place, place?.OwnReports ?? 0);

    /// <summary>Creates the coverage of the place with everything below it.</summary>
    public static PlaceCoverage OfWhole(string adcode, string name, PlaceFacts? place) =>
        Create(adcode, name, place, place?.Reports ?? 0);

    private static PlaceCoverage Create(string adcode, string name, PlaceFacts? place, int reports) => new(
        adcode, name,
        place is { IsCompiled: true } ? PlaceState.Compilation : reports > 0 ? PlaceState.SingleBodies : PlaceState.Missing,
        reports,
        place is { HasGovernment: true });
}
