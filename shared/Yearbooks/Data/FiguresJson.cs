using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Data;

/// <summary>Writes figures.json: the totals, indicators and rows of a volume, unrounded, in a stable order.</summary>
public static class FiguresJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // Keeps Chinese readable; safe because the file is not embedded in a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static string Write(Volume volume, string title)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            var bodies = new BodyIndex(volume);
            FiguresJsonHead.Head(json, volume, title);
            bodies.Sources(json, volume.Place.Counted);
            FiguresJsonParts.Totals(json, "totals", volume.Totals);
            if (volume.Place.Compilation is not null && !volume.Place.PartBodies.IsEmpty)
                FiguresJsonParts.Totals(json, "parts", volume.Place.Parts);
            FiguresJsonHead.Indicators(json, volume);
            FiguresJsonPlaces.Coverage(json, volume);
            if (volume.IsNation)
                FiguresJsonPlaces.Provinces(json, volume, bodies);
            else
                FiguresJsonPlaces.Places(json, "places", volume.Place, bodies);
            FiguresJsonYears.Years(json, volume);
            FiguresJsonYears.Comparison(json, volume);
            FiguresJsonPlaces.Rankings(json, volume);
            FiguresJsonQuality.FailedIdentities(json, volume);
            FiguresJsonQuality.Contradictions(json, volume);
            FiguresJsonPlaces.Reconciliation(json, volume);
            FiguresJsonParts.Bodies(json, volume);
            FiguresJsonHead.Exclusions(json, volume);
            FiguresJsonHead.Revisions(json, volume.Edition);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>Writes only totals and rates, on one line.</summary>
    public static string WriteTotals(Totals totals)
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
}
