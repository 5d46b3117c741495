namespace Compiler.Disclosure.Rollups.Summaries;

/// <summary>What was received from a place.</summary>
/// <param name="Adcode">Six-digit code.</param>
/// <param name="IsCompiled">Whether its own compilation was received.</param>
/// <param name="OwnReports">The number of reports of the level itself.</param>
/// <param name="Reports">The number of reports of the place and the places below.</param>
/// <param name="HasGovernment">Whether its government or the government's office has reported.</param>
public sealed record PlaceFacts(string Adcode, bool IsCompiled, int OwnReports, int Reports, bool HasGovernment)
{
    /// <summary>Returns the facts of a place.</summary>
    public static PlaceFacts FromPlace(PlaceRollup place)
    {
        var own = place.Received.Where(body => body.Place.Adcode == place.Adcode).ToList();
        return new PlaceFacts(
            place.Adcode,
            place.Compilation is not null,
            own.Count,
            place.Received.Length,
            own.Exists(body => body.Layer != BodyLayer.Department));
    }

    /// <summary>Returns the facts of a place, then those of every place below it.</summary>
    public static IEnumerable<PlaceFacts> ListFrom(PlaceRollup place) => place.Children.SelectMany(ListFrom).Prepend(FromPlace(place));
}
