using System.Collections.Immutable;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups;

/// <summary>The totals of all years.</summary>
/// <param name="Years">The years, the oldest first.</param>
/// <param name="Exclusions">Files that are in no total, in the order of their paths.</param>
public sealed record Rollup(ImmutableArray<YearRollup> Years, ImmutableArray<Exclusion> Exclusions)
{
    /// <summary>The totals of a year, or null when no report is of that year.</summary>
    public YearRollup? Find(int year) => Years.FirstOrDefault(candidate => candidate.Year == year);
}

/// <summary>The totals of one year.</summary>
/// <param name="Year">The year reported on.</param>
/// <param name="Nation">The provinces and the reports whose place is not settled, added up.</param>
/// <param name="Provinces">The provinces with at least one local report, in the order of their codes.</param>
/// <param name="Unresolved">Reports whose place is not settled; in no province.</param>
/// <param name="Vertical">Bodies under vertical leadership, in no local sum.</param>
/// <param name="National">Departments of the State Council, in no local sum.</param>
public sealed record YearRollup(
    int Year,
    PlaceRollup Nation,
    ImmutableArray<PlaceRollup> Provinces,
    ImmutableArray<UnresolvedBody> Unresolved,
    BodyGroup Vertical,
    BodyGroup National)
{
    /// <summary>The province with this code, the nation for <c>100000</c>, or null.</summary>
    public PlaceRollup? Find(string adcode) =>
        adcode == Nation.Adcode ? Nation : Provinces.FirstOrDefault(place => place.Adcode == adcode);
}

/// <summary>A report whose place is not settled.</summary>
/// <param name="Body">The report.</param>
/// <param name="IsCounted">
/// Whether it is in the national sum. It is not where a compilation that was counted may already contain it.
/// </param>
public sealed record UnresolvedBody(Body Body, bool IsCounted);

/// <summary>Bodies of one line and their sum.</summary>
/// <param name="Totals">The sum.</param>
/// <param name="Bodies">The bodies, ordered by place and name.</param>
public sealed record BodyGroup(Totals Totals, ImmutableArray<Body> Bodies);
