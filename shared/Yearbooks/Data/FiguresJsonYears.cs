using System.Text.Json;
using Compiler.Disclosure.Rollups.Years;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Data;

/// <summary>The parts of figures.json about other years.</summary>
internal static class FiguresJsonYears
{
    /// <summary>Writes the compared figures of every year, over all reports counted in it.</summary>
    public static void Years(Utf8JsonWriter json, Volume volume)
    {
        json.WriteStartArray("years");
        foreach (var (year, place) in volume.PlaceYears)
        {
            json.WriteStartObject();
            json.WriteNumber("year", year);
            json.WriteNumber("reports_counted", place.Counted.Length);
            JsonInline.Object(json, "forms", line =>
            {
                foreach (
                    var (form, count) in place
                        .Counted.CountBy(body => body.FormVersion)
                        .OrderByDescending(pair => pair.Key, StringComparer.Ordinal))
                {
                    line.WriteNumber(form, count);
                }
            });
            foreach (var (figure, _) in YearComparison.ComparedFigures)
                JsonInline.Object(json, figure.Path.Text, line => FiguresJsonParts.Sum(line, place.Totals.Sum(figure)));
            foreach (var rate in YearComparison.ComparedRates)
                JsonInline.Object(json, rate.Id, line => FiguresJsonParts.Rate(line, place.Totals.Rate(rate)));
            JsonInline.Object(json, "growth", line => FiguresJsonParts.Growth(line, volume.GrowthInto(year), place.Counted.Length));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>
    /// Writes the comparison with last year, over the bodies that reported in both years; null if there is no year before.
    /// </summary>
    public static void Comparison(Utf8JsonWriter json, Volume volume)
    {
        if (volume.LastPlace is null)
        {
            json.WriteNull("comparison");
            return;
        }

        json.WriteStartObject("comparison");
        json.WriteNumber("year", volume.Year - 1);
        foreach (var (figure, growth) in volume.Comparison.Figures)
        {
            JsonInline.Object(json, figure.Path.Text, line =>
            {
                FiguresJsonParts.Growth(line, growth, volume.Place.Counted.Length);
                FiguresJsonParts.Number(line, "difference", growth.Difference);
            });
        }

        foreach (var (rate, change) in volume.Comparison.Rates)
        {
            JsonInline.Object(json, rate.Id, line =>
            {
                JsonInline.Object(line, "now", part => FiguresJsonParts.Rate(part, change.Now));
                JsonInline.Object(line, "before", part => FiguresJsonParts.Rate(part, change.Before));
                FiguresJsonParts.Rounded(line, "difference", change.Difference);
                line.WriteNumber("matched", change.Bodies);
            });
        }

        Carry(json, volume.Comparison.Carry, isListed: !volume.IsNation);
        json.WriteEndObject();
    }

    private static void Carry(Utf8JsonWriter json, CarryChain chain, bool isListed)
    {
        json.WriteStartObject("carry");
        json.WriteNumber("bodies", chain.Bodies);
        json.WriteNumber("carried_forward_before", chain.CarriedForward);
        json.WriteNumber("carried_over_now", chain.CarriedOver);
        json.WriteNumber("broken", chain.Breaks.Length);
        json.WriteStartArray("breaks");
        foreach (var broken in chain.Breaks.Where(_ => isListed))
        {
            JsonInline.Object(json, line =>
            {
                BodyIndex.Report(line, broken.Body);
                line.WriteNumber("carried_forward_before", broken.Forward);
                line.WriteNumber("carried_over_now", broken.Over);
                line.WriteNumber("difference", broken.Difference);
            });
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
