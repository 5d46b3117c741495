using System.Collections.Immutable;
using Compiler.Rollups;

namespace Compiler.Yearbooks;

/// <summary>Composes yearbooks from totals; the same input gives the same books, whatever its order.</summary>
/// <param name="register">The places that should have reported.</param>
public sealed class YearbookComposer(IPlaceRegister register)
{
    /// <summary>Every volume: one per province and year, and one for the nation in each year, in the order of years and codes.</summary>
    public ImmutableArray<Yearbook> ComposeAll(Rollup rollup, YearbookEdition edition) =>
        [.. rollup.Years.SelectMany(year => year.Provinces.Select(place => place.Adcode).Append("100000")
            .Select(adcode => Compose(rollup, year.Year, adcode, edition)))];

    /// <summary>One volume; asking for a place or year that the rollup does not hold is a bug of the caller.</summary>
    /// <param name="rollup">The totals of all years; the year before is used for comparison.</param>
    /// <param name="year">The year reported on.</param>
    /// <param name="adcode">Six-digit code of the province; <c>100000</c> for the nation.</param>
    /// <param name="edition">Date and number of the edition.</param>
    public Yearbook Compose(Rollup rollup, int year, string adcode, YearbookEdition edition) =>
        throw new NotImplementedException($"{register} {rollup} {year} {adcode} {edition}");
}
