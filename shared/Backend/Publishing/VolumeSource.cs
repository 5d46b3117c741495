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
/// <param name="ReportCount">Reports received.</param>
/// <param name="Newest">The date of the newest file; null if there is none.</param>
internal abstract record VolumeSource(int Year, string Adcode, string Name, int ReportCount, DateTimeOffset? Newest)
{
    /// <summary>Composes what the volume says in any edition.</summary>
    public abstract VolumeContent Prepare(YearbookComposer composer);

    /// <summary>The number of reports that this revision reads otherwise than the previous one, though their files are the same.</summary>
    /// <param name="before">figures.json of the previous revision.</param>
    /// <param name="after">figures.json of this revision.</param>
    public abstract int CountReread(string before, string after);
}

/// <summary>The reports of a province.</summary>
internal sealed record ProvinceSource(Rollup Rollup, PlaceRollup Place, int Year, IReadOnlySet<string> Departed)
    : VolumeSource(Year, Place.Adcode, Place.Name, Place.Received.Length, ReportTally.Of(Place.Received).Newest)
{
    public override VolumeContent Prepare(YearbookComposer composer) => composer.Prepare(Rollup, Year, Adcode);

    public override int CountReread(string before, string after) => ReadingChanges.Count(before, after, Departed);
}

/// <summary>The totals of the provinces.</summary>
internal sealed record NationSource(Nation Nation, NationYear Reports, int Year)
    : VolumeSource(Year, Partition.NationAdcode, NationTotals.Name, Reports.Received.Reports, Reports.Received.Newest)
{
    public override VolumeContent Prepare(YearbookComposer composer) => composer.Prepare(Nation, Year);

    // Files that have left for a province are the province's to count.
    public override int CountReread(string before, string after) => ReadingChanges.Count(before, after, ImmutableHashSet<string>.Empty);
}
