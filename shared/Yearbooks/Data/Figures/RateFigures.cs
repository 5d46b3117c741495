using System.ComponentModel;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Years;

namespace Compiler.Yearbooks.Data.Figures;

[Description("A ratio of two sums over the reports that have both.")]
internal record RateFigures(
    decimal? Value,
    [property: Description("small_sample: the denominator is below 30.")] RateState State,
    decimal? Numerator,
    decimal? Denominator,
    int Present,
    int Expected)
{
    public static RateFigures From(Fraction rate) => new(
        Rounded(rate.Value),
        rate.State,
        rate.Present == 0 ? null : rate.Numerator,
        rate.Present == 0 ? null : rate.Denominator,
        rate.Present,
        rate.Expected);

    public static decimal? Rounded(decimal? share) =>
        share is { } value ? Math.Round(value, 6, MidpointRounding.AwayFromZero) : null;
}

[Description("The change of a sum over the bodies that reported on both years.")]
internal record GrowthFigures(
    decimal? Value,
    decimal? Now,
    decimal? Before,
    [property: Description("The bodies that reported on both years.")] int Matched,
    int Bodies)
{
    public static GrowthFigures From(Growth growth, int bodies) => new(
        RateFigures.Rounded(growth.Change),
        growth.Bodies == 0 ? null : growth.Now,
        growth.Bodies == 0 ? null : growth.Before,
        growth.Bodies,
        bodies);
}
