using System.Text.Json;
using Compiler.Reports;
using Compiler.Rollups;

namespace Compiler.Yearbooks.Data;

/// <summary>The parts of figures.json that occur more than once.</summary>
internal static class FiguresJsonParts
{
    private const int RateDecimals = 6;

    public static string Layer(PlaceRollup place) => place.Layer == ScopeLayer.Compilation ? "compilation" : "sum";

    /// <summary>Every figure that a report's form has: its value, n and N, and how many values were inferred.</summary>
    public static void Totals(Utf8JsonWriter json, string name, Totals totals)
    {
        json.WriteStartObject(name);
        foreach (var figure in FigureCatalogue.All.Where(figure => totals.Sum(figure).Expected > 0))
        {
            var sum = totals.Sum(figure);
            json.WriteStartObject(figure.Path);
            Number(json, "value", sum.Value);
            json.WriteNumber("present", sum.Present);
            json.WriteNumber("expected", sum.Expected);
            if (sum.Marked > 0)
                json.WriteNumber("inferred", sum.Marked);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    public static void Rate(Utf8JsonWriter json, Fraction rate)
    {
        Rounded(json, rate.Value);
        json.WriteString("state", rate.State switch
        {
            RateState.Missing => "missing",
            RateState.ZeroDenominator => "zero_denominator",
            RateState.SmallSample => "small_sample",
            _ => "known",
        });
        Number(json, "numerator", rate.Present == 0 ? null : rate.Numerator);
        Number(json, "denominator", rate.Present == 0 ? null : rate.Denominator);
        json.WriteNumber("present", rate.Present);
        json.WriteNumber("expected", rate.Expected);
    }

    public static void Growth(Utf8JsonWriter json, Growth growth, int bodies)
    {
        Rounded(json, growth.Change);
        Number(json, "now", growth.Bodies == 0 ? null : growth.Now);
        Number(json, "before", growth.Bodies == 0 ? null : growth.Before);
        json.WriteNumber("matched", growth.Bodies);
        json.WriteNumber("bodies", bodies);
    }

    /// <summary>The bodies that the volume lists one by one, with their key figures.</summary>
    public static void Bodies(Utf8JsonWriter json, Volume volume)
    {
        json.WriteStartArray("bodies");
        foreach (var body in volume.Listed)
        {
            json.WriteStartObject();
            json.WriteString("agency", body.Name);
            json.WriteString("adcode", body.Place.Adcode);
            json.WriteString("line", body.Place.Line switch { BodyLine.Vertical => "vertical", BodyLine.National => "national", _ => "local" });
            json.WriteString("form", body.FormVersion);
            json.WriteBoolean("compilation", body.IsCompilation);
            json.WriteBoolean("counted", volume.IsCounted(body));
            json.WriteString("file", body.Source.Name);
            json.WriteString("sha256", body.Source.Sha256);
            json.WriteStartObject("figures");
            foreach (var figure in FigureCatalogue.Keys.Where(figure => body.Figures.Sum(figure).Expected > 0))
                Number(json, figure.Path, body.Figures.Sum(figure).Value);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Rounded(Utf8JsonWriter json, decimal? value) =>
        Number(json, "value", value is { } number ? Math.Round(number, RateDecimals, MidpointRounding.AwayFromZero) : null);

    private static void Number(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
