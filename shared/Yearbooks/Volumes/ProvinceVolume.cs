using System.Collections.Immutable;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Expected;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Likenesses;
using Compiler.Disclosure.Rollups.Summaries;
using Compiler.Disclosure.Rollups.Years;

namespace Compiler.Yearbooks.Volumes;

/// <summary>All data of the volume of a province.</summary>
internal sealed class ProvinceVolume : Volume
{
    private readonly HashSet<Body> counted;
    private readonly Dictionary<BodyKey, Body> lastBodies;
    private readonly Lazy<HashSet<string>> lastPlaces;
    private readonly Lazy<VolumeCoverage> coverage;
    private readonly Lazy<ImmutableArray<Likeness>> likenesses;

    /// <param name="rollup">The totals of this year and of the years before.</param>
    /// <param name="year">The year; the rollup must have it.</param>
    /// <param name="place">The province in that year.</param>
    /// <param name="register">The places expected to report.</param>
    public ProvinceVolume(Rollup rollup, YearRollup year, PlaceRollup place, IPlaceRegister register)
    {
        (Year, Place) = (year.Year, place);
        Expected = register.CountiesOf(place.Adcode, Year);
        Prefectures = register.PrefecturesOf(place.Adcode, Year);
        Exclusions = [.. rollup.Exclusions.Where(file => file.Year == Year && file.ProvinceAdcode == place.Adcode)];
        SeparateLineBodies = [.. year.VerticalOf(place.Adcode)];
        ListedBodies = [.. place.Received, .. SeparateLineBodies];
        UnresolvedCandidates = [.. year.Unresolved.Select(report => report.Body).Where(IsCandidate)];

        counted = new(place.Counted, ReferenceEqualityComparer.Instance);
        var last = rollup.Find(Year - 1);
        LastTotals = last?.Find(place.Adcode)?.Totals;
        lastPlaces = new(() => [.. (last?.Find(place.Adcode) is { } before ? Below(before) : []).Select(part => part.Adcode)]);
        lastBodies = ByKey(last?.BodiesOf(place.Adcode) ?? []);
        Years = [.. YearsOf(rollup, Year, place.Adcode)];
        Received = ReportTally.Of(place.Received);
        Counted = ReportTally.Of(place.Counted);
        Vertical = ReportTally.Of(SeparateLineBodies);
        Parts = [.. PlacePart.Split(place).Select(part => new VolumePart(part, MatchOf(part.Counted)))];
        DueBodies = DueBody.Match(rollup.Register.DueIn(place.Adcode, Year), ListedBodies);
        Due = DueTally.Of(DueBodies);
        coverage = new(() => VolumeCoverage.FromProvince(this));
        likenesses = new(() => LikenessSearch.Find(ListedBodies, body => lastBodies.GetValueOrDefault(body.Key)));
    }

    public PlaceRollup Place { get; }

    /// <summary>The bodies under vertical leadership.</summary>
    public ImmutableArray<Body> SeparateLineBodies { get; }

    /// <summary>Reports with an unresolved place that may be in this province; in none of its totals.</summary>
    public ImmutableArray<Body> UnresolvedCandidates { get; }

    /// <summary>The bodies that carried over something else than they had carried forward.</summary>
    public ImmutableArray<CarryMismatch> CarryBreaks => CarryChain.Build(Place.Counted, lastBodies).Breaks;

    /// <summary>The reports that repeat that of the year before, or that of another body.</summary>
    public ImmutableArray<Likeness> Likenesses => likenesses.Value;

    /// <summary>Fees whose unit probably differs between the years.</summary>
    public ImmutableArray<AmountJump> Jumps => AmountJump.Find(Place.Counted, lastBodies);

    public override bool IsNation => false;

    public override int Year { get; }

    public override string Adcode => Place.Adcode;

    public override string Name => Place.Name;

    public override ScopeLayer Layer => Place.Layer;

    public override Totals Totals => Place.Totals;

    public override Body? Compilation => Place.Compilation;

    public override Totals? PartsBesideCompilation => Compilation is not null && !Place.PartBodies.IsEmpty ? Place.Parts : null;

    public override ReportTally Received { get; }

    public override ReportTally Counted { get; }

    public override ReportTally Vertical { get; }

    public override ReportTally All => Received + Vertical;

    public override IYearMatch Match => MatchOf(Place.Counted);

    public override ImmutableArray<VolumePart> Parts { get; }

    public override VolumePart Sum => Place.PartBodies.IsEmpty
        ? new(new PlacePart(Name, Adcode, Layer, Totals, Counted.Reports), Match)
        : new(new PlacePart(Name, Adcode, ScopeLayer.Sum, Place.Parts, Place.PartBodies.Length), MatchOf(Place.PartBodies));

    public override VolumePart? Open => null;

    public override ImmutableArray<PlaceYear> Years { get; }

    public override Totals? LastTotals { get; }

    public override VolumeCoverage Coverage => coverage.Value;

    /// <summary>The bodies that must report, with their reports; empty if there is no register for the year.</summary>
    public ImmutableArray<DueBody> DueBodies { get; }

    public override DueTally? Due { get; }

    public override ImmutableArray<ExpectedPlace> Expected { get; }

    public override ImmutableArray<ExpectedPlace> Prefectures { get; }

    public override ImmutableArray<Body> ListedBodies { get; }

    public override ImmutableArray<Exclusion> Exclusions { get; }

    /// <summary>The province, its cities and its counties, as far as they have reports.</summary>
    public IEnumerable<PlaceRollup> Reporting => Below(Place).Where(place => place.Totals.Reports > 0);

    public override ImmutableArray<PartsReconciliation> Reconciliations =>
        [.. Below(Place).Select(PartsReconciliation.FromPlace).OfType<PartsReconciliation>()];

    public override bool IsCounted(Body body) => counted.Contains(body);

    /// <summary>Compares reports with those of the same bodies in the year before.</summary>
    public BodyMatch MatchOf(ImmutableArray<Body> bodies) => new(bodies, lastBodies);

    /// <summary>Whether there are reports of a place in the year before.</summary>
    public bool HadReports(string adcode) => lastPlaces.Value.Contains(adcode);

    public override Growth GrowthOf(IEnumerable<Body> bodies) => Growth.Compare(bodies, lastBodies, NewReceived);

    private static IEnumerable<PlaceYear> YearsOf(Rollup rollup, int newest, string adcode) =>
        from year in rollup.Years
        where year.Year <= newest && year.Year > newest - ComparedYears
        let place = year.Find(adcode)
        where place is { Received.IsEmpty: false }
        let before = year.Year - 1 > newest - ComparedYears ? rollup.Find(year.Year - 1) : null
        select new PlaceYear(
            year.Year,
            place.Totals,
            ReportTally.Of(place.Counted),
            Growth.Compare(place.Counted, ByKey(before?.BodiesOf(adcode) ?? []), NewReceived));

    private static IEnumerable<PlaceRollup> Below(PlaceRollup place) => place.Children.SelectMany(Below).Prepend(place);

    private bool IsCandidate(Body body) =>
        body.Place.Candidates.Any(candidate => candidate.StartsWith(Place.Name, StringComparison.Ordinal));
}
