using System.Collections.Immutable;

namespace Compiler.Yearbooks.Volumes;

/// <summary>Expected and received reports of a prefecture, or of a province in the national volume.</summary>
/// <param name="Name">The label of the row.</param>
/// <param name="Level">The level itself; null if the group is not a level, as with counties directly under a province.</param>
/// <param name="Prefectures">In the national volume, the prefectures of the province; none for a prefecture.</param>
/// <param name="Counties">Its county-level divisions.</param>
/// <param name="Received">The number of reports of the group.</param>
/// <param name="Compilations">The number of them that are compilations.</param>
/// <param name="Counted">The number of them in the totals.</param>
internal sealed record GroupCoverage(
    string Name,
    PlaceCoverage? Level,
    ImmutableArray<PlaceCoverage> Prefectures,
    ImmutableArray<PlaceCoverage> Counties,
    int Received,
    int Compilations,
    int Counted)
{
    /// <summary>Counties with at least one report.</summary>
    public int ReceivedCounties { get; } = Counties.Count(county => county.State != PlaceState.Missing);

    /// <summary>
    /// The number of places: the level, the prefectures and the counties. A province has the same number here and in its
    /// own volume.
    /// </summary>
    public int Places => Counties.Length + Prefectures.Length + (Level is null ? 0 : 1);

    /// <summary>The number of these places whose government or its office has reported.</summary>
    public int ReceivedPlaces => Counties.Concat(Prefectures).Append(Level).Count(place => place is { HasGovernment: true });

    /// <summary>Counties with a compilation.</summary>
    public int CompiledCounties { get; } = Counties.Count(county => county.State == PlaceState.Compilation);

    /// <summary>The share of counties with a report; null if none is expected.</summary>
    public decimal? Share => Counties.IsEmpty ? null : (decimal)ReceivedCounties / Counties.Length;
}
