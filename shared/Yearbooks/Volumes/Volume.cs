using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Years;

namespace Compiler.Yearbooks.Volumes;

/// <summary>All data of one volume, fully computed.</summary>
/// <param name="Reports">The year.</param>
/// <param name="Place">The place of the volume.</param>
/// <param name="History">The compared years, up to five, oldest first, ending with this year; years without reports are left out.</param>
/// <param name="Expected">The divisions expected to report: counties of a province, provinces of the nation.</param>
/// <param name="Prefectures">The prefectures of a province, which are also expected to report; none for the nation.</param>
/// <param name="PrefecturesOf">The prefectures of a province, for the nation's coverage.</param>
/// <param name="CountiesOf">The counties of a province, for the same.</param>
/// <param name="Exclusions">The files that belong here and are in no total.</param>
/// <param name="Edition">Date and number.</param>
internal sealed record Volume(
    YearRollup Reports,
    PlaceRollup Place,
    ImmutableArray<YearRollup> History,
    ImmutableArray<ExpectedPlace> Expected,
    ImmutableArray<ExpectedPlace> Prefectures,
    Func<string, ImmutableArray<ExpectedPlace>> PrefecturesOf,
    Func<string, ImmutableArray<ExpectedPlace>> CountiesOf,
    ImmutableArray<Exclusion> Exclusions,
    YearbookEdition Edition)
{
    public const string NationAdcode = "100000";

    /// <summary>The number of years compared.</summary>
    public const int ComparedYears = 5;

    private static readonly Figure Received = FigureCatalogue.Get(FieldPath.RequestTotal(RowKeys.NewReceived));

    private readonly HashSet<Body> counted = new(Place.Counted, ReferenceEqualityComparer.Instance);

    private readonly Lazy<Dictionary<BodyKey, Body>> lastBodies = new(() => ByKey(
        History.FirstOrDefault(year => year.Year == Reports.Year - 1) is { } last ? BodiesIn(last, Place.Adcode) : []));

    private readonly Lazy<ImmutableArray<PlacePart>> parts = new(() => PlacePart.Split(Place));

    private VolumeCoverage? coverage;
    private YearComparison? comparison;

    public bool IsNation => Place.Adcode == NationAdcode;

    public int Year => Reports.Year;

    /// <summary>Whether it has prefectures; false for the nation and for a municipality, whose districts are directly below it.</summary>
    public bool HasPrefectures => !Prefectures.IsEmpty;

    /// <summary>The year before; null if there are no reports for it.</summary>
    public YearRollup? LastYear => History.FirstOrDefault(year => year.Year == Year - 1);

    public PlaceRollup? LastPlace => LastYear?.Find(Place.Adcode);

    /// <summary>The reports of the year before by body, counted or not.</summary>
    public IReadOnlyDictionary<BodyKey, Body> LastBodies => lastBodies.Value;

    /// <summary>The years in which the place has reports, oldest first.</summary>
    public ImmutableArray<(int Year, PlaceRollup Place)> PlaceYears =>
        [
            .. History
                .Select(year => (year.Year, Place: year.Find(Place.Adcode)!))
                .Where(entry => entry.Place is { Received.IsEmpty: false }),
        ];

    /// <summary>The parts of the totals of the place; if it has a compilation, the parts below it.</summary>
    public ImmutableArray<PlacePart> Parts => parts.Value;

    /// <summary>The counted reports compared with last year's.</summary>
    public YearComparison Comparison => comparison ??= YearComparison.Compare(Place.Counted, LastBodies);

    /// <summary>Expected and received reports.</summary>
    public VolumeCoverage Coverage => coverage ??= VolumeCoverage.Compute(this);

    public Totals Totals => Place.Totals;

    /// <summary>Bodies of the separate lines: those of the province, or all for the nation.</summary>
    public ImmutableArray<Body> SeparateLineBodies => ApartIn(Reports, Place.Adcode);

    /// <summary>All reports covered by the volume.</summary>
    public ImmutableArray<Body> Bodies => [.. Place.Received, .. SeparateLineBodies];

    /// <summary>
    /// The reports that only this volume lists one by one; the national volume leaves those of provinces to their volumes.
    /// </summary>
    public ImmutableArray<Body> ListedBodies =>
        IsNation ? [.. Reports.Unresolved.Select(unresolved => unresolved.Body), .. SeparateLineBodies] : Bodies;

    /// <summary>Reports with an unresolved place that may be in this province; in none of its totals.</summary>
    public ImmutableArray<Body> UnresolvedCandidates => FloatingIn(Reports, Place);

    /// <summary>The form of the statutory tables: the newest form of the counted reports.</summary>
    public DisclosureForm Form => Forms.FirstOrDefault() ?? FormCatalogue.Statutory.Current;

    /// <summary>The forms of the counted reports, newest first.</summary>
    public IEnumerable<DisclosureForm> Forms =>
        FormCatalogue.Statutory.All.Where(form => Place.Counted.Any(body => body.FormVersion == form.Version));

    public bool IsCounted(Body body) => counted.Contains(body);

    /// <summary>Compares 新收 of these bodies with last year, for those with a report from last year.</summary>
    public Growth GrowthOf(IEnumerable<Body> bodies) => GrowthOf(bodies, Received);

    /// <summary>Compares a key figure of these bodies with last year.</summary>
    public Growth GrowthOf(IEnumerable<Body> bodies, Figure figure) => Growth.Compare(bodies, LastBodies, figure);

    /// <summary>Compares 新收 of a year of the history with the year before it.</summary>
    public Growth GrowthInto(int year)
    {
        var (now, before) = (History.FirstOrDefault(entry => entry.Year == year), History.FirstOrDefault(entry => entry.Year == year - 1));
        return now?.Find(Place.Adcode) is { } place && before is not null
            ? Growth.Compare(place.Counted, BodiesIn(before, Place.Adcode), Received)
            : default;
    }

    /// <summary>Compares a rate of these bodies with last year.</summary>
    public RateChange ChangeOf(IEnumerable<Body> bodies, Indicator rate) => RateChange.Compare(bodies, LastBodies, rate);

    /// <summary>The fingerprint of all inputs of the volume, including earlier years.</summary>
    public string Fingerprint =>
        InputFingerprint.Compute(
            History.SelectMany(year => BodiesIn(year, Place.Adcode)).Concat(UnresolvedCandidates),
            Exclusions.Select(exclusion => exclusion.File));

    public static string PlaceOf(Body body) =>
        body.Place switch
        {
            { Prefecture: null, County: null } when body.Place.Province is null => "—",
            { Prefecture: null, County: null } => "本级",
            _ => $"{body.Place.Prefecture}{body.Place.County}",
        };

    private static ImmutableArray<Body> BodiesIn(YearRollup year, string adcode) =>
        [.. year.Find(adcode)?.Received ?? [], .. ApartIn(year, adcode)];

    private static ImmutableArray<Body> ApartIn(YearRollup year, string adcode) =>
        adcode == NationAdcode
            ? [.. year.National.Bodies, .. year.Vertical.Bodies]
            : [.. year.Vertical.Bodies.Where(body => body.Place.ProvinceAdcode == adcode)];

    private static ImmutableArray<Body> FloatingIn(YearRollup year, PlaceRollup place) => place.Adcode == NationAdcode
        ? []
        : [.. year.Unresolved.Select(report => report.Body)
            .Where(body => body.Place.Candidates.Any(candidate => candidate.StartsWith(place.Name, StringComparison.Ordinal)))];

    private static Dictionary<BodyKey, Body> ByKey(IEnumerable<Body> bodies)
    {
        var byKey = new Dictionary<BodyKey, Body>();
        foreach (var body in bodies)
            byKey.TryAdd(body.Key, body);
        return byKey;
    }
}
