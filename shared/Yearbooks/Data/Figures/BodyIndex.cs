using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Summaries;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Data.Figures;

/// <summary>Numbers the bodies of a volume in the order of figures.json, so that a sum can refer to its reports.</summary>
internal sealed class BodyIndex
{
    private readonly Volume volume;
    private readonly Dictionary<Body, int> numbers = new(ReferenceEqualityComparer.Instance);

    public BodyIndex(Volume volume)
    {
        this.volume = volume;
        foreach (var (number, body) in volume.ListedBodies.Index())
            numbers.TryAdd(body, number);
    }

    /// <summary>The sources of a sum: the numbers of its reports in <c>bodies</c>.</summary>
    public SumSources Sources(IEnumerable<Body> bodies) => new([.. bodies.Select(body => numbers[body])], null);

    /// <summary>The sources of the totals of the volume.</summary>
    public SumSources Sources() => volume switch
    {
        ProvinceVolume province => Sources(province.Place.Counted),
        NationVolume nation => Sources(volume.ListedBodies.Where(volume.IsCounted)) with { Volumes = Volumes(nation.Reports.Reporting) },
        _ => throw new NotSupportedException(),
    };

    /// <summary>The volume that lists the reports of a province.</summary>
    public SumSources Sources(PlaceSummary province) => new([], Volumes([province]));

    private string[]? Volumes(IEnumerable<PlaceSummary> provinces) =>
        provinces.Select(province => FormattableString.Invariant($"{volume.Year}/{province.Adcode}")).ToArray() is { Length: > 0 } volumes
            ? volumes
            : null;
}
