using System.ComponentModel;
using System.Text.Json.Serialization;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Data.Figures;

/// <summary>An indicator of the volume: a rate or the growth of a figure.</summary>
[JsonDerivedType(typeof(RateEntry))]
[JsonDerivedType(typeof(GrowthEntry))]
internal interface IIndicatorEntry;

[Description("An indicator that is a rate.")]
internal sealed record RateEntry(
    [IndicatorId] string Id,
    string Name,
    decimal? Value,
    RateState State,
    decimal? Numerator,
    decimal? Denominator,
    int Present,
    int Expected)
    : RateFigures(Value, State, Numerator, Denominator, Present, Expected), IIndicatorEntry;

[Description("An indicator that compares two years.")]
internal sealed record GrowthEntry(
    [IndicatorId] string Id, string Name, decimal? Value, decimal? Now, decimal? Before, int Matched, int Bodies)
    : GrowthFigures(Value, Now, Before, Matched, Bodies), IIndicatorEntry;

internal static class IndicatorEntries
{
    public static IReadOnlyList<IIndicatorEntry> From(Volume volume) =>
    [
        .. IndicatorCatalogue.All.Where(indicator => indicator.Kind != IndicatorKind.Figures)
            .Select<Indicator, IIndicatorEntry>(indicator =>
                indicator.Kind == IndicatorKind.Growth ? Growth(volume, indicator) : Rate(volume, indicator)),
    ];

    private static RateEntry Rate(Volume volume, Indicator indicator)
    {
        var rate = RateFigures.From(volume.Totals.Rate(indicator));
        return new RateEntry(
            indicator.Id, indicator.Name, rate.Value, rate.State, rate.Numerator, rate.Denominator, rate.Present, rate.Expected);
    }

    private static GrowthEntry Growth(Volume volume, Indicator indicator)
    {
        var growth = GrowthFigures.From(volume.Match.Growth(Volume.NewReceived), volume.Counted.Reports);
        return new GrowthEntry(indicator.Id, indicator.Name, growth.Value, growth.Now, growth.Before, growth.Matched, growth.Bodies);
    }
}
