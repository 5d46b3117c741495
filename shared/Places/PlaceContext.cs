namespace Compiler.Places;

/// <summary>Breaks a tie between places by what else the report names.</summary>
internal static class PlaceContext
{
    /// <summary>
    /// The one place whose prefecture or province the text names, when it names none of the others'; null when the text
    /// does not decide. Names count only in full: 《河北省实施…办法》 speaks for 河北省, 天津市河北区 does not.
    /// </summary>
    public static Division? Decide(IReadOnlyList<Division> candidates, string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var named = candidates.Where(division => NamesPrefecture(text, division) || Names(text, division.Province)).ToList();
        if (named.Count == 1) return named[0];
        if (named.Select(division => division.Province).Distinct().Count() != 1) return null;
        var nearer = named.Where(division => NamesPrefecture(text, division)).ToList();
        return nearer.Count == 1 ? nearer[0] : null;
    }

    private static bool NamesPrefecture(string text, Division division) =>
        division.At(DivisionLevel.Prefecture) is { } prefecture && Names(text, prefecture);

    private static bool Names(string text, Division division) => text.Contains(division.Name, StringComparison.Ordinal);
}
