using System.Collections.Immutable;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Summaries;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks;

/// <summary>Composes yearbooks from totals. The same input gives the same books, in any order of the input.</summary>
/// <param name="register">The places expected to report.</param>
public sealed class YearbookComposer(IPlaceRegister register)
{
    /// <summary>Who publishes the volumes. It is part of the imprint, not of what a volume says.</summary>
    public Publisher Publisher { get; init; } = Publisher.None;

    /// <summary>
    /// Composes all volumes in the order of years and codes: one per province and year, and one per year for the nation.
    /// </summary>
    public ImmutableArray<Yearbook> ComposeAll(Rollup rollup, YearbookEdition edition)
    {
        var nation = Nation.FromRollup(rollup);
        return
        [
            .. rollup.Years.SelectMany(year => year.Provinces
                .Select(place => Compose(rollup, year.Year, place.Adcode, edition))
                .Append(Compose(nation, year.Year, edition))),
        ];
    }

    /// <summary>Composes one volume. Throws <see cref="ArgumentException"/> if the rollup does not contain the place or year.</summary>
    /// <param name="rollup">The totals of all years; earlier years are used for comparison.</param>
    /// <param name="year">The reporting year.</param>
    /// <param name="adcode">Six-digit code of the province; <c>100000</c> for the nation, whose provinces are summarised first.</param>
    /// <param name="edition">Date and number of the edition.</param>
    public Yearbook Compose(Rollup rollup, int year, string adcode, YearbookEdition edition) =>
        Prepare(rollup, year, adcode).In(edition);

    /// <summary>
    /// Composes a national volume. Throws <see cref="ArgumentException"/> if there is no report for the year, or if the reports of
    /// no province are not there one by one as their summary counts them.
    /// </summary>
    /// <param name="nation">The nation in all years; earlier years are used for comparison.</param>
    /// <param name="year">The reporting year.</param>
    /// <param name="edition">Date and number of the edition.</param>
    public Yearbook Compose(Nation nation, int year, YearbookEdition edition) => Prepare(nation, year).In(edition);

    /// <summary>Composes what a volume says in any edition. Throws as <see cref="Compose(Rollup, int, string, YearbookEdition)"/> does.</summary>
    public VolumeContent Prepare(Rollup rollup, int year, string adcode)
    {
        if (adcode == Volume.NationAdcode)
            return Prepare(Nation.FromRollup(rollup), year);
        var reports = rollup.Find(year) ?? throw new ArgumentException($"No totals for {year}.", nameof(year));
        var place = reports.Find(adcode) ?? throw new ArgumentException($"No totals for {adcode} in {year}.", nameof(adcode));
        return new VolumeContent(new ProvinceVolume(rollup, reports, place, register), Publisher);
    }

    /// <inheritdoc cref="Prepare(Rollup, int, string)"/>
    public VolumeContent Prepare(Nation nation, int year)
    {
        var reports = nation.Find(year) ?? throw new ArgumentException($"No totals for {year}.", nameof(year));
        if (!reports.ListsUnresolved || !reports.ListsOtherLines || nation.Find(year - 1) is { ListsOtherLines: false })
            throw new ArgumentException($"The reports of no province are not those of their summary, for {year} or the year before.");
        return new VolumeContent(new NationVolume(nation, reports, register), Publisher);
    }
}
