using System.Collections.Immutable;

namespace Compiler.Disclosure.Places.Divisions;

/// <summary>The administrative divisions of China (Data/README.md gives their date and sources).</summary>
public sealed class Gazetteer
{
    private static readonly Lazy<Gazetteer> LazyCurrent = new(() => new Gazetteer());

    private readonly Dictionary<string, Division> byCode;
    private readonly Dictionary<string, int> founded;
    private readonly Dictionary<string, int> named;
    private readonly Lazy<ILookup<string, Division>> children;

    private Gazetteer()
    {
        var divisions = GazetteerData.ReadDivisions();
        byCode = new Dictionary<string, Division>(divisions.Count, StringComparer.Ordinal);
        foreach (var division in divisions)
            byCode.Add(division.Code, division);

        Divisions = [.. divisions];
        Provinces = [.. divisions.Where(division => division.Level == DivisionLevel.Province)];
        Changes = [.. GazetteerData.ReadChanges(Find)];
        founded = GazetteerData.Rows("founded.tsv").ToDictionary(row => row[1], row => int.Parse(row[0]), StringComparer.Ordinal);
        named = Changes
            .Where(change => change.Kind == DivisionChangeKind.Renamed && change.Successors[0].Name != change.Name)
            .Select(change => (change.Successors[0].Code, change.Year))
            .Concat(founded.Select(pair => (pair.Key, pair.Value)))
            .GroupBy(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal)
            .ToDictionary(years => years.Key, years => years.Max(), StringComparer.Ordinal);
        children = new(() => Divisions.Where(division => division.Parent is not null).ToLookup(division => division.Parent!.Code));
    }

    /// <summary>The divisions embedded in the library; loaded on first use.</summary>
    public static Gazetteer Current => LazyCurrent.Value;

    /// <summary>Every division, by code.</summary>
    public ImmutableArray<Division> Divisions { get; }

    /// <summary>The 34 provinces in the official order: by code, with 台湾, 香港 and 澳门 last.</summary>
    public ImmutableArray<Division> Provinces { get; }

    /// <summary>Names and codes that went out of use since 2008.</summary>
    public ImmutableArray<DivisionChange> Changes { get; }

    /// <summary>Returns the division with this code (six digits, nine for a township); null if the code is not in use.</summary>
    public Division? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>Returns the change that ended the use of a code; null for any other code.</summary>
    public DivisionChange? FindChange(string code) =>
        byCode.ContainsKey(code) ? null : Changes.FirstOrDefault(change => change.Code == code);

    /// <summary>Returns the year in which a division was founded or took its name; null if that was before 2008.</summary>
    public int? NamedSince(Division division) => named.TryGetValue(division.Code, out var year) ? year : null;

    /// <summary>Returns the divisions directly below, by code; empty if none are known.</summary>
    public ImmutableArray<Division> Children(Division division) => [.. children.Value[division.Code]];

    /// <summary>Returns the prefectures of a province, by code; empty for a municipality.</summary>
    public ImmutableArray<Division> Prefectures(Division province) =>
        [.. Children(province).Where(division => division.Level == DivisionLevel.Prefecture)];

    /// <summary>Returns the counties by law in a province or prefecture, by code, without development zones.</summary>
    public ImmutableArray<Division> Counties(Division above) =>
    [
        .. Children(above)
            .SelectMany(division => division.Level == DivisionLevel.Prefecture ? Children(division) : [division])
            .Where(division => division.Level == DivisionLevel.County),
    ];

    /// <summary>
    /// Returns the counties by law at the end of a year, from 2008 on: without those founded later, with those merged or
    /// divided later. A renamed county has its current name and code, as its reports do.
    /// </summary>
    public ImmutableArray<Division> Counties(Division above, int year) =>
    [
        .. Counties(above)
            .Where(division => !(this.founded.TryGetValue(division.Code, out var founded) && year < founded))
            .Concat(
                Changes
                    .Where(change => year < change.Year && change.Former.Level == DivisionLevel.County && change.Former.IsWithin(above))
                    .Where(change => change.DivisionsIn(year).Any(division => ReferenceEquals(division, change.Former)))
                    .Select(change => change.Former))
            .OrderBy(division => division.Code, StringComparer.Ordinal),
    ];
}
