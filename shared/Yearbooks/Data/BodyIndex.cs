using System.Text.Json;
using Compiler.Disclosure.Rollups;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Data;

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
    /// Writes the sources of a sum: the numbers of its reports in <c>bodies</c>, and the volumes that list the reports of
    /// provinces.
    /// </summary>
    public void Sources(Utf8JsonWriter json, IEnumerable<Body> bodies) => JsonInline.Object(json, "sources", line =>
    {
        var listed = bodies.ToLookup(numbers.ContainsKey);
        JsonInline.Numbers(line, "bodies", listed[true].Select(body => numbers[body]));
        if (listed[false].Any())
        {
            JsonInline.Texts(
                line,
                "volumes",
                listed[false]
                    .Select(body => body.Place.ProvinceAdcode)
                    .Distinct()
                    .Order(StringComparer.Ordinal)
                    .Select(adcode => FormattableString.Invariant($"{volume.Year}/{adcode}")));
        }
    });

    /// <summary>Writes a report by agency, place and file, for volumes that do not list it.</summary>
    public static void Report(Utf8JsonWriter json, Body body)
    {
        json.WriteString("agency", body.Name);
        json.WriteString("adcode", body.Place.Adcode);
        json.WriteString("file", body.Source.Name);
    }
}
