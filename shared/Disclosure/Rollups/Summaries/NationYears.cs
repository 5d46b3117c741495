using System.Collections.Immutable;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups.Summaries;

/// <summary>Puts together a year of the nation from summaries, and from reports where there is no summary.</summary>
internal static class NationYears
{
    private static readonly BodyGroup NoBodies = new(Totals.None, []);

    /// <summary>Builds a year.</summary>
    /// <param name="rollup">The reports; none of a province that has a summary.</param>
    /// <param name="year">The year.</param>
    /// <param name="given">The summaries of the year by code.</param>
    public static NationYear Build(Rollup rollup, int year, IReadOnlyDictionary<string, PlaceSummary> given)
    {
        var reports = rollup.Find(year);
        RefuseToCountTwice(reports, given);
        ImmutableArray<PlaceSummary> provinces =
        [
            .. given.Keys.Where(adcode => adcode != PlaceSummary.Unresolved).Concat(Codes(rollup, year)).Distinct()
                .Order(StringComparer.Ordinal)
                .Select(adcode => given.GetValueOrDefault(adcode) ?? PlaceSummary.FromProvince(rollup, year, adcode)),
        ];
        ImmutableArray<CompiledPlace> compiled = [.. provinces.SelectMany(province => province.Compiled)];
        return new NationYear(
            year,
            provinces,
            given.GetValueOrDefault(PlaceSummary.Unresolved) ?? PlaceSummary.FromUnresolved(rollup, year, compiled),
            [
                .. (reports?.Unresolved ?? []).Select(report =>
                    report with { IsCounted = !CompiledPlace.MayContain(compiled, report.Body) }),
            ],
            reports?.National ?? NoBodies,
            new BodyGroup(reports?.Vertical.Provinces.GetValueOrDefault("") ?? Totals.None, [.. reports?.VerticalOf("") ?? []]));
    }

    /// <summary>The code of the province that a file belongs to; empty if it belongs to none.</summary>
    public static string ProvinceOf(Exclusion file) => file.ProvinceAdcode == PlaceTree.Nation ? "" : file.ProvinceAdcode;

    private static IEnumerable<string> Codes(Rollup rollup, int year) =>
    [
        .. rollup.Find(year) is { } reports ? CodesOf(reports) : [],
        .. rollup.Exclusions.Where(file => file.Year == year).Select(ProvinceOf).Where(adcode => adcode.Length > 0),
    ];

    private static IEnumerable<string> CodesOf(YearRollup reports) =>
        reports.Provinces.Select(province => province.Adcode)
            .Concat(reports.Vertical.Provinces.Keys.Where(adcode => adcode.Length > 0));

    private static void RefuseToCountTwice(YearRollup? reports, IReadOnlyDictionary<string, PlaceSummary> given)
    {
        if (reports is not null && CodesOf(reports).FirstOrDefault(given.ContainsKey) is { } adcode)
            throw new InvalidOperationException($"{adcode} has reports of {reports.Year} beside its summary; they would count twice.");
    }
}
