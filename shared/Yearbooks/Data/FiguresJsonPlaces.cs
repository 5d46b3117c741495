using System.Text.Json;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Tables;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Data;

/// <summary>The parts of figures.json about the places of a volume: coverage, totals, ranks, reconciliation.</summary>
internal static class FiguresJsonPlaces
{
    /// <summary>Writes the reports received from every expected division.</summary>
    public static void Coverage(Utf8JsonWriter json, Volume volume)
    {
        json.WriteStartArray("coverage");
        foreach (var group in volume.Coverage.Groups)
        {
            json.WriteStartObject();
            json.WriteString("name", group.Name);
            json.WriteString("adcode", group.Level?.Adcode);
            json.WriteString("state", group.Level is { } level ? State(level.State) : null);
            json.WriteNumber("counties_expected", group.Counties.Length);
            json.WriteNumber("counties_received", group.ReceivedCounties);
            json.WriteNumber("reports_received", group.Received.Length);
            json.WriteNumber("reports_counted", group.Counted);
            json.WriteStartArray("counties");
            foreach (var county in group.Counties)
            {
                JsonInline.Object(json, line =>
                {
                    line.WriteString("adcode", county.Adcode);
                    line.WriteString("name", county.Name);
                    line.WriteString("state", State(county.State));
                    line.WriteNumber("reports", county.Reports);
                });
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the key figures of every place below, recursively.</summary>
    public static void Places(Utf8JsonWriter json, string name, PlaceRollup place, BodyIndex bodies)
    {
        json.WriteStartArray(name);
        foreach (var part in PlacePart.Split(place))
        {
            json.WriteStartObject();
            json.WriteString("name", part.Name);
            json.WriteString("adcode", part.Place?.Adcode ?? place.Adcode);
            json.WriteString("layer", part.Place is null ? "own_level" : FiguresJsonParts.Layer(part.Place));
            json.WriteNumber("reports_counted", part.Counted.Length);
            bodies.Sources(json, part.Counted);
            json.WriteStartObject("figures");
            foreach (var figure in FigureCatalogue.Keys.Where(figure => part.Figures.Sum(figure).Expected > 0))
                JsonInline.Object(json, figure.Path.Text, line => FiguresJsonParts.Sum(line, part.Figures.Sum(figure)));
            json.WriteEndObject();
            if (part.Place is { Children.IsEmpty: false } below)
                Places(json, "places", below, bodies);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the totals of every province.</summary>
    public static void Provinces(Utf8JsonWriter json, Volume volume, BodyIndex bodies)
    {
        json.WriteStartArray("provinces");
        foreach (var place in volume.Place.Children)
        {
            json.WriteStartObject();
            json.WriteString("adcode", place.Adcode);
            json.WriteString("name", place.Name);
            json.WriteString("layer", FiguresJsonParts.Layer(place));
            json.WriteNumber("reports_received", place.Received.Length);
            json.WriteNumber("reports_counted", place.Counted.Length);
            bodies.Sources(json, place.Counted);
            FiguresJsonParts.Totals(json, "totals", place.Totals);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Rankings(Utf8JsonWriter json, Volume volume)
    {
        json.WriteStartArray("rankings");
        foreach (var (by, ranking) in PlaceRankings.Compute(volume))
        {
            json.WriteStartObject();
            json.WriteString("by", by);
            json.WriteStartArray("places");
            foreach (var ranked in ranking.Places)
            {
                JsonInline.Object(json, line =>
                {
                    line.WriteNumber("rank", ranked.Rank);
                    line.WriteString("adcode", ranked.Part.Place!.Adcode);
                    line.WriteString("name", ranked.Part.Name);
                });
            }

            json.WriteEndArray();
            JsonInline.Texts(json, "left_out", ranking.LeftOut.Select(part => part.Place!.Adcode));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Reconciliation(Utf8JsonWriter json, Volume volume)
    {
        json.WriteStartArray("reconciliation");
        foreach (var place in ReconciliationTable.Places(volume))
        {
            json.WriteStartObject();
            json.WriteString("adcode", place.Adcode);
            json.WriteString("name", place.Path);
            json.WriteStartObject("figures");
            foreach (var (_, figure) in ReconciliationTable.Items)
            {
                JsonInline.Object(json, figure.Path.Text, line =>
                {
                    FiguresJsonParts.Number(line, "compilation", place.Totals.Sum(figure).Value);
                    FiguresJsonParts.Number(line, "parts", place.Parts.Sum(figure).Value);
                    FiguresJsonParts.Number(line, "difference", place.DifferenceOf(figure));
                    line.WriteNumber("present", place.Parts.Sum(figure).Present);
                    line.WriteNumber("reports", place.PartBodies.Length);
                });
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string State(PlaceState state) => state switch
    {
        PlaceState.Compilation => "compilation",
        PlaceState.SingleBodies => "single_bodies",
        _ => "missing",
    };
}
