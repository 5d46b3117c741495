using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Yearbooks.Data.Figures;

[Description("A sum, of how many reports, and how sure it is.")]
internal sealed record SumFigures(
    decimal? Value,
    [Description("n: the reports that have the figure.")] int Present,
    [Description("N: the reports whose form has it.")] int Expected,
    [FromOne, Description("The reports whose figure rests on inferred cells or the running text.")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    int Inferred,
    [FromOne]
    [Description("The reports whose figure has a cell in an identity that fails and in none that proves it; it is counted as printed.")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    int InDoubt)
{
    public static SumFigures From(FigureSum sum) => new(sum.Value, sum.Present, sum.Expected, sum.Inferred, sum.InDoubt);

    /// <summary>Those of the figures that a report's form has.</summary>
    public static OrderedDictionary<string, SumFigures> From(IFigures sums, IEnumerable<Figure> figures) => new(
        figures.Select(figure => KeyValuePair.Create(figure.Path.Text, From(sums.Sum(figure)))).Where(sum => sum.Value.Expected > 0));
}

[Description("What a sum is made of.")]
internal sealed record SumSources(
    [Description("Places in bodies, from 0.")] IReadOnlyList<int> Bodies,
    [RegularExpression("^[0-9]{4}/([0-9]{6})?$"), Description("The volumes that list the others.")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    IReadOnlyList<string>? Volumes);

/// <summary>The totals and rates of a place, as the table of totals stores them.</summary>
internal sealed record StoredTotals(OrderedDictionary<string, SumFigures> Totals, OrderedDictionary<string, RateFigures> Rates)
{
    public static StoredTotals From(Totals totals) => new(
        SumFigures.From(totals, FigureCatalogue.All),
        new(IndicatorCatalogue.Rates.Select(rate => KeyValuePair.Create(rate.Id, RateFigures.From(totals.Rate(rate))))));
}
