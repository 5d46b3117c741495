using System.Collections.Immutable;
using Compiler.Backend.Rollups;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Summaries;
using Compiler.Yearbooks;

namespace Compiler.Backend.Publishing;

/// <summary>What a volume is composed from.</summary>
/// <param name="Year">The year reported on.</param>
/// <param name="Adcode">Six-digit code of the province; <c>100000</c> for the nation.</param>
/// <param name="Name">Full official name.</param>
/// <param name="Tally">What is counted of its reports.</param>
internal abstract record VolumeSource(int Year, string Adcode, string Name, ReportTally Tally)
{
    /// <summary>Reports received.</summary>
    public int ReportCount => Tally.Reports;

    /// <summary>The latest date that a report states; where none does, the date of the newest file.</summary>
    public DateOnly Date => Tally.Latest ?? DateOnly.FromDateTime((Tally.Newest ?? default).UtcDateTime);

    /// <summary>Composes what the volume says in any edition.</summary>
    public abstract VolumeContent Prepare(YearbookComposer composer);

    /// <summary>The number of reports that this revision reads otherwise than the previous one, though their files are the same.</summary>
    /// <param name="before">figures.json of the previous revision.</param>
    /// <param name="after">figures.json of this revision.</param>
    public abstract int CountReread(string before, string after);
}

/// <summary>The reports of a province.</summary>
internal sealed record ProvinceSource(Rollup Rollup, PlaceRollup Place, int Year, IReadOnlySet<string> Departed)
    : VolumeSource(Year, Place.Adcode, Place.Name, ReportTally.Of(Place.Received))
{
    public override VolumeContent Prepare(YearbookComposer composer) => composer.Prepare(Rollup, Year, Adcode);

    public override int CountReread(string before, string after) => ReadingChanges.Count(before, after, Departed);
}

/// <summary>The totals of the provinces.</summary>
internal sealed record NationSource(Nation Nation, NationYear Reports, int Year)
    : VolumeSource(Year, Partition.NationAdcode, NationTotals.Name, Reports.Received)
{
    public override VolumeContent Prepare(YearbookComposer composer) => composer.Prepare(Nation, Year);

    // Files that have left for a province are the province's to count.
    public override int CountReread(string before, string after) => ReadingChanges.Count(before, after, ImmutableHashSet<string>.Empty);
}
