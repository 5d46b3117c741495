using System.Globalization;
using System.Text.Json;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Data;

/// <summary>The parts of figures.json about the volume as a whole: its place, its indicators, its revisions, its exclusions.</summary>
internal static class FiguresJsonHead
{
    public static void Head(Utf8JsonWriter json, Volume volume, string title)
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

    public static void Indicators(Utf8JsonWriter json, Volume volume)
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

    /// <summary>Writes the editions and the amendments of the last one; the next revision reads them from here.</summary>
    public static void Revisions(Utf8JsonWriter json, YearbookEdition edition)
    {
        json.WriteStartArray("revisions");
        foreach (var revision in edition.Revisions)
        {
            JsonInline.Object(json, line =>
            {
                line.WriteNumber("edition", revision.Number);
                line.WriteString("date", revision.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                line.WriteNumber("amended", revision.Amended);
                line.WriteBoolean("final", revision.IsFinal);
            });
        }

        json.WriteEndArray();
        json.WriteStartArray("amendments");
        foreach (var amendment in edition.Amendments)
        {
            JsonInline.Object(json, line =>
            {
                line.WriteString("path", amendment.Path);
                FiguresJsonParts.Number(line, "before", amendment.Before);
                FiguresJsonParts.Number(line, "after", amendment.After);
            });
        }

        json.WriteEndArray();
    }

    public static void Exclusions(Utf8JsonWriter json, Volume volume)
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
