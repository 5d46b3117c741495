using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Summaries;
using Compiler.Yearbooks.Tables;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Data.Figures;

[Description("The reports received from a prefecture, or from a province in the national volume.")]
internal sealed record CoverageEntry(
    string Name,
    [Adcode] string? Adcode,
    PlaceState? State,
    int CountiesExpected,
    int CountiesReceived,
    int ReportsReceived,
    int ReportsCounted,
    [property: JsonConverter(typeof(OneLineItems<CountyEntry>))] IReadOnlyList<CountyEntry> Counties)
{
    public static CoverageEntry From(GroupCoverage group) => new(
        group.Name,
        group.Level?.Adcode,
        group.Level?.State,
        group.Counties.Length,
        group.ReceivedCounties,
        group.Received,
        group.Counted,
        [.. group.Counties.Select(county => new CountyEntry(county.Adcode, county.Name, county.State, county.Reports))]);
}

[Description("The reports received from a county.")]
internal sealed record CountyEntry([Adcode] string Adcode, string Name, PlaceState State, int Reports);

[Description("The key figures of a place in a province.")]
internal sealed record PlaceEntry(
    string Name,
    [Adcode] string Adcode,
    [AllowedValues("compilation", "sum", "departments", "own_level"), Description("own_level: the bodies of the level itself.")]
    string Layer,
    int ReportsCounted,
    [property: JsonConverter(typeof(OneLine<SumSources>))] SumSources Sources,
    [FigurePath]
    [property: JsonConverter(typeof(OneLineValues<SumFigures>))]
    OrderedDictionary<string, SumFigures> Figures,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<PlaceEntry>? Places)
{
    /// <summary>The parts of a place, with their own.</summary>
    public static IReadOnlyList<PlaceEntry> Below(PlaceRollup place, BodyIndex bodies) =>
    [
        .. PlacePart.Split(place).Select(part => new PlaceEntry(
            part.Name,
            part.Place?.Adcode ?? place.Adcode,
            part.Place is null ? "own_level" : SnakeCase.Name(part.Layer),
            part.Reports,
            bodies.Sources(part.Counted),
            SumFigures.From(part.Figures, FigureCatalogue.Keys),
            part.Place is { Children.IsEmpty: false } below ? Below(below, bodies) : null)),
    ];
}

[Description("The totals of a province in the national volume.")]
internal sealed record ProvinceEntry(
    [Adcode] string Adcode,
    string Name,
    [Description(FiguresFile.LayerMeans)] ScopeLayer Layer,
    int ReportsReceived,
    int ReportsCounted,
    [property: JsonConverter(typeof(OneLine<SumSources>))] SumSources Sources,
    [FigurePath] OrderedDictionary<string, SumFigures> Totals)
{
    public static ProvinceEntry From(PlaceSummary place, BodyIndex bodies) => new(
        place.Adcode,
        place.Name,
        place.Layer,
        place.Received.Reports,
        place.Counted.Reports,
        bodies.Sources(place),
        SumFigures.From(place.Totals, FigureCatalogue.All));
}

[Description("The places of the volume, ranked by a figure or a rate.")]
internal sealed record RankingEntry(
    [Description("The path of a figure or the id of a rate.")] string By,
    [property: JsonConverter(typeof(OneLineItems<RankedEntry>))] IReadOnlyList<RankedEntry> Places,
    [Adcode, Description("Places whose denominator is below 30 or not known.")]
    [property: JsonConverter(typeof(OneLine<IReadOnlyList<string>>))]
    IReadOnlyList<string> LeftOut)
{
    public static RankingEntry From(string by, Ranking ranking) => new(
        by,
        [.. ranking.Places.Select(ranked => new RankedEntry(ranked.Rank, ranked.Part.Adcode!, ranked.Part.Name))],
        [.. ranking.LeftOut.Select(part => part.Adcode!)]);
}

[Description("A place and its rank.")]
internal sealed record RankedEntry([FromOne] int Rank, [Adcode] string Adcode, string Name);

[Description("A place that has a compilation and reports of the bodies that it should contain.")]
internal sealed record ReconciliationEntry(
    [Adcode] string Adcode,
    string Name,
    [FigurePath]
    [property: JsonConverter(typeof(OneLineValues<ReconciledFigures>))]
    OrderedDictionary<string, ReconciledFigures> Figures)
{
    public static ReconciliationEntry From(PartsReconciliation place) => new(
        place.Adcode,
        place.Path,
        new(ReconciliationTable.Items.Select(item =>
            KeyValuePair.Create(item.Figure.Path.Text, ReconciledFigures.From(place, item.Figure)))));
}

[Description("A figure of a compilation beside the sum of the bodies that it should contain.")]
internal sealed record ReconciledFigures(decimal? Compilation, decimal? Parts, decimal? Difference, int Present, int Reports)
{
    public static ReconciledFigures From(PartsReconciliation place, Figure figure) => new(
        place.Compilation.Sum(figure).Value,
        place.Parts.Sum(figure).Value,
        place.DifferenceOf(figure),
        place.Parts.Sum(figure).Present,
        place.Parts.Reports);
}

[Description("The sum of the bodies under vertical leadership of a province; its volume lists them.")]
internal sealed record VerticalEntry(
    [Adcode] string Adcode,
    string Name,
    int Reports,
    [FigurePath]
    [property: JsonConverter(typeof(OneLineValues<SumFigures>))]
    OrderedDictionary<string, SumFigures> Figures)
{
    public static IReadOnlyList<VerticalEntry> From(NationVolume volume) =>
    [
        .. volume.Reports.Provinces.Where(province => province.Vertical.Tally.Reports > 0).Select(province => new VerticalEntry(
            province.Adcode,
            volume.NameOf(province),
            province.Vertical.Tally.Reports,
            SumFigures.From(province.Vertical.Totals, FigureCatalogue.Keys))),
    ];
}
