namespace Compiler.Disclosure.Places;

/// <summary>Derives short names of divisions: 河北 for 河北省, 海南州 and 海南 for 海南藏族自治州.</summary>
internal static class ShortNames
{
    private static readonly string[] Suffixes =
        ["特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "林区", "特区", "新区", "省", "市", "盟", "县", "旗", "区"];

    // Longest first: 土家族 must be tried before shorter names that it ends with.
    private static readonly string[] Peoples =
    [
        .. """
           各族 维吾尔 柯尔克孜族 柯尔克孜 哈萨克族 哈萨克 蒙古族 蒙古 塔吉克 锡伯 达斡尔族 鄂温克族 布依族 土家族 哈尼族 傈僳族 拉祜族 纳西族
           景颇族 仫佬族 毛南族 布朗族 撒拉族 保安族 东乡族 裕固族 朝鲜族 普米族 独龙族 仡佬族 藏族 壮族 回族 彝族 苗族 侗族 瑶族 白族
           傣族 黎族 畲族 水族 羌族 佤族 怒族 满族 土族
           """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).OrderByDescending(people => people.Length),
    ];

    /// <summary>Returns the name without its suffix and the names of peoples; null if fewer than two characters would be left.</summary>
    public static string? Stem(string name)
    {
        var suffix = Suffix(name);
        var stem = name[..^suffix.Length];
        if (suffix.StartsWith("自治", StringComparison.Ordinal))
            stem = WithoutPeoples(stem);
        return suffix.Length > 0 && stem.Length >= 2 ? stem : null;
    }

    /// <summary>海南州 for 海南藏族自治州, 大通县 for 大通回族土族自治县; null for other divisions.</summary>
    public static string? WithPlainSuffix(string name) =>
        Suffix(name) is ("自治州" or "自治县" or "自治旗") and var suffix && Stem(name) is { } stem ? stem + suffix[2..] : null;

    /// <summary>Returns the suffix of a name: 自治州, 区. Empty if it has none.</summary>
    public static string Suffix(string name) => Array.Find(Suffixes, suffix => name.EndsWith(suffix, StringComparison.Ordinal)) ?? "";

    private static string WithoutPeoples(string stem)
    {
        while (Array.Find(Peoples, people => stem.EndsWith(people, StringComparison.Ordinal)) is { } people
            && stem.Length > people.Length + 1)
        {
            stem = stem[..^people.Length];
        }

        return stem;
    }
}
