using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Disclosure.Places;

/// <summary>
/// Finds divisions that look like a name that no division has. A rare character tells more than a common one: 润洲区 is rather
/// 润州区 than 新洲区.
/// </summary>
internal sealed class SimilarNames(Gazetteer gazetteer)
{
    // Unicode orders characters by radical and stroke: characters with near code points look alike, and share a radical
    // within this distance.
    private const int SameRadical = 512;

    // The share of the printed name that a division of another form must have.
    private const double MinShare = 0.5;

    private readonly Lazy<ILookup<string, Division>> byName = new(() => gazetteer
        .Divisions.Where(division => division.Level is DivisionLevel.Prefecture or DivisionLevel.County)
        .ToLookup(division => division.Name, StringComparer.Ordinal));

    private readonly Lazy<CharacterWeights> weights = new(() => new CharacterWeights(gazetteer
        .Divisions.Where(division => division.Level is DivisionLevel.Prefecture or DivisionLevel.County)
        .Select(division => StemOf(division.Name))));

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
    /// Returns the divisions, most likely first: first those with the same stem and another suffix (涿州市), then those preferred,
    /// then those that share more of the name's characters. Among equals, the same suffix, a similar character in place of the
    /// printed one, and a name that only one division has come first.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="isPreferred">Whether evidence speaks for a division.</param>
    public IEnumerable<Division> Find(string name, Func<Division, bool> isPreferred)
    {
        var suffix = ShortNames.Suffix(name);
        var stem = name[..^suffix.Length];
        if (stem.Length == 0)
            return [];
        return byName.Value
            .Select(others => (Name: others.Key, Stem: StemOf(others.Key), Divisions: others))
            .Select(other => (other.Name, other.Stem, other.Divisions, Share: weights.Value.Share(stem, other.Stem)))
            .Where(other => other.Share >= MinShare || IsOneCharacterOff(name, other.Name))
            .SelectMany(other => other.Divisions, (other, division) => (other.Name, other.Stem, other.Share, Division: division))
            .OrderByDescending(other => other.Stem == stem)
            .ThenByDescending(other => isPreferred(other.Division))
            .ThenByDescending(other => Math.Round(other.Share, 3))
            .ThenBy(other => Math.Abs(other.Stem.Length - stem.Length))
            .ThenByDescending(other => other.Name.EndsWith(suffix, StringComparison.Ordinal))
            .ThenBy(other => Distance(name, other.Name) > SameRadical)
            .ThenBy(other => byName.Value[other.Name].Skip(1).Any())
            .ThenBy(other => Distance(name, other.Name))
            .Select(other => other.Division);
    }

    private static string StemOf(string name) => ShortNames.Stem(name) ?? name[..^ShortNames.Suffix(name).Length];

    private static bool IsOneCharacterOff(string name, string other) =>
        name.Length > 2 && name.Length == other.Length && name.Zip(other).Count(pair => pair.First != pair.Second) == 1
        && name[^1] == other[^1];

    private static int Distance(string name, string other) => name.Zip(other, (a, b) => Math.Abs(a - b)).Sum();
}
