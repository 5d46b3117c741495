using System.Collections.Immutable;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Register;

/// <summary>The bodies that must report, of one province or of many, also those that have ended. Thread-safe.</summary>
public sealed class BodyRegister : INamedBodies
{
    private readonly ILookup<string, RegisteredBody> byName;
    private readonly ILookup<string, RegisteredBody> byProvince;
    private readonly Lazy<ILookup<(string Adcode, string Name), RegisteredBody>> bySpelling;
    private readonly ImmutableArray<string> provinces;

    /// <summary>Creates the register of these bodies.</summary>
    public BodyRegister(IEnumerable<RegisteredBody> bodies)
    {
        Bodies =
        [
            .. bodies.OrderBy(body => body.Adcode, StringComparer.Ordinal).ThenBy(body => body.Kind)
                .ThenBy(body => body.Name, StringComparer.Ordinal),
        ];
        byName = Bodies.SelectMany(body => body.Names.Select(name => (Name: Bare(name), Body: body)))
            .ToLookup(entry => entry.Name, entry => entry.Body, StringComparer.Ordinal);
        byProvince = Bodies.ToLookup(body => body.ProvinceAdcode, StringComparer.Ordinal);
        bySpelling = new(() => Bodies
            .SelectMany(body => body.Names.Select(name => (Key: (body.Adcode, PlaceResolver.Current.NormalName(name, body.Place)), body)))
            .ToLookup(entry => entry.Key, entry => entry.body));
        provinces = [.. Bodies.Select(body => body.Place.Province).OfType<string>().Distinct()];
    }

    /// <summary>The register of no bodies.</summary>
    public static BodyRegister None { get; } = new([]);

    /// <summary>All bodies, by place, kind and name.</summary>
    public ImmutableArray<RegisteredBody> Bodies { get; }

    /// <summary>
    /// The bodies of a province that must report on a year, by place, kind and name; empty if it has no register for the year.
    /// </summary>
    /// <param name="provinceAdcode">Six-digit code of the province.</param>
    /// <param name="year">The reporting year.</param>
    public ImmutableArray<RegisteredBody> DueIn(string provinceAdcode, int year) =>
        [.. byProvince[provinceAdcode].Where(body => body.IsDue(year))];

    /// <inheritdoc/>
    public ImmutableArray<NamedBodyEntry> Find(string agency, int? year) =>
    [
        .. InForce(byName[Bare(agency)], year)
            .GroupBy(body => body.Adcode)
            .Select(place => Describe(place.FirstOrDefault(body => body.Name == agency) ?? place.First())),
    ];

    /// <inheritdoc/>
    public NamedBodyEntry? FindAt(string agency, ReportPlace place, int? year) =>
        InForce(bySpelling.Value[(place.Adcode, PlaceResolver.Current.NormalName(agency, place))], year).FirstOrDefault() is { } body
            ? Describe(body)
            : null;

    /// <inheritdoc/>
    public bool Covers(string path) => provinces.Any(province => path.StartsWith(province, StringComparison.Ordinal));

    // A body that has ended is still known by its name.
    private static List<RegisteredBody> InForce(IEnumerable<RegisteredBody> bodies, int? year)
    {
        var all = bodies.ToList();
        return year is { } known && all.FindAll(body => body.IsDue(known)) is { Count: > 0 } due ? due : all;
    }

    private static NamedBodyEntry Describe(RegisteredBody body) => new(body.Name, body.Place, body.IsCompilation);

    private static string Bare(string name) => string.Concat(name.Where(letter => !char.IsWhiteSpace(letter)));
}
