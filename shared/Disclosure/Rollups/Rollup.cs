using System.Collections.Immutable;
using Compiler.Disclosure.Register;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups;

/// <summary>The totals of all years.</summary>
/// <param name="Years">The years, oldest first.</param>
/// <param name="Exclusions">Files excluded from all totals, in the order of their paths.</param>
public sealed record Rollup(ImmutableArray<YearRollup> Years, ImmutableArray<Exclusion> Exclusions)
{
    /// <summary>The bodies that must report, as far as there is a register.</summary>
    public BodyRegister Register { get; init; } = BodyRegister.None;

    /// <summary>Returns the totals of a year; null if there is no report for that year.</summary>
    public YearRollup? Find(int year) => Years.FirstOrDefault(candidate => candidate.Year == year);
}

/// <summary>The totals of one year.</summary>
/// <param name="Year">The reporting year.</param>
/// <param name="Nation">The sum of the provinces and the reports with an unresolved place.</param>
/// <param name="Provinces">The provinces with at least one local report, in the order of their codes.</param>
/// <param name="Unresolved">Reports with an unresolved place; in no province.</param>
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
    /// <summary>Returns the province with this code, or the nation for <c>100000</c>; null if there is none.</summary>
    public PlaceRollup? Find(string adcode) =>
        adcode == Nation.Adcode ? Nation : Provinces.FirstOrDefault(place => place.Adcode == adcode);

    /// <summary>Returns all reports of a province, counted or not, then its bodies under vertical leadership.</summary>
    /// <param name="adcode">
    /// Six-digit code; <c>000000</c> for the reports of no province: those with an unresolved place, departments of the State
    /// Council, and bodies under vertical leadership whose province is unknown.
    /// </param>
    public IEnumerable<Body> BodiesOf(string adcode) =>
        adcode == PlaceTree.Unresolved
            ? [.. Unresolved.Select(report => report.Body), .. National.Bodies, .. VerticalOf("")]
            : [.. Find(adcode)?.Received ?? [], .. VerticalOf(adcode)];

    /// <summary>Returns the bodies under vertical leadership of a province; with an empty code those whose province is unknown.</summary>
    public IEnumerable<Body> VerticalOf(string adcode) => Vertical.Bodies.Where(body => body.Place.ProvinceAdcode == adcode);
}

/// <summary>A report with an unresolved place.</summary>
/// <param name="Body">The report.</param>
/// <param name="IsCounted">Whether it is in the national sum. It is left out if a counted compilation may already contain it.</param>
public sealed record UnresolvedBody(Body Body, bool IsCounted)
{
    internal Totals Totals { get; init; } = Totals.None;
}

/// <summary>Bodies of one line and their sum.</summary>
/// <param name="Totals">The sum.</param>
/// <param name="Bodies">The bodies, ordered by place and name.</param>
public sealed record BodyGroup(Totals Totals, ImmutableArray<Body> Bodies)
{
    /// <summary>The sum for each province, by its six-digit code; empty for bodies of no province.</summary>
    public ImmutableSortedDictionary<string, Totals> Provinces { get; init; } = ImmutableSortedDictionary<string, Totals>.Empty;
}
