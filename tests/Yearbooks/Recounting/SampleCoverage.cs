using Compiler.Accuracy.Provinces;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>Which places of a volume have sent in reports, counted one by one.</summary>
internal sealed class SampleCoverage(SampleYear year)
{
    public const string Direct = "直辖县级行政区";
    public const string Open = "行政区划待定";

    /// <summary>A row of the table of coverage.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Levels">The levels that should report themselves, that of the row first.</param>
    /// <param name="Counties">The counties that should report.</param>
    /// <param name="Received">What was received.</param>
    public sealed record Group(
        string Name, IReadOnlyList<Division> Levels, IReadOnlyList<Division> Counties, IReadOnlyList<SampleReport> Received)
    {
        public Division? Level => Levels.Count > 0 ? Levels[0] : null;

        public int Places => Levels.Count + Counties.Count;
    }

    private readonly Lazy<IReadOnlyList<Group>> groups = new(() =>
        year.Province is { } province ? [.. OfProvince(year, province)] : [.. OfNation(year)]);

    public IReadOnlyList<Group> Groups => groups.Value;

    public int Places => Groups.Sum(group => group.Places);

    public int ReceivedPlaces => Groups.Sum(ReceivedIn);

    public static string Sum(int reports) => $"加总 {Recount.Number(reports)} 份";

    /// <summary>Whether a government speaks, or its office, and not a department or a town.</summary>
    public static bool IsOfGovernment(SampleReport report) =>
        report.IsCompilation
        || (
            report.Place is { } place
            && (
                report.Agency.EndsWith($"{place.Name}人民政府", StringComparison.Ordinal)
                || report.Agency.EndsWith($"{place.Name}人民政府办公室", StringComparison.Ordinal)));

    /// <summary>加总, or 部门加总 where no government speaks.</summary>
    public static string Sum(IReadOnlyList<SampleReport> reports) =>
        reports.Any(IsOfGovernment) ? Sum(reports.Count) : $"部门{Sum(reports.Count)}";

    /// <summary>How the figures of a place came about, in a word of figures.json.</summary>
    public string Layer(Division place) =>
        State(place, isWhole: false) == "●" ? "compilation"
        : year.Load(place).Any(IsOfGovernment) ? "sum"
        : "departments";

    /// <summary>Whether the government of a place has reported, or its office.</summary>
    public bool HasGovernment(Division place) => year.Within(place).Any(report => report.Place == place && IsOfGovernment(report));

    /// <summary>汇总, or 加总 with as many places of as many as there should be.</summary>
    public string Basis(Division place)
    {
        if (State(place, isWhole: false) == "●")
            return "汇总";
        if (!year.Load(place).Any(IsOfGovernment))
            return Sum(year.Load(place));
        return Groups.FirstOrDefault(group => group.Level == place) is { Counties.Count: > 0 } group
            ? $"加总 {Recount.Number(ReceivedIn(group))}/{Recount.Number(group.Places)}"
            : Sum(year.Load(place).Count);
    }

    /// <summary>● for a compilation, ◎ for reports of bodies, ○ for nothing.</summary>
    /// <param name="place">The place.</param>
    /// <param name="isWhole">Whether the reports of the places below count for it.</param>
    public string State(Division place, bool isWhole)
    {
        var reports = year.Within(place).Where(report => isWhole || report.Place == place).ToList();
        return reports.Any(report => report.Kind == SampleKind.Compilation && report.Place == place) ? "●" : reports.Count > 0 ? "◎" : "○";
    }

    public int Received(Group group) => group.Counties.Count(county => State(county, isWhole: true) != "○");

    private int ReceivedIn(Group group) => group.Counties.Concat(group.Levels).Count(HasGovernment);

    private static IEnumerable<Group> OfProvince(SampleYear year, Division province)
    {
        yield return new Group("本级", [province], [], [.. year.Local.Where(report => report.Place == province)]);
        foreach (var prefecture in year.Below.Where(place => place.Level == DivisionLevel.Prefecture))
        {
            yield return new Group(
                prefecture.Name, [prefecture], [.. Gazetteer.Current.Counties(prefecture, year.Year)], year.Within(prefecture));
        }

        var direct = Gazetteer.Current.Counties(province, year.Year).Where(county => county.Parent == province).ToList();
        if (direct.Count > 0)
            yield return new Group(Direct, [], direct, [.. direct.SelectMany(year.Within)]);
    }

    private static IEnumerable<Group> OfNation(SampleYear year)
    {
        foreach (var province in year.Below)
        {
            yield return new Group(
                province.Name,
                [province, .. Gazetteer.Current.Prefectures(province)],
                [.. Gazetteer.Current.Counties(province, year.Year)],
                year.Within(province));
        }

        if (year.Unresolved.Count > 0)
            yield return new Group(Open, [], [], year.Unresolved);
    }
}
