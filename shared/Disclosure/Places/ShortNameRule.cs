using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Places.Evidence;

namespace Compiler.Disclosure.Places;

/// <summary>
/// Rules for short names. A short name is only a candidate, not a proof: 大渡口经开区 is in 东至县 (大渡口镇), not in 重庆市大渡口区; 海南工业园 is
/// in 乌海市海南区; 浦江海关 is in 上海.
/// </summary>
internal static class ShortNameRule
{
    private static readonly string[] ZoneWords =
    [
        "新区", "园区", "开发区", "高新区", "经开区", "保税", "自贸", "示范区", "管理区", "合作区", "试验区", "实验区", "功能区", "港区",
        "聚集区", "集聚区", "集中区", "度假区", "名胜区", "风景区", "保护区", "工业园", "产业园", "科技园", "物流园", "创业园", "化工园", "口岸", "新城",
    ];

    private static readonly string[] Parks = ["工业园", "产业园", "科技园", "物流园", "创业园", "化工园", "集中区", "集聚区", "聚集区", "新城"];

    // Such offices may be named after a town, a harbour or a whole region.
    private static readonly string[] Houses = ["海关", "调查队", "海事局"];

    // Such an office never has the suffix of a county in its name: 西区海关 is not called after the county 西区.
    private static readonly string[] HousesWithoutSuffix = ["海关", "海事局"];

    // Offices that a county has and a town does not.
    private static readonly string[] CountyOffices = ["人民政府", "政府", "税务局", "气象局"];

    /// <summary>Whether the words after a short name mean a zone.</summary>
    public static bool IsZone(ReadOnlySpan<char> rest) => Contains(rest, ZoneWords);

    /// <summary>Whether the words are those of an office whose name leaves out the suffix of a county.</summary>
    public static bool IsHouse(ReadOnlySpan<char> rest) => StartsWith(rest, HousesWithoutSuffix);

    /// <summary>Whether the name may mean any division or township of that name, not only the usual one.</summary>
    public static bool MayBeNamedAfterAnyPlace(ReadOnlySpan<char> rest) => IsZone(rest) || StartsWith(rest, Houses);

    /// <summary>
    /// Whether the name means the one large division of that name: 石家庄高新区 and 湛江海关 belong to the cities. Of the provinces,
    /// only municipalities have zones, and a park may be named after a town: 湖南工业园 after 湖南镇.
    /// </summary>
    public static bool MeansLargeDivision(PlaceName[] meanings, ReadOnlySpan<char> rest)
    {
        var large = Array.FindAll(meanings, meaning => meaning.Division is { Level: < DivisionLevel.Township });
        return large is [{ Prefix.Length: < 6, IsNickname: false } only]
            && (only.Prefix.Length > 2 || only.Division!.Name.EndsWith('市'))
            && (meanings.Length == 1 || !Contains(rest, Parks));
    }

    /// <summary>Whether the bureau belongs to a whole province: 海南海事局. 吉林海事局 may belong to the city.</summary>
    public static bool IsOfProvince(PlaceReading reading, PlaceName[] namesakes) =>
        reading.Rest.StartsWith("海事局", StringComparison.Ordinal) && reading.Meanings is [{ Prefix.Length: 2 }]
        && !Array.Exists(namesakes, other => other.Division is { Level: DivisionLevel.Prefecture, Name: [.., '市'] });

    /// <summary>Whether the suffix of a county may be left out before these words; 湖北省公安厅 must not be read as 公安县.</summary>
    public static bool MayFollowCounty(ReadOnlySpan<char> rest) =>
        rest.IsEmpty || StartsWith(rest, CountyOffices) || StartsWith(rest, Houses) || StartsWith(rest, ["高新技术", "经济技术"]) || IsZone(rest);

    /// <summary>Returns how reliably one short name before these words shows the place.</summary>
    public static NameStrength StrengthOf(PlaceName[] meanings, ReadOnlySpan<char> rest)
    {
        if (meanings.Length == 1 && meanings[0].Prefix.Length < 6)
            return NameStrength.Presumed;
        if (MayBeNamedAfterAnyPlace(rest))
            return NameStrength.Candidate;
        return Array.Exists(meanings, meaning => meaning.IsNickname) ? NameStrength.Candidate : NameStrength.Presumed;
    }

    private static bool Contains(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool StartsWith(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word))
                return true;
        }

        return false;
    }
}
