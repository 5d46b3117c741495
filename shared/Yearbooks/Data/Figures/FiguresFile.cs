using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Tables;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Data.Figures;

[Description("The figures of one volume: a province, or the nation, and a year. Counts are in 件, amounts in 万元, rates are shares of 1. "
    + "A figure that nobody reported is null, never 0.")]
internal sealed record FiguresFile(
    string Title,
    [Adcode, Description("The province; 100000 for the nation.")] string Adcode,
    string Place,
    [ReportYear] int Year,
    [FromOne, Description("The revision of this volume.")] int Edition,
    DateOnly Date,
    [RegularExpression("^[0-9a-f]+$"), Description("Changes when, and only when, an input or what was read from it does.")] string Fingerprint,
    [Description(FiguresFile.LayerMeans)] ScopeLayer Layer,
    int ReportsReceived,
    int ReportsCounted,
    [FormVersion, Distinct] IReadOnlyList<string> Forms,
    [property: JsonConverter(typeof(OneLine<SumSources>))] SumSources Sources,
    [FigurePath] OrderedDictionary<string, SumFigures> Totals,
    [FigurePath, Description("The sum of the bodies below, where totals are those of the level's own compilation.")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    OrderedDictionary<string, SumFigures>? Parts,
    IReadOnlyList<IIndicatorEntry> Indicators,
    IReadOnlyList<CoverageEntry> Coverage,
    [Description("The parts of a province.")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    IReadOnlyList<PlaceEntry>? Places,
    [Description("The parts of the nation.")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    IReadOnlyList<ProvinceEntry>? Provinces,
    IReadOnlyList<YearEntry> Years,
    [Description("This year and the year before, over the bodies that reported in both; null if there is no year before.")]
    ComparisonFigures? Comparison,
    IReadOnlyList<RankingEntry> Rankings,
    [property: JsonConverter(typeof(OneLineItems<FailedIdentityEntry>))] IReadOnlyList<FailedIdentityEntry> FailedIdentities,
    [Description("What the text of a report states otherwise than its tables.")]
    [property: JsonConverter(typeof(OneLineItems<ContradictionEntry>))]
    IReadOnlyList<ContradictionEntry> Contradictions,
    IReadOnlyList<ReconciliationEntry> Reconciliation,
    [FigurePath, Distinct, Description("The figures to which the cells of each body belong, in order.")]
    [property: JsonConverter(typeof(OneLine<IReadOnlyList<string>>))]
    IReadOnlyList<string> CellPaths,
    IReadOnlyList<BodyEntry> Bodies,
    IReadOnlyList<ExclusionEntry> Excluded,
    [Description("The reports of the volume whose unchanged files gave other figures when they were read before.")]
    [property: JsonConverter(typeof(OneLineItems<RereadEntry>))]
    IReadOnlyList<RereadEntry> Reread,
    [property: JsonConverter(typeof(OneLineItems<RevisionEntry>))] IReadOnlyList<RevisionEntry> Revisions,
    [Description("The totals that differ from the edition before.")]
    [property: JsonConverter(typeof(OneLineItems<Amendment>))]
    IReadOnlyList<Amendment> Amendments)
{
    public const string LayerMeans = "The level's own compilation, the sum of the bodies below, or a sum of departments and towns alone, "
        + "which is no figure of the place as such.";

    public static FiguresFile From(Volume volume, string title)
    {
        var bodies = new BodyIndex(volume);
        var place = volume.Place;
        return new FiguresFile(
            title,
            place.Adcode,
            place.Name,
            volume.Year,
            volume.Edition.Number,
            volume.Edition.Date,
            volume.Fingerprint,
            place.Layer,
            volume.Bodies.Length,
            place.Counted.Length,
            [
                .. FormCatalogue.Statutory.All.Select(form => form.Version)
                    .Where(version => volume.Bodies.Any(body => body.FormVersion == version)),
            ],
            bodies.Sources(place.Counted),
            SumFigures.From(volume.Totals, FigureCatalogue.All),
            place.Compilation is not null && !place.PartBodies.IsEmpty ? SumFigures.From(place.Parts, FigureCatalogue.All) : null,
            IndicatorEntries.From(volume),
            [.. volume.Coverage.Groups.Select(CoverageEntry.From)],
            volume.IsNation ? null : PlaceEntry.Below(place, bodies),
            volume.IsNation ? [.. place.Children.Select(province => ProvinceEntry.From(province, bodies))] : null,
            [.. volume.PlaceYears.Select(entry => YearEntry.From(volume, entry.Year, entry.Place))],
            volume.LastPlace is null ? null : ComparisonFigures.From(volume),
            [.. PlaceRankings.Compute(volume).Select(ranking => RankingEntry.From(ranking.By, ranking.Ranking))],
            [.. volume.ListedBodies.SelectMany(body => body.FailedIdentities, FailedIdentityEntry.From)],
            [.. volume.ListedBodies.SelectMany(body => body.Contradictions, ContradictionEntry.From)],
            [.. ReconciliationTable.Places(volume).Select(ReconciliationEntry.From)],
            [.. FigureCatalogue.Keys.Select(figure => figure.Path.Text)],
            [.. volume.ListedBodies.Select(body => BodyEntry.From(body, volume.IsCounted(body)))],
            [.. volume.Exclusions.Select(file => new ExclusionEntry(file.File.Name, file.File.Sha256, file.Reasons))],
            RereadEntry.From(volume),
            volume.Edition.Revisions,
            volume.Edition.Amendments);
    }
}
