using Compiler.Accuracy.Provinces;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>One year of a made-up province, or of the made-up nation, from its true reports.</summary>
internal sealed class SampleYear
{
    private static readonly Gazetteer Divisions = Gazetteer.Current;

    private readonly Dictionary<Division, IReadOnlyList<SampleReport>> of = [];
    private readonly Dictionary<Division, IReadOnlyList<SampleReport>> within = [];
    private readonly Lazy<IReadOnlyList<SampleReport>> whole;
    private readonly Lazy<SampleYear> before;

    /// <param name="files">All reports of all years, with the numbers of their files.</param>
    /// <param name="year">The year.</param>
    /// <param name="adcode">The province; 100000 for the nation.</param>
    public SampleYear(SampleInput files, int year, string adcode)
    {
        (Input, Year, Adcode) = (files, year, adcode);
        Province = Divisions.Find(adcode);
        Below = Province is null
            ? [.. Divisions.Provinces.Where(province => province.Name is not ("台湾省" or "香港特别行政区" or "澳门特别行政区"))]
            : [.. Divisions.Children(Province).Where(division => division.Level is DivisionLevel.Prefecture or DivisionLevel.County)];
        Reports = [.. files.Reports.Where(report => report.Year == year)];
        Local = [.. Reports.Where(report => report.Kind is SampleKind.Body or SampleKind.Compilation && IsWithin(report.Place!))];
        Apart =
        [
            .. InOrder(Reports.Where(report => IsNation && report.Kind == SampleKind.National)),
            .. InOrder(Reports.Where(report => report.Kind == SampleKind.Vertical && IsWithin(report.Place!))),
        ];
        Unresolved = [.. InOrder(Reports.Where(report => IsNation && report.Kind == SampleKind.Unresolved))];
        whole = new(() => Province is null ? [.. Below.SelectMany(Load), .. Unresolved.Where(IsCounted)] : Load(Province));
        before = new(() => new SampleYear(files, year - 1, adcode));
        Received = [.. InOrder(Local), .. Unresolved];
        Bodies = [.. Received, .. Apart];
        Coverage = new SampleCoverage(this);
        Rows = [.. RowsOf(Province, Below)];
        Comparison = new Years([.. files.Reports.Where(report => report.Year == year - 1)]);
    }

    public SampleInput Input { get; }

    public int Year { get; }

    public string Adcode { get; }

    /// <summary>Null for the nation.</summary>
    public Division? Province { get; }

    public bool IsNation => Province is null;

    public string Name => Province?.Name ?? "全国";

    /// <summary>The places that stand directly below, in the order of the tables.</summary>
    public IReadOnlyList<Division> Below { get; }

    /// <summary>Every report of the year, whoever sent it.</summary>
    public IReadOnlyList<SampleReport> Reports { get; }

    /// <summary>Those of local governments.</summary>
    public IReadOnlyList<SampleReport> Local { get; }

    /// <summary>Those of the vertical lines, and for the nation those of the State Council before them.</summary>
    public IReadOnlyList<SampleReport> Apart { get; }

    /// <summary>For the nation those of places that nobody knows.</summary>
    public IReadOnlyList<SampleReport> Unresolved { get; }

    public Years Comparison { get; }

    public SampleYear Before => before.Value;

    /// <summary>The reports of the totals.</summary>
    public IReadOnlyList<SampleReport> Whole => whole.Value;

    /// <summary>What the sum of the tables by place is made of, a compilation of the whole apart.</summary>
    public IReadOnlyList<SampleReport> Sum => Province is { } province && Parts(province) is { Count: > 0 } parts ? parts : Whole;

    /// <summary>The compilation of the whole.</summary>
    public SampleReport? Compilation => Local.FirstOrDefault(report => report.Kind == SampleKind.Compilation && report.Place == Province);

    /// <summary>The local reports and those of no known place, in the order of lists.</summary>
    public IReadOnlyList<SampleReport> Received { get; }

    /// <summary>All reports the volume speaks of, in the order of lists.</summary>
    public IReadOnlyList<SampleReport> Bodies { get; }

    /// <summary>Those of them that it lists one by one.</summary>
    public IReadOnlyList<SampleReport> Listed =>
        IsNation ? [.. Unresolved, .. Apart.Where(report => report.Kind == SampleKind.National)] : Bodies;

    /// <summary>The places directly below that have bodies of the vertical lines, with these.</summary>
    public IEnumerable<(Division Place, IReadOnlyList<SampleReport> Reports)> VerticalByPlace =>
        from place in Below
        let reports = Apart.Where(report => report.Kind == SampleKind.Vertical && report.Place!.IsWithin(place)).ToList()
        where reports.Count > 0
        select (place, (IReadOnlyList<SampleReport>)reports);

    /// <summary>The files of provinces that count for nothing: the first of the last two was replaced by another of its province.</summary>
    public IReadOnlyList<SampleFile> ReplacedFiles =>
        Year == SampleProvince.LastYear && (IsNation || Adcode == Replaced.Province.Code) ? [Input.Files[^2]] : [];

    private Division Replaced =>
        Input.Reports.First(report => report is { Year: SampleProvince.LastYear, Kind: SampleKind.Compilation }).Place!;

    public SampleCoverage Coverage { get; }

    public IReadOnlyList<SampleReport> Load(Division level) => Kept(of, level, () => SampleSums.Sum(Local, level));

    public IReadOnlyList<SampleReport> Parts(Division level) => [.. SampleSums.Counted(Local, level)];

    public IReadOnlyList<SampleReport> Within(Division level) =>
        Kept(within, level, () => [.. Local.Where(report => report.Place!.IsWithin(level))]);

    /// <summary>Whether a report of an unknown place may not be in what others compile.</summary>
    public bool IsCounted(SampleReport unresolved) => !unresolved.Candidates.Any(place =>
        Local.Any(report => report.Kind == SampleKind.Compilation && place.IsWithin(report.Place!)));

    /// <summary>The parts that have reports: the bodies of the level itself, and the places below.</summary>
    public IReadOnlyList<SampleRow> Rows { get; }

    public IEnumerable<SampleRow> RowsOf(Division? level, IEnumerable<Division> below)
    {
        var own = level is null ? [] : Parts(level).Where(report => report.Place == level).ToList();
        if (own.Count > 0)
            yield return new SampleRow("本级", null, SampleCoverage.Sum(own), own);
        foreach (var place in below)
        {
            if (Load(place) is { Count: > 0 } reports)
                yield return new SampleRow(place.Name, place, Coverage.Basis(place), reports);
        }
    }

    private static IReadOnlyList<SampleReport> Kept(
        Dictionary<Division, IReadOnlyList<SampleReport>> kept, Division level, Func<IReadOnlyList<SampleReport>> count)
    {
        if (!kept.TryGetValue(level, out var reports))
            kept.Add(level, reports = count());
        return reports;
    }

    private bool IsWithin(Division place) => Province is null || place.IsWithin(Province);

    // By place, a compilation first, then by name.
    private static IEnumerable<SampleReport> InOrder(IEnumerable<SampleReport> reports) => reports
        .OrderBy(report => PathOf(report.Place), StringComparer.Ordinal)
        .ThenBy(report => report.IsCompilation ? 0 : 1)
        .ThenBy(report => report.Agency, StringComparer.Ordinal);

    // A prefecture stands before its counties, whatever their codes are.
    private static string PathOf(Division? place) => place is null ? "" : PathOf(place.Parent) + place.Code;
}
