using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Years;

namespace Compiler.Yearbooks.Volumes;

/// <summary>Everything one volume is composed from, fully computed.</summary>
/// <param name="Reports">The year.</param>
/// <param name="Place">Whose volume it is.</param>
/// <param name="History">
/// The years that are compared, up to five, the oldest first and this one last; years without reports are not among them.
/// </param>
/// <param name="Expected">The divisions that should have reported: counties of a province, provinces of the nation.</param>
/// <param name="Prefectures">The prefectures of a province, which should have reported, too; none for the nation.</param>
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

    /// <summary>How many years are compared.</summary>
    public const int ComparedYears = 5;

    private static readonly Figure Received = FigureCatalogue.Get("requests.new_received.total");

    private readonly HashSet<Body> counted = new(Place.Counted, ReferenceEqualityComparer.Instance);

    private readonly Lazy<Dictionary<BodyKey, Body>> lastBodies = new(() => ByKey(
        History.FirstOrDefault(year => year.Year == Reports.Year - 1) is { } last ? BodiesIn(last, Place.Adcode) : []));

    private readonly Lazy<ImmutableArray<PlacePart>> parts = new(() => PlacePart.Split(Place));

    private VolumeCoverage? coverage;
    private YearComparison? comparison;

    public bool IsNation => Place.Adcode == NationAdcode;

    public int Year => Reports.Year;

    /// <summary>False for the nation and for a municipality, whose districts stand directly below it.</summary>
    public bool HasPrefectures => !Prefectures.IsEmpty;

    /// <summary>The year before; null when nothing of it was received.</summary>
    public YearRollup? LastYear => History.FirstOrDefault(year => year.Year == Year - 1);

    public PlaceRollup? LastPlace => LastYear?.Find(Place.Adcode);

    /// <summary>The reports of the year before by body, counted or not.</summary>
    public IReadOnlyDictionary<BodyKey, Body> LastBodies => lastBodies.Value;

    /// <summary>The years in which the place has reports, the oldest first.</summary>
    public ImmutableArray<(int Year, PlaceRollup Place)> PlaceYears =>
        [
            .. History
                .Select(year => (year.Year, Place: year.Find(Place.Adcode)!))
                .Where(entry => entry.Place is { Received.IsEmpty: false }),
        ];

    /// <summary>What the totals of the place are made of, with the parts of a compilation where it has any.</summary>
    public ImmutableArray<PlacePart> Parts => parts.Value;

    /// <summary>The counted reports against last year's.</summary>
    public YearComparison Comparison => comparison ??= YearComparison.Compare(Place.Counted, LastBodies);

    /// <summary>Expected against received reports.</summary>
    public VolumeCoverage Coverage => coverage ??= VolumeCoverage.Compute(this);

    public Totals Totals => Place.Totals;

    /// <summary>Bodies of the lines that stand apart: of the province, or all of them.</summary>
    public ImmutableArray<Body> Apart => ApartIn(Reports, Place.Adcode);

    /// <summary>Every report that the volume speaks of.</summary>
    public ImmutableArray<Body> Bodies => [.. Place.Received, .. Apart];

    /// <summary>The reports that only this volume lists one by one; the national one leaves the provinces' to theirs.</summary>
    public ImmutableArray<Body> Listed =>
        IsNation ? [.. Reports.Unresolved.Select(unresolved => unresolved.Body), .. Apart] : Bodies;

    /// <summary>Reports whose place is not settled and may be in this province; in none of its totals.</summary>
    public ImmutableArray<Body> Floating => FloatingIn(Reports, Place);

    /// <summary>The form the statutory tables are printed in: the newest that a counted report uses.</summary>
    public DisclosureForm Form => Forms.FirstOrDefault() ?? FormCatalogue.Current;

    /// <summary>The forms of the counted reports, the newest first.</summary>
    public IEnumerable<DisclosureForm> Forms =>
        FormCatalogue.All.Where(form => Place.Counted.Any(body => body.FormVersion == form.Version));

    public bool IsCounted(Body body) => counted.Contains(body);

    /// <summary>新收 of these bodies against last year, as far as their reports of last year were received.</summary>
    public Growth GrowthOf(IEnumerable<Body> bodies) => GrowthOf(bodies, Received);

    /// <summary>A key figure of these bodies against last year.</summary>
    public Growth GrowthOf(IEnumerable<Body> bodies, Figure figure) => Growth.Compare(bodies, LastBodies, figure);

    /// <summary>新收 of a year of the history against the year before it.</summary>
    public Growth GrowthInto(int year)
    {
        var (now, before) = (History.FirstOrDefault(entry => entry.Year == year), History.FirstOrDefault(entry => entry.Year == year - 1));
        return now?.Find(Place.Adcode) is { } place && before is not null
            ? Growth.Compare(place.Counted, BodiesIn(before, Place.Adcode), Received)
            : default;
    }

    /// <summary>A rate of these bodies against last year.</summary>
    public RateChange ChangeOf(IEnumerable<Body> bodies, Indicator rate) => RateChange.Compare(bodies, LastBodies, rate);

    /// <summary>Over everything the volume is composed from, the years before included.</summary>
    public string Fingerprint => InputFingerprint.Compute(
        History.SelectMany(year => BodiesIn(year, Place.Adcode)).Concat(Floating), Exclusions.Select(exclusion => exclusion.File));

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
