using System.Globalization;
using System.Text.Json;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Years;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Data;

/// <summary>The parts of figures.json used in several places.</summary>
internal static class FiguresJsonParts
{
    private const int RateDecimals = 6;

    public static string Layer(PlaceRollup place) => place.Layer switch
    {
        ScopeLayer.Compilation => "compilation",
        ScopeLayer.Departments => "departments",
        _ => "sum",
    };

    /// <summary>Writes every figure that a report's form has: its value, n and N, and how many values are inferred or in doubt.</summary>
    public static void Totals(Utf8JsonWriter json, string name, Totals totals)
    {
        json.WriteStartObject(name);
        foreach (var figure in FigureCatalogue.All.Where(figure => totals.Sum(figure).Expected > 0))
        {
            json.WriteStartObject(figure.Path.Text);
            Sum(json, totals.Sum(figure));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Writes a sum: its value, n and N, and how many values are inferred or in doubt.</summary>
    public static void Sum(Utf8JsonWriter json, FigureSum sum)
    {
        Number(json, "value", sum.Value);
        json.WriteNumber("present", sum.Present);
        json.WriteNumber("expected", sum.Expected);
        if (sum.Inferred > 0)
            json.WriteNumber("inferred", sum.Inferred);
        if (sum.InDoubt > 0)
            json.WriteNumber("in_doubt", sum.InDoubt);
    }

    public static void Rate(Utf8JsonWriter json, Fraction rate)
    {
        Rounded(json, "value", rate.Value);
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
        Rounded(json, "value", growth.Change);
        Number(json, "now", growth.Bodies == 0 ? null : growth.Now);
        Number(json, "before", growth.Bodies == 0 ? null : growth.Before);
        json.WriteNumber("matched", growth.Bodies);
        json.WriteNumber("bodies", bodies);
    }

    /// <summary>
    /// Writes the bodies listed in the volume: their key figures and, in the order of <c>cell_paths</c>, the cells of each
    /// figure in the file.
    /// </summary>
    public static void Bodies(Utf8JsonWriter json, Volume volume)
    {
        JsonInline.Texts(json, "cell_paths", FigureCatalogue.Keys.Select(figure => figure.Path.Text));
        json.WriteStartArray("bodies");
        foreach (var body in volume.ListedBodies)
        {
            json.WriteStartObject();
            json.WriteString("agency", body.Name);
            json.WriteString("adcode", body.Place.Adcode);
            if (!body.Place.Candidates.IsEmpty)
                JsonInline.Texts(json, "candidates", body.Place.Candidates);
            json.WriteString(
                "line",
                body.Place.Line switch
                {
                    BodyLine.Vertical => "vertical",
                    BodyLine.National => "national",
                    _ => "local",
                });
            json.WriteString("form", body.FormVersion);
            if (body.Published is { } day)
            {
                json.WriteString("published", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                json.WriteBoolean("on_time", Deadline.WasMet(body)!.Value);
            }

            json.WriteBoolean("compilation", body.IsCompilation);
            json.WriteBoolean("counted", volume.IsCounted(body));
            json.WriteString("file", body.Source.Name);
            json.WriteString("sha256", body.Source.Sha256);
            JsonInline.Object(json, "figures", line =>
            {
                foreach (var figure in FigureCatalogue.Keys.Where(figure => body.Figures.Sum(figure).Expected > 0))
                    Number(line, figure.Path.Text, body.Figures.Sum(figure).Value);
            });
            JsonInline.Texts(json, "cells", FigureCatalogue.Keys.Select(figure => CellsOfFigure(body, figure)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Rounded(Utf8JsonWriter json, string name, decimal? value) =>
        Number(json, name, value is { } number ? Math.Round(number, RateDecimals, MidpointRounding.AwayFromZero) : null);

    public static void Number(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    // The cells summed for a figure, by line and cell of the file; null if the form lacks the figure.
    private static string? CellsOfFigure(Body body, Figure figure)
    {
        var traces = string.Join(
            " + ", CellTrace.ForFigure(body, figure).Select(trace => trace.ToString()).Where(trace => trace.Length > 0));
        return traces.Length > 0 ? traces : null;
    }
}
