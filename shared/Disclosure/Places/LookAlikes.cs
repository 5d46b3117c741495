using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Disclosure.Places;

/// <summary>Divisions that a name may have meant which no division bears.</summary>
internal sealed class LookAlikes(PlaceNames names, Gazetteer gazetteer)
{
    // Unicode lists characters by radical and stroke: near code points look alike, and share a radical within this distance.
    private const int SameRadical = 512;

    private static readonly string[] Suffixes = ["省", "市", "县", "区", "旗"];

    private readonly Lazy<ILookup<string, Division>> byPattern = new(() =>
        (from division in gazetteer.Divisions
         where division.Level is DivisionLevel.Prefecture or DivisionLevel.County
         from pattern in Patterns(division.Name)
         select (pattern, division)).ToLookup(pair => pair.pattern, pair => pair.division, StringComparer.Ordinal));

    /// <summary>The name at the beginning of the text that looks like a division's, as 涿州区; empty when there is none.</summary>
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
    /// The likeliest first: the same stem with another suffix (涿州市), then one other character (潞州区); among these the
    /// similar character before the different one, and a name that occurs once before one that would itself need a province.
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
