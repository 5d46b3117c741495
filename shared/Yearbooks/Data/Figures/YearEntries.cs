using System.ComponentModel;
using System.Text.Json.Serialization;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Years;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Data.Figures;

/// <summary>The names of the figures and rates compared between years (<see cref="YearComparison"/>).</summary>
internal static class Compared
{
    public const string NewReceived = "requests.new_received.total";
    public const string Processed = "requests.total_processed.total";
    public const string CarriedForward = "requests.carried_forward.total";
    public const string Disclosed = "B2";
    public const string Corrected = "C2";
    public const string Lost = "C4";
}

[Description("The compared figures of a year, over all reports counted in it.")]
internal sealed record YearEntry(
    [ReportYear] int Year,
    int ReportsCounted,
    [FormVersion, Description("How many of the reports use each form.")]
    [property: JsonConverter(typeof(OneLine<OrderedDictionary<string, int>>))]
    OrderedDictionary<string, int> Forms,
    [property: JsonPropertyName(Compared.NewReceived), JsonConverter(typeof(OneLine<SumFigures>))] SumFigures NewReceived,
    [property: JsonPropertyName(Compared.Processed), JsonConverter(typeof(OneLine<SumFigures>))] SumFigures Processed,
    [property: JsonPropertyName(Compared.CarriedForward), JsonConverter(typeof(OneLine<SumFigures>))] SumFigures CarriedForward,
    [property: JsonPropertyName(Compared.Disclosed), JsonConverter(typeof(OneLine<RateFigures>))] RateFigures Disclosed,
    [property: JsonPropertyName(Compared.Corrected), JsonConverter(typeof(OneLine<RateFigures>))] RateFigures Corrected,
    [property: JsonPropertyName(Compared.Lost), JsonConverter(typeof(OneLine<RateFigures>))] RateFigures Lost,
    [property: JsonConverter(typeof(OneLine<GrowthFigures>))] GrowthFigures Growth)
{
    public static YearEntry From(PlaceYear place)
    {
        return new YearEntry(
            place.Year,
            place.Counted.Reports,
            new(place.Counted.Forms.OrderByDescending(pair => pair.Key, StringComparer.Ordinal)),
            Sum(Compared.NewReceived),
            Sum(Compared.Processed),
            Sum(Compared.CarriedForward),
            Rate(Compared.Disclosed),
            Rate(Compared.Corrected),
            Rate(Compared.Lost),
            GrowthFigures.From(place.Growth, place.Counted.Reports));

        SumFigures Sum(string path) => SumFigures.From(place.Totals.Sum(FigureCatalogue.Get(FieldPath.Parse(path))));
        RateFigures Rate(string id) => RateFigures.From(place.Totals.Rate(IndicatorCatalogue.Get(id)));
    }
}

[Description("A year compared with the one before.")]
internal sealed record ComparisonFigures(
    [ReportYear, Description("The year before.")] int Year,
    [property: JsonPropertyName(Compared.NewReceived), JsonConverter(typeof(OneLine<ComparedGrowth>))] ComparedGrowth NewReceived,
    [property: JsonPropertyName(Compared.Processed), JsonConverter(typeof(OneLine<ComparedGrowth>))] ComparedGrowth Processed,
    [property: JsonPropertyName(Compared.CarriedForward), JsonConverter(typeof(OneLine<ComparedGrowth>))] ComparedGrowth CarriedForward,
    [property: JsonPropertyName(Compared.Disclosed), JsonConverter(typeof(OneLine<ComparedRate>))] ComparedRate Disclosed,
    [property: JsonPropertyName(Compared.Corrected), JsonConverter(typeof(OneLine<ComparedRate>))] ComparedRate Corrected,
    [property: JsonPropertyName(Compared.Lost), JsonConverter(typeof(OneLine<ComparedRate>))] ComparedRate Lost,
    CarryFigures Carry)
{
    public static ComparisonFigures From(Volume volume)
    {
        return new ComparisonFigures(
            volume.Year - 1,
            Growth(Compared.NewReceived),
            Growth(Compared.Processed),
            Growth(Compared.CarriedForward),
            Rate(Compared.Disclosed),
            Rate(Compared.Corrected),
            Rate(Compared.Lost),
            CarryFigures.From(volume.Comparison.Carry, volume is ProvinceVolume province ? province.CarryBreaks : []));

        ComparedGrowth Growth(string path) => ComparedGrowth.From(
            volume.Comparison.Figures.Single(compared => compared.Figure.Path.Text == path).Growth, volume.Counted.Reports);
        ComparedRate Rate(string id) => ComparedRate.From(volume.Comparison.Rates.Single(compared => compared.Rate.Id == id).Change);
    }
}

[Description("The change of a sum, also as a difference.")]
internal sealed record ComparedGrowth(
    decimal? Value,
    decimal? Now,
    decimal? Before,
    int Matched,
    int Bodies,
    [property: JsonPropertyOrder(1)] decimal? Difference)
    : GrowthFigures(Value, Now, Before, Matched, Bodies)
{
    public static new ComparedGrowth From(Growth growth, int bodies)
    {
        var figures = GrowthFigures.From(growth, bodies);
        return new ComparedGrowth(figures.Value, figures.Now, figures.Before, figures.Matched, figures.Bodies, growth.Difference);
    }
}

[Description("The rates of two years over the same bodies.")]
internal sealed record ComparedRate(RateFigures Now, RateFigures Before, decimal? Difference, int Matched)
{
    public static ComparedRate From(RateChange change) => new(
        RateFigures.From(change.Now), RateFigures.From(change.Before), RateFigures.Rounded(change.Difference), change.Bodies);
}

[Description("The requests carried forward in the year before and carried over into this one, over the bodies that report both.")]
internal sealed record CarryFigures(
    int Bodies,
    decimal CarriedForwardBefore,
    decimal CarriedOverNow,
    int Broken,
    [property: JsonConverter(typeof(OneLineItems<CarryBreak>))] IReadOnlyList<CarryBreak> Breaks)
{
    public static CarryFigures From(CarrySum chain, IEnumerable<CarryMismatch> breaks) => new(
        chain.Bodies,
        chain.CarriedForward,
        chain.CarriedOver,
        chain.Breaks,
        [.. breaks.Select(CarryBreak.From)]);
}

[Description("A body whose two figures differ.")]
internal sealed record CarryBreak(
    string Agency, string Adcode, string File, decimal CarriedForwardBefore, decimal CarriedOverNow, decimal Difference)
{
    public static CarryBreak From(CarryMismatch broken) => new(
        broken.Body.Name, broken.Body.Place.Adcode, broken.Body.Source.Name, broken.Forward, broken.Over, broken.Difference);
}
