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
    [RegularExpression("^[0-9a-f]+$"), Description("A hash of all that the volume and its files say, without the edition.")] string Fingerprint,
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
    IEnumerable<BodyEntry> Bodies,
    [Description("In the national volume: the bodies under vertical leadership, by province.")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    IReadOnlyList<VerticalEntry>? Vertical,
    [Description("The files that are in no total; in the national volume those whose province or year is unknown.")]
    IReadOnlyList<ExclusionEntry> Excluded,
    [Description("In the national volume: the other files that are in no total, by province.")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [property: JsonConverter(typeof(OneLineItems<ExcludedCount>))]
    IReadOnlyList<ExcludedCount>? ExcludedInProvinces,
    [Description("The reports that the volume lists whose unchanged files gave other figures when they were read before.")]
    [property: JsonConverter(typeof(OneLineItems<RereadEntry>))]
    IReadOnlyList<RereadEntry> Reread,
    [Description("The reports that the volume lists about which a supervisor has settled facts or cells.")]
    [property: JsonConverter(typeof(OneLineItems<SettledEntry>))]
    IReadOnlyList<SettledEntry> Settled,
    [property: JsonConverter(typeof(OneLineItems<RevisionEntry>))] IReadOnlyList<RevisionEntry> Revisions,
    [Description("The totals that differ from the edition before.")]
    [property: JsonConverter(typeof(OneLineItems<Amendment>))]
    IReadOnlyList<Amendment> Amendments)
{
    public const string LayerMeans = "The level's own compilation, the sum of the bodies below, or a sum of departments and towns alone, "
        + "which is no figure of the place as such.";

    /// <summary>The figures of a volume, without the edition.</summary>
    public static FiguresFile From(Volume volume)
    {
        var bodies = new BodyIndex(volume);
        var (province, nation) = (volume as ProvinceVolume, volume as NationVolume);
        return new FiguresFile(
            "",
            volume.Adcode,
            volume.Name,
            volume.Year,
            1,
            default,
            "",
            volume.Layer,
            volume.All.Reports,
            volume.Counted.Reports,
            [.. FormCatalogue.Statutory.All.Select(form => form.Version).Where(volume.All.Forms.ContainsKey)],
            bodies.Sources(),
            SumFigures.From(volume.Totals, FigureCatalogue.All),
            volume.PartsBesideCompilation is { } parts ? SumFigures.From(parts, FigureCatalogue.All) : null,
            IndicatorEntries.From(volume),
            [.. volume.Coverage.Groups.Select(CoverageEntry.From)],
            province is null ? null : PlaceEntry.Below(province.Place, bodies),
            nation is null ? null : [.. nation.Reports.Reporting.Select(summary => ProvinceEntry.From(summary, bodies))],
            [.. volume.Years.Select(YearEntry.From)],
            volume.LastTotals is null ? null : ComparisonFigures.From(volume),
            [.. PlaceRankings.Compute(volume).Select(ranking => RankingEntry.From(ranking.By, ranking.Ranking))],
            [.. volume.ListedBodies.SelectMany(body => body.FailedIdentities, FailedIdentityEntry.From)],
            [.. volume.ListedBodies.SelectMany(body => body.Contradictions, ContradictionEntry.From)],
            [.. volume.Reconciliations.Select(ReconciliationEntry.From)],
            [.. FigureCatalogue.Keys.Select(figure => figure.Path.Text)],
            // Each is composed as it is written: those of a large province have a hundred megabytes.
            volume.ListedBodies.Select(body => BodyEntry.From(body, volume.IsCounted(body))),
            nation is null ? null : VerticalEntry.From(nation),
            [.. volume.Exclusions.Select(file => new ExclusionEntry(file.File.Name, file.File.Sha256, file.Reasons))],
            nation is null ? null : ExcludedCount.From(nation),
            RereadEntry.From(volume),
            SettledEntry.From(volume),
            [],
            []);
    }

    /// <summary>The same figures in an edition.</summary>
    public FiguresFile In(YearbookEdition edition, string title, string fingerprint) => this with
    {
        Title = title,
        Edition = edition.Number,
        Date = edition.Date,
        Fingerprint = fingerprint,
        Revisions = edition.Revisions,
        Amendments = edition.Amendments,
    };
}
