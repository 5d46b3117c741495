using System.Collections.Immutable;
using Compiler.Accuracy.Truth;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Accuracy.Provinces;

/// <summary>
/// A made-up province with the divisions of a real one, always the same for the same size: levels that compile and levels that
/// do not, compilations beside their parts, bodies that are missing, late, illegible or of no known place.
/// </summary>
public sealed class SampleProvince
{
    public const string Adcode = "130000";
    public const int LastYear = 2024;
    public const int CompiledYear = 2023;

    internal const int Years = 3;
    private const int Seed = 49_50;
    private const int SilentPrefecture = 9;

    private static readonly SamplePrefecture[] Habits =
    [
        SamplePrefecture.Sum,
        SamplePrefecture.Compiled,
        SamplePrefecture.CompilationOnly,
        SamplePrefecture.CompiledOtherwise,
        SamplePrefecture.Sum,
        SamplePrefecture.Sum,
    ];

    private static readonly string[] Bureaus =
    [
        "财政局", "教育局", "自然资源和规划局", "行政审批局", "市场监督管理局", "医疗保障局", "民政局", "农业农村局", "住房和城乡建设局", "交通运输局",
        "水利局", "文化广电和旅游局", "卫生健康局", "应急管理局", "审计局", "统计局", "公安局", "司法局", "人力资源和社会保障局", "发展和改革局",
    ];

    private static readonly string[] Departments =
        ["财政厅", "教育厅", "自然资源厅", "生态环境厅", "住房和城乡建设厅", "水利厅", "农业农村厅", "民政厅", "公安厅", "市场监督管理局"];

    private static readonly (string Name, string Place)[] VerticalBodies =
        [("国家税务总局河北省税务局", Adcode), ("国家税务总局唐山市税务局", "130200"), ("石家庄海关", "130100")];

    // 邢台市桥西区 has become 信都区.
    private static readonly string[] Candidates = ["130104", "130703", "130503"];

    private readonly Division province;
    private readonly bool isMunicipality;
    private readonly Random random;
    private readonly List<SampleReport> reports = [];
    private readonly Dictionary<string, ReportFigures> before = [];
    private readonly int bodies;

    private SampleProvince(string adcode, int seed, int bodies)
    {
        province = Gazetteer.Current.Find(adcode)!;
        isMunicipality = Gazetteer.Current.Prefectures(province).IsEmpty;
        random = new Random(seed);
        this.bodies = bodies;
    }

    /// <summary>The reports of three years, of which the last has at least this many.</summary>
    public static ImmutableArray<SampleReport> Reports(int bodies) => Reports(Adcode, Seed, bodies);

    /// <summary>The same of another province, with other figures for another seed.</summary>
    public static ImmutableArray<SampleReport> Reports(string adcode, int seed, int bodies)
    {
        var sample = new SampleProvince(adcode, seed, bodies);
        for (var year = LastYear - Years + 1; year <= LastYear; year++)
            sample.AddYear(year);
        SampleFlaws.Make(sample.reports);
        return [.. sample.reports];
    }

    private void AddYear(int year)
    {
        var first = reports.Count;
        foreach (var department in Departments)
            Add(province, province.Name + department, year);
        foreach (var (index, prefecture) in Gazetteer.Current.Prefectures(province).Index())
            AddPrefecture(prefecture, Habits[index % Habits.Length], index == SilentPrefecture && year == LastYear, year);
        foreach (var county in Gazetteer.Current.Children(province).Where(division => division.Level == DivisionLevel.County))
            AddCounty(county, year);
        AddBureaus(year, first);
        if (year == CompiledYear)
            Compile(province, year, first, 0);
        foreach (var (body, place) in province.Code == Adcode ? VerticalBodies : [($"国家税务总局{province.Name}税务局", province.Code)])
        {
            Add(province, body, year, SampleKind.Vertical);
            reports[^1] = reports[^1] with { Place = Gazetteer.Current.Find(place) };
        }

        if (province.Code == Adcode)
            Add(null, "桥西区人民政府", year, SampleKind.Unresolved);
    }

    private void AddPrefecture(Division prefecture, SamplePrefecture habit, bool isSilent, int year)
    {
        if (isSilent)
            return;
        var first = reports.Count;
        if (habit == SamplePrefecture.CompilationOnly)
        {
            Add(prefecture, $"{Name(prefecture)}人民政府", year, SampleKind.Compilation);
            return;
        }

        Add(prefecture, $"{Name(prefecture)}人民政府办公室", year);
        foreach (var bureau in Bureaus.Take(3))
            Add(prefecture, Name(prefecture) + bureau, year);
        foreach (var county in Gazetteer.Current.Counties(prefecture))
            AddCounty(county, year);
        if (habit == SamplePrefecture.Compiled)
            Compile(prefecture, year, first, 0);
        if (habit == SamplePrefecture.CompiledOtherwise)
            Compile(prefecture, year, first, 37);
    }

    private void AddCounty(Division county, int year)
    {
        switch (random.Next(16))
        {
            case 0 or 1:
                return;
            case 2:
                Add(county, $"{Name(county)}人民政府办公室", year);
                foreach (var town in Gazetteer.Current.Children(county).Where(town => town.Name.EndsWith('镇')).Take(2))
                    Add(county, $"{Name(town)}人民政府", year);
                return;
            default:
                Add(county, $"{Name(county)}人民政府", year, SampleKind.Compilation);
                return;
        }
    }

    private void AddBureaus(int year, int first)
    {
        var counties = Gazetteer.Current.Counties(province);
        for (var i = 0; reports.Count - first < bodies && i < counties.Length * Bureaus.Length; i++)
        {
            var county = counties[i % counties.Length];
            Add(county, Name(county) + Bureaus[i / counties.Length], year);
        }
    }

    private void Compile(Division level, int year, int first, int more)
    {
        var figures = SampleFigures.SumOf([.. SampleSums.Counted(reports.Skip(first), level)]);
        SampleFigures.AddRequests(figures, more);
        reports.Add(new SampleReport($"{Name(level)}人民政府", level, year, SampleKind.Compilation, figures));
    }

    // As titles have it: without the province, unless it is all that tells its districts from those of others.
    private string Name(Division place) =>
        place == province || place.Parent == province && place.Level == DivisionLevel.County && isMunicipality
            ? place.Path
            : place.Path[province.Name.Length..];

    private void Add(Division? place, string agency, int year, SampleKind kind = SampleKind.Body)
    {
        // Somebody goes on with the form of old.
        var form = agency.EndsWith("涿州市人民政府", StringComparison.Ordinal) ? FormCatalogue.Statutory.All[^1] : FormCatalogue.Statutory.Current;
        var figures = before.TryGetValue(agency, out var last) ? SampleFigures.After(last, random) : RandomFigures.Create(form, random);
        if (kind == SampleKind.Body || place is not { Level: DivisionLevel.Prefecture })
            SampleFigures.DropRegulations(figures);
        before[agency] = figures;
        reports.Add(new SampleReport(agency, place, year, kind, figures)
        {
            Candidates = place is null ? [.. Candidates.Select(code => Gazetteer.Current.Find(code)!)] : [],
        });
    }
}
