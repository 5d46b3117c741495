using System.Collections.Immutable;

namespace Compiler.Backend.Desk;

/// <summary>A year of a place at a glance.</summary>
/// <param name="Year">The year reported on.</param>
/// <param name="Place">Six-digit code of the place.</param>
/// <param name="Name">Its name.</param>
/// <param name="Total">All of its bodies.</param>
/// <param name="Parts">
/// Its bodies by part: provinces of the nation, cities of a province, counties of a city; first those that belong to no part.
/// </param>
/// <param name="Unplaced">How many reports of unknown place, or of no year, the caller may settle.</param>
/// <param name="Modified">When the newest of the lists was written; null if there is none.</param>
/// <param name="Unreadable">Six-digit codes of the provinces whose list cannot be read: their reports are not counted.</param>
public sealed record YearOverview(
    int Year,
    string Place,
    string Name,
    OverviewPart Total,
    ImmutableArray<OverviewPart> Parts,
    int Unplaced,
    DateTimeOffset? Modified,
    ImmutableArray<string> Unreadable);

/// <summary>The bodies of a part of a place.</summary>
/// <param name="Adcode">Six-digit code; that of the whole place for bodies that belong to no part.</param>
/// <param name="Name">Its name.</param>
/// <param name="Due">The bodies that must report, by state.</param>
/// <param name="Others">The bodies that have reported without being registered, by state.</param>
public sealed record OverviewPart(string Adcode, string Name, StateCounts Due, StateCounts Others);
