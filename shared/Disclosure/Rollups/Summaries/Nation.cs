using System.Collections.Immutable;

namespace Compiler.Disclosure.Rollups.Summaries;

/// <summary>The nation in all years, made of summaries of its provinces.</summary>
/// <param name="Years">The years with at least one report, oldest first.</param>
/// <param name="Exclusions">The files that are in no total and whose province or year is unknown, in the order of their paths.</param>
public sealed record Nation(ImmutableArray<NationYear> Years, ImmutableArray<Exclusion> Exclusions)
{
    /// <summary>Summarises every province of a rollup of all reports.</summary>
    public static Nation FromRollup(Rollup rollup) => Build(rollup, []);

    /// <summary>Returns a year; null if there is no report for it.</summary>
    public NationYear? Find(int year) => Years.FirstOrDefault(candidate => candidate.Year == year);

    internal static Nation Build(Rollup rollup, IReadOnlyCollection<PlaceSummary> summaries)
    {
        var given = summaries.ToLookup(summary => summary.Year);
        var years = rollup.Years.Select(year => year.Year).Concat(given.Select(year => year.Key)).Distinct().Order();
        return new Nation(
            [
                .. from year in years
                   select NationYears.Build(rollup, year, given[year].ToDictionary(summary => summary.Adcode)) into built
                   where HasReports(built)
                   select built,
            ],
            [.. rollup.Exclusions.Where(file => file.Year is null || NationYears.ProvinceOf(file).Length == 0)]);
    }

    private static bool HasReports(NationYear year) =>
        year.Provinces.Append(year.Open).Any(place => place.HasReports)
        || !year.National.Bodies.IsEmpty
        || !year.Vertical.Bodies.IsEmpty;
}
