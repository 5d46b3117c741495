using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Compiler.Forms;
using Compiler.Rollups;

namespace Compiler.Yearbooks.Data;

/// <summary>figures.json: the totals, indicators and rows of a volume, unrounded, in a stable order.</summary>
internal static class FiguresJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // Chinese stays readable; the file is no part of a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(Volume volume, string title)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            var bodies = new BodyIndex(volume);
            Head(json, volume, title);
            bodies.Sources(json, volume.Place.Counted);
            FiguresJsonParts.Totals(json, "totals", volume.Totals);
            if (volume.Place.Compilation is not null && !volume.Place.PartBodies.IsEmpty)
                FiguresJsonParts.Totals(json, "parts", volume.Place.Parts);
            Indicators(json, volume);
            FiguresJsonPlaces.Coverage(json, volume);
            if (volume.IsNation)
                Provinces(json, volume, bodies);
            else
                FiguresJsonPlaces.Places(json, "places", volume.Place, bodies);
            FiguresJsonYears.Years(json, volume);
            FiguresJsonYears.Comparison(json, volume);
            FiguresJsonPlaces.Rankings(json, volume);
            FiguresJsonYears.FailedIdentities(json, volume);
            FiguresJsonPlaces.Reconciliation(json, volume);
            FiguresJsonParts.Bodies(json, volume);
            Exclusions(json, volume);
            Revisions(json, volume.Edition);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>Totals and rates alone, in one line.</summary>
    public static string OfTotals(Totals totals)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options with { Indented = false }))
        {
            json.WriteStartObject();
            FiguresJsonParts.Totals(json, "totals", totals);
            json.WriteStartObject("rates");
            foreach (var indicator in IndicatorCatalogue.Rates)
            {
                json.WriteStartObject(indicator.Id);
                FiguresJsonParts.Rate(json, totals.Rate(indicator));
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Head(Utf8JsonWriter json, Volume volume, string title)
    {
        json.WriteString("title", title);
        json.WriteString("adcode", volume.Place.Adcode);
        json.WriteString("place", volume.Place.Name);
        json.WriteNumber("year", volume.Year);
        json.WriteNumber("edition", volume.Edition.Number);
        json.WriteString("date", volume.Edition.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("fingerprint", volume.Fingerprint);
        json.WriteString("layer", FiguresJsonParts.Layer(volume.Place));
        json.WriteNumber("reports_received", volume.Bodies.Length);
        json.WriteNumber("reports_counted", volume.Place.Counted.Length);
        json.WriteStartArray("forms");
        foreach (var form in FormCatalogue.All.Where(form => volume.Bodies.Any(body => body.FormVersion == form.Version)))
            json.WriteStringValue(form.Version);
        json.WriteEndArray();
    }

    private static void Indicators(Utf8JsonWriter json, Volume volume)
    {
        json.WriteStartArray("indicators");
        foreach (var indicator in IndicatorCatalogue.All.Where(indicator => indicator.Kind != IndicatorKind.Figures))
        {
            json.WriteStartObject();
            json.WriteString("id", indicator.Id);
            json.WriteString("name", indicator.Name);
            if (indicator.Kind == IndicatorKind.Growth)
                FiguresJsonParts.Growth(json, volume.GrowthOf(volume.Place.Counted), volume.Place.Counted.Length);
            else
                FiguresJsonParts.Rate(json, volume.Totals.Rate(indicator));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Provinces(Utf8JsonWriter json, Volume volume, BodyIndex bodies)
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

    // The next revision reads them here.
    private static void Revisions(Utf8JsonWriter json, YearbookEdition edition)
    {
        json.WriteStartArray("revisions");
        foreach (var revision in edition.Revisions)
            JsonInline.Object(json, line =>
            {
                line.WriteNumber("edition", revision.Number);
                line.WriteString("date", revision.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                line.WriteNumber("amended", revision.Amended);
                line.WriteBoolean("final", revision.IsFinal);
            });
        json.WriteEndArray();
        json.WriteStartArray("amendments");
        foreach (var amendment in edition.Amendments)
            JsonInline.Object(json, line =>
            {
                line.WriteString("path", amendment.Path);
                FiguresJsonParts.Number(line, "before", amendment.Before);
                FiguresJsonParts.Number(line, "after", amendment.After);
            });
        json.WriteEndArray();
    }

    private static void Exclusions(Utf8JsonWriter json, Volume volume)
    {
        json.WriteStartArray("excluded");
        foreach (var exclusion in volume.Exclusions)
        {
            json.WriteStartObject();
            json.WriteString("file", exclusion.File.Name);
            json.WriteString("sha256", exclusion.File.Sha256);
            json.WriteStartArray("reasons");
            foreach (var reason in exclusion.Reasons)
                json.WriteStringValue(reason);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
