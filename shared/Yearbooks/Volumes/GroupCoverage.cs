using System.Collections.Immutable;
using Compiler.Disclosure.Rollups;

namespace Compiler.Yearbooks.Volumes;

/// <summary>Expected against received reports of a prefecture, or of a province in the national volume.</summary>
/// <param name="Name">What the row is called.</param>
/// <param name="Level">The level itself; null where the group is none, such as the counties directly under a province.</param>
/// <param name="Prefectures">The levels between a province of the national volume and its counties; none for a prefecture.</param>
/// <param name="Counties">Its county-level divisions.</param>
/// <param name="Received">Every report of the group.</param>
/// <param name="Counted">How many of them are in the totals.</param>
internal sealed record GroupCoverage(
    string Name,
    PlaceCoverage? Level,
    ImmutableArray<PlaceCoverage> Prefectures,
    ImmutableArray<PlaceCoverage> Counties,
    ImmutableArray<Body> Received,
    int Counted)
{
    /// <summary>Counties with at least one report.</summary>
    public int ReceivedCounties { get; } = Counties.Count(county => county.State != PlaceState.Missing);

    /// <summary>The level itself, the prefectures and the counties: the same for a province here and in its own volume.</summary>
    public int Places => Counties.Length + Prefectures.Length + (Level is null ? 0 : 1);

    /// <summary>Those of them whose government or its office has reported.</summary>
    public int ReceivedPlaces => Counties.Concat(Prefectures).Append(Level).Count(place => place is { HasGovernment: true });

    /// <summary>Counties whose own compilation was received.</summary>
    public int CompiledCounties { get; } = Counties.Count(county => county.State == PlaceState.Compilation);

    /// <summary>Reports that compile a level.</summary>
    public int Compilations { get; } = Received.Count(body => body.IsCompilation);

    /// <summary>The share of counties with a report; null where none is expected.</summary>
    public decimal? Share => Counties.IsEmpty ? null : (decimal)ReceivedCounties / Counties.Length;
}
