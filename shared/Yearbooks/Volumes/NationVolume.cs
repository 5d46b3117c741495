using System.Collections.Immutable;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Expected;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Summaries;
using Compiler.Disclosure.Rollups.Years;

namespace Compiler.Yearbooks.Volumes;

/// <summary>All data of the national volume. It has the reports of provinces only as summaries.</summary>
internal sealed class NationVolume : Volume
{
    private readonly HashSet<Body> counted;
    private readonly Dictionary<BodyKey, Body> lastBodies;
    private readonly Lazy<VolumeCoverage> coverage;

    /// <param name="nation">The nation in this year and in the years before.</param>
    /// <param name="reports">This year.</param>
    /// <param name="register">The places expected to report.</param>
    public NationVolume(Nation nation, NationYear reports, IPlaceRegister register)
    {
        Reports = reports;
        Expected = register.Provinces(Year);
        PrefecturesOf = province => register.PrefecturesOf(province, Year);
        CountiesOf = province => register.CountiesOf(province, Year);
        History = [.. nation.Years.Where(year => year.Year <= Year && year.Year > Year - ComparedYears)];
        // A file without a year is of the newest one, if of any; otherwise it would be printed in a revision of every year.
        var isNewest = nation.Years[^1].Year == Year;
        Exclusions = [.. nation.Exclusions.Where(file => file.Year == Year || (file.Year is null && isNewest))];
        ListedBodies = [.. reports.Unresolved.Select(report => report.Body), .. reports.National.Bodies, .. reports.Vertical.Bodies];

        var last = History.FirstOrDefault(year => year.Year == Year - 1);
        LastTotals = last?.Totals;
        lastBodies = last is null
            ? []
            : ByKey([.. last.Unresolved.Select(report => report.Body), .. last.National.Bodies, .. last.Vertical.Bodies]);
        var open = reports.Unresolved.Where(report => report.IsCounted).Select(report => report.Body);
        counted = new(open, ReferenceEqualityComparer.Instance);
        Years = [.. History.Where(year => year.Received.Reports > 0).Select(YearOf)];
        Vertical = reports.Provinces.Aggregate(ReportTally.Of(reports.Vertical.Bodies), (sum, province) => sum + province.Vertical.Tally);
        All = Received + Vertical + ReportTally.Of(reports.National.Bodies);
        Parts = [.. reports.Reporting.Select(province => PartOf(province, province.Name, province.Adcode))];
        coverage = new(() => VolumeCoverage.FromNation(this));
    }

    /// <summary>The year.</summary>
    public NationYear Reports { get; }

    /// <summary>The compared years, up to five, oldest first, ending with this year; years without reports are left out.</summary>
    public ImmutableArray<NationYear> History { get; }

    /// <summary>The prefectures of a province.</summary>
    public Func<string, ImmutableArray<ExpectedPlace>> PrefecturesOf { get; }

    /// <summary>The counties of a province.</summary>
    public Func<string, ImmutableArray<ExpectedPlace>> CountiesOf { get; }

    public override bool IsNation => true;

    public override int Year => Reports.Year;

    public override string Adcode => NationAdcode;

    public override string Name => "全国";

    public override ScopeLayer Layer => ScopeLayer.Sum;

    public override Totals Totals => Reports.Totals;

    public override Body? Compilation => null;

    public override Totals? PartsBesideCompilation => null;

    public override ReportTally Received => Reports.Received;

    public override ReportTally Counted => Reports.Counted;

    public override ReportTally Vertical { get; }

    public override ReportTally All { get; }

    public override IYearMatch Match => Reports.Match;

    public override ImmutableArray<VolumePart> Parts { get; }

    public override VolumePart Sum => new(new PlacePart(Name, Adcode, Layer, Totals, Counted.Reports), Match);

    public override VolumePart? Open => Reports.Open.Counted.Reports > 0 ? PartOf(Reports.Open, VolumeCoverage.Unresolved, null) : null;

    public override ImmutableArray<PlaceYear> Years { get; }

    public override Totals? LastTotals { get; }

    public override VolumeCoverage Coverage => coverage.Value;

    public override DueTally? Due => Reports.Due;

    public override ImmutableArray<ExpectedPlace> Expected { get; }

    public override ImmutableArray<ExpectedPlace> Prefectures => [];

    public override ImmutableArray<Body> ListedBodies { get; }

    public override ImmutableArray<Exclusion> Exclusions { get; }

    public override ImmutableArray<PartsReconciliation> Reconciliations =>
        [.. Reports.Reporting.Select(PartsReconciliation.FromSummary).OfType<PartsReconciliation>()];

    public override bool IsCounted(Body body) => counted.Contains(body);

    public override Growth GrowthOf(IEnumerable<Body> bodies) => Growth.Compare(bodies, lastBodies, NewReceived);

    /// <summary>The name of a province, also if no report says it.</summary>
    public string NameOf(PlaceSummary province) =>
        province.Name != province.Adcode
            ? province.Name
            : Expected.FirstOrDefault(place => place.Adcode == province.Adcode)?.Name ?? province.Adcode;

    private static VolumePart PartOf(PlaceSummary place, string name, string? adcode) =>
        new(new PlacePart(name, adcode, place.Layer, place.Totals, place.Counted.Reports), place.Match);

    private PlaceYear YearOf(NationYear year) => new(
        year.Year,
        year.Totals,
        year.Counted,
        History.Any(before => before.Year == year.Year - 1) ? year.Match.Growth(NewReceived) : default);
}
