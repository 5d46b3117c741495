using System.Collections.Immutable;
using Compiler.Accuracy.Truth;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Accuracy.Provinces;

/// <summary>
/// A made-up nation: the made-up province, one with counties directly under it, a municipality, one that only compiles,
/// departments of the State Council, and a report of a place that nobody knows.
/// </summary>
public static class SampleNation
{
    public const string Adcode = "100000";
    public const string CountiesOnly = "460000";
    public const string Municipality = "110000";
    public const string CompilationOnly = "640000";

    private const int Bodies = 30;
    private const int Seed = 33;

    private static readonly string[] Departments = ["教育部", "水利部", "审计署"];
    private static readonly string[] Candidates = ["320106", "320302", "350102", "410204"];

    /// <summary>The reports of three years; those of the made-up province come first, as they are alone.</summary>
    public static ImmutableArray<SampleReport> Reports(ImmutableArray<SampleReport> ofTheProvince) =>
    [
        .. ofTheProvince,
        .. SampleProvince.Reports(CountiesOnly, Seed, Bodies),
        .. SampleProvince.Reports(Municipality, Seed + 1, Bodies),
        .. Compiled(),
        .. Departments.SelectMany((department, number) => Body(department, null, SampleKind.National, Seed + 10 + number)),
        .. Body("鼓楼区人民政府", null, SampleKind.Unresolved, Seed + 20),
    ];

    private static IEnumerable<SampleReport> Compiled()
    {
        var province = Gazetteer.Current.Find(CompilationOnly)!;
        return Body($"{province.Name}人民政府", province, SampleKind.Compilation, Seed + 2);
    }

    private static IEnumerable<SampleReport> Body(string agency, Division? place, SampleKind kind, int seed)
    {
        var random = new Random(seed);
        var figures = RandomFigures.Create(FormCatalogue.Statutory.Current, random);
        for (var year = SampleProvince.LastYear - SampleProvince.Years + 1; year <= SampleProvince.LastYear; year++)
        {
            yield return new SampleReport(agency, place, year, kind, figures)
            {
                Candidates = kind == SampleKind.Unresolved ? [.. Candidates.Select(code => Gazetteer.Current.Find(code)!)] : [],
            };
            figures = SampleFigures.After(figures, random);
        }
    }
}
