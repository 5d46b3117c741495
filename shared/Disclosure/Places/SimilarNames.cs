using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Disclosure.Places;

/// <summary>Finds divisions that look like a name that no division has.</summary>
internal sealed class SimilarNames(PlaceNames names, Gazetteer gazetteer)
{
    // Unicode orders characters by radical and stroke: characters with near code points look alike, and share a radical
    // within this distance.
    private const int SameRadical = 512;

    private static readonly string[] Suffixes = ["省", "市", "县", "区", "旗"];

    private readonly Lazy<ILookup<string, Division>> byPattern = new(() =>
        (from division in gazetteer.Divisions
         where division.Level is DivisionLevel.Prefecture or DivisionLevel.County
         from pattern in Patterns(division.Name)
         select (pattern, division)).ToLookup(pair => pair.pattern, pair => pair.division, StringComparer.Ordinal));

    /// <summary>Returns the name at the beginning of the text that is formed like a division's: 涿州区. Empty if there is none.</summary>
    public static string NameAt(ReadOnlySpan<char> text)
    {
        for (var length = 2; length <= Math.Min(12, text.Length); length++)
        {
            if ("省市县区旗".Contains(text[length - 1]))
                return text[..length].ToString();
        }

        return "";
    }

    /// <summary>
    /// Returns the divisions, most likely first: first those with the same stem and another suffix (涿州市), then those with
    /// one different character (潞州区). Among the latter, a similar character comes before a dissimilar one, and a unique
    /// name before one that several provinces have.
    /// </summary>
    public IEnumerable<Division> Find(string name)
    {
        var stem = name[..^ShortNames.Suffix(name).Length];
        if (stem.Length == 0)
            return [];

        var sameStem = Suffixes.SelectMany(suffix => names.Full(stem + suffix).ToArray())
            .Concat(names.Short(stem).ToArray())
            .Where(place => !place.IsZone)
            .SelectMany(place => place.Divisions(null));
        if (stem.Length == 1)
            return sameStem.Distinct();

        var oneOther = Patterns(name)
            .SelectMany(pattern => byPattern.Value[pattern])
            .Select(division => (Division: division, Distance: Distance(name, division.Name)))
            .OrderBy(pair => pair.Distance > SameRadical)
            .ThenBy(pair => names.Full(pair.Division.Name).Length > 1)
            .ThenBy(pair => pair.Distance)
            .Select(pair => pair.Division);
        return sameStem.Concat(oneOther).Distinct();
    }

    private static IEnumerable<string> Patterns(string name)
    {
        var stem = name.Length - ShortNames.Suffix(name).Length;
        for (var i = 0; i < stem && stem >= 2; i++)
            yield return string.Concat(name.AsSpan(0, i), "*", name.AsSpan(i + 1));
    }

    private static int Distance(string name, string other) => name.Zip(other, (a, b) => Math.Abs(a - b)).Sum();
}
