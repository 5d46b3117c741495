using Compiler.Disclosure.Rollups;
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

    /// <summary>
    /// The sources of a sum: the numbers of its reports in <c>bodies</c>, and the volumes that list the reports of provinces.
    /// </summary>
    public SumSources Sources(IEnumerable<Body> bodies)
    {
        var listed = bodies.ToLookup(numbers.ContainsKey);
        string[] volumes =
        [
            .. listed[false]
                .Select(body => body.Place.ProvinceAdcode)
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Select(adcode => FormattableString.Invariant($"{volume.Year}/{adcode}")),
        ];
        return new SumSources([.. listed[true].Select(body => numbers[body])], volumes.Length > 0 ? volumes : null);
    }
}
