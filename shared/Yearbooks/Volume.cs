using System.Collections.Immutable;
using Compiler.Forms;
using Compiler.Rollups;

namespace Compiler.Yearbooks;

/// <summary>Everything one volume is composed from, fully computed.</summary>
/// <param name="Reports">The year.</param>
/// <param name="Place">Whose volume it is.</param>
/// <param name="LastYear">The year before; null when there is none.</param>
/// <param name="Expected">The divisions that should have reported: counties of a province, provinces of the nation.</param>
/// <param name="Counties">The counties of a province, for the nation's table of coverage.</param>
/// <param name="Exclusions">The files that belong here and are in no total.</param>
/// <param name="Edition">Date and number.</param>
internal sealed record Volume(
    YearRollup Reports,
    PlaceRollup Place,
    YearRollup? LastYear,
    ImmutableArray<ExpectedPlace> Expected,
    Func<string, ImmutableArray<ExpectedPlace>> Counties,
    ImmutableArray<Exclusion> Exclusions,
    YearbookEdition Edition)
{
    public const string NationAdcode = "100000";

    private static readonly Figure Received = FigureCatalogue.Of("requests.new_received.total");

    private readonly HashSet<Body> counted = new(Place.Counted, ReferenceEqualityComparer.Instance);

    private readonly Dictionary<BodyKey, decimal> lastReceived = Growth.Values(
        LastYear is null ? [] : [.. LastYear.Nation.Received, .. LastYear.National.Bodies, .. LastYear.Vertical.Bodies], Received);

    public bool IsNation => Place.Adcode == NationAdcode;

    public int Year => Reports.Year;

    public PlaceRollup? LastPlace => LastYear?.Find(Place.Adcode);

    public Totals Totals => Place.Totals;

    /// <summary>Bodies of the lines that stand apart: of the province, or all of them.</summary>
    public ImmutableArray<Body> Apart => ApartIn(Reports);

    /// <summary>Every report that the volume speaks of.</summary>
    public ImmutableArray<Body> Bodies => [.. Place.Received, .. Apart];

    /// <summary>The reports that only this volume lists one by one; the national one leaves the provinces' to theirs.</summary>
    public ImmutableArray<Body> Listed =>
        IsNation ? [.. Reports.Unresolved.Select(unresolved => unresolved.Body), .. Apart] : Bodies;

    /// <summary>The form the statutory tables are printed in: the newest that a counted report uses.</summary>
    public DisclosureForm Form => Forms.FirstOrDefault() ?? FormCatalogue.Current;

    /// <summary>The forms of the counted reports, the newest first.</summary>
    public IEnumerable<DisclosureForm> Forms =>
        FormCatalogue.All.Where(form => Place.Counted.Any(body => body.FormVersion == form.Version));

    public bool IsCounted(Body body) => counted.Contains(body);

    /// <summary>新收 of these bodies against last year, as far as their reports of last year were received.</summary>
    public Growth GrowthOf(IEnumerable<Body> bodies) => Growth.Of(bodies, lastReceived, Received);

    public string Fingerprint => InputFingerprint.Of(
        [.. Bodies, .. LastPlace?.Received ?? [], .. LastYear is null ? [] : ApartIn(LastYear)],
        Exclusions.Select(exclusion => exclusion.File));

    public static string PlaceOf(Body body) =>
        body.Place switch
        {
            { Prefecture: null, County: null } when body.Place.Province is null => "—",
            { Prefecture: null, County: null } => "本级",
            _ => $"{body.Place.Prefecture}{body.Place.County}",
        };

    private ImmutableArray<Body> ApartIn(YearRollup year) =>
        IsNation
            ? [.. year.National.Bodies, .. year.Vertical.Bodies]
            : [.. year.Vertical.Bodies.Where(body => body.Place.ProvinceAdcode == Place.Adcode)];
}
