using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Expected;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Summaries;
using Compiler.Disclosure.Rollups.Years;

namespace Compiler.Yearbooks.Volumes;

/// <summary>All data of one volume, fully computed, as far as the volumes of provinces and of the nation have them alike.</summary>
internal abstract class Volume
{
    public const string NationAdcode = "100000";

    /// <summary>The number of years compared.</summary>
    public const int ComparedYears = 5;

    /// <summary>The figure 本年新收.</summary>
    public static Figure NewReceived { get; } = FigureCatalogue.Get(FieldPath.RequestTotal(RowKeys.NewReceived));

    private readonly Lazy<YearComparison> comparison;

    protected Volume() => comparison = new(() => YearComparison.FromMatch(Match));

    public abstract bool IsNation { get; }

    public abstract int Year { get; }

    /// <summary>Six-digit code of the province; <see cref="NationAdcode"/> for the nation.</summary>
    public abstract string Adcode { get; }

    public abstract string Name { get; }

    public abstract ScopeLayer Layer { get; }

    public abstract Totals Totals { get; }

    /// <summary>The compilation that the totals are; null if they are a sum.</summary>
    public abstract Body? Compilation { get; }

    /// <summary>The sum of the parts if there is a compilation as well; null otherwise.</summary>
    public abstract Totals? PartsBesideCompilation { get; }

    /// <summary>All reports of the place, without the separate lines.</summary>
    public abstract ReportTally Received { get; }

    /// <summary>The reports in the totals.</summary>
    public abstract ReportTally Counted { get; }

    /// <summary>The bodies under vertical leadership.</summary>
    public abstract ReportTally Vertical { get; }

    /// <summary>All reports covered by the volume.</summary>
    public abstract ReportTally All { get; }

    /// <summary>The reports in the totals compared with those of the same bodies in the year before.</summary>
    public abstract IYearMatch Match { get; }

    /// <summary>The parts of the totals of the place; if it has a compilation, the parts below it.</summary>
    public abstract ImmutableArray<VolumePart> Parts { get; }

    /// <summary>What the rows of the parts add up to: the parts, or the compilation if there is nothing else.</summary>
    public abstract VolumePart Sum { get; }

    /// <summary>The counted reports with an unresolved place, in the nation; null if there are none.</summary>
    public abstract VolumePart? Open { get; }

    /// <summary>The years in which the place has reports, up to five, oldest first.</summary>
    public abstract ImmutableArray<PlaceYear> Years { get; }

    /// <summary>The totals of the year before; null if there are no reports for it.</summary>
    public abstract Totals? LastTotals { get; }

    /// <summary>Expected and received reports.</summary>
    public abstract VolumeCoverage Coverage { get; }

    /// <summary>The bodies that must report; null if there is no register for the year.</summary>
    public abstract DueTally? Due { get; }

    /// <summary>The divisions expected to report: counties of a province, provinces of the nation.</summary>
    public abstract ImmutableArray<ExpectedPlace> Expected { get; }

    /// <summary>The prefectures of a province, which are also expected to report; none for the nation.</summary>
    public abstract ImmutableArray<ExpectedPlace> Prefectures { get; }

    /// <summary>
    /// The reports that this volume lists one by one; the national volume leaves those of provinces to their volumes.
    /// </summary>
    public abstract ImmutableArray<Body> ListedBodies { get; }

    /// <summary>The files in no total that this volume lists one by one.</summary>
    public abstract ImmutableArray<Exclusion> Exclusions { get; }

    /// <summary>The places that have both a compilation and reports of its parts.</summary>
    public abstract ImmutableArray<PartsReconciliation> Reconciliations { get; }

    /// <summary>Whether it has prefectures; false for the nation and for a municipality, whose districts are directly below it.</summary>
    public bool HasPrefectures => !Prefectures.IsEmpty;

    /// <summary>Whether there is a compilation and nothing beside it.</summary>
    public bool IsCompiledOnly => Compilation is not null && PartsBesideCompilation is null;

    /// <summary>The compared figures.</summary>
    public YearComparison Comparison => comparison.Value;

    /// <summary>The form of the statutory tables: the newest form of the counted reports.</summary>
    public DisclosureForm Form => Forms.FirstOrDefault() ?? FormCatalogue.Statutory.Current;

    /// <summary>The forms of the counted reports, newest first.</summary>
    public IEnumerable<DisclosureForm> Forms => FormCatalogue.Statutory.All.Where(form => Counted.Forms.ContainsKey(form.Version));

    /// <summary>Whether a listed report is in the totals.</summary>
    public abstract bool IsCounted(Body body);

    /// <summary>Compares 新收 of listed reports with last year, for those with a report from last year.</summary>
    public abstract Growth GrowthOf(IEnumerable<Body> bodies);

    public static string PlaceOf(Body body) =>
        body.Place switch
        {
            { Prefecture: null, County: null } when body.Place.Province is null => "—",
            { Prefecture: null, County: null } => "本级",
            _ => $"{body.Place.Prefecture}{body.Place.County}",
        };

    protected static Dictionary<BodyKey, Body> ByKey(IEnumerable<Body> bodies) =>
        bodies.DistinctBy(body => body.Key).ToDictionary(body => body.Key);
}
