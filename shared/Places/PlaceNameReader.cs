namespace Compiler.Places;

/// <summary>Reads the levels of a place from the beginning of a name, always the longest name that fits.</summary>
internal sealed class PlaceNameReader(PlaceNames names)
{
    private const int LongestName = 20;

    // What may follow a county named without its suffix; 湖北省公安厅 must not be read as 公安县.
    private static readonly string[] AfterShortCounty =
        ["人民政府", "政府", "高新技术", "高新区", "经济技术", "经济开发", "经开区", "开发区", "海关", "海事局", "调查队", "税务局", "气象局"];

    // Words of offices that begin with what ends a name.
    private static readonly string[] Words =
        ["市场监", "区域合作", "区域协", "区域发展", "区划", "县域", "乡村振兴", "乡村建设", "乡镇企业", "镇村"];

    /// <summary>Reads 河北省保定市涿州市百尺竿镇 from 河北省保定市涿州市百尺竿镇人民政府; each level must lie in the one before.</summary>
    public PlaceReading Read(ReadOnlySpan<char> body)
    {
        PlaceName[] here = [];
        while (Next(body, here, out var length) is { Length: > 0 } next)
        {
            here = next;
            body = body[length..];
        }

        return new PlaceReading(here, body.ToString());
    }

    /// <summary>Whether the words stand for the government as a whole.</summary>
    public static bool IsGovernment(ReadOnlySpan<char> rest) => rest is "" or "人民政府" or "政府" or "行政公署";

    private PlaceName[] Next(ReadOnlySpan<char> body, PlaceName[] here, out int length)
    {
        for (length = Math.Min(LongestName, body.Length); length >= 2; length--)
        {
            var name = body[..length];
            if (IsInsideAWord(name, body[length..])) continue;
            var found = Within(names.Full(name), here);
            if (found.Length == 0 && MayBeShort(body[length..])) found = ShortWithin(names.Short(name), here, body[length..]);
            if (found.Length == 0) found = Within(names.Townships(name), here);
            if (found.Length > 0) return found;
        }

        return [];
    }

    private static PlaceName[] Within(ReadOnlySpan<PlaceName> places, PlaceName[] here)
    {
        if (places.IsEmpty) return [];
        if (here.Length == 0) return places.ToArray();
        var found = new List<PlaceName>();
        foreach (var place in places)
        {
            if (Array.Exists(here, place.IsWithin)) found.Add(place);
        }

        return [.. found];
    }

    private static PlaceName[] ShortWithin(ReadOnlySpan<PlaceName> places, PlaceName[] here, ReadOnlySpan<char> rest)
    {
        var found = Within(places, here);
        if (found.Length == 0 || rest.IsEmpty) return found;
        foreach (var next in AfterShortCounty)
        {
            if (rest.StartsWith(next)) return found;
        }

        return Array.FindAll(found, place => place.Prefix.Length < 6);
    }

    // 河北区域合作局 is not of 河北区, 古县乡村振兴局 not of 古县乡.
    private static bool IsInsideAWord(ReadOnlySpan<char> name, ReadOnlySpan<char> rest)
    {
        foreach (var word in Words)
        {
            if (word[0] == name[^1] && rest.StartsWith(word.AsSpan(1))) return true;
        }

        return false;
    }

    // 河北区 is not 河北, and 中山北路街道 not 中山.
    private static bool MayBeShort(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty) return true;
        var goesOn = "省市县区旗州盟镇乡村街路".Contains(rest[0]) && !IsInsideAWord(rest[..1], rest[1..]);
        return !goesOn && !PlaceNames.IsTownship(WithoutOffice(rest));
    }

    private static ReadOnlySpan<char> WithoutOffice(ReadOnlySpan<char> rest)
    {
        if (rest.EndsWith("人民政府")) return rest[..^4];
        return rest.EndsWith("办事处") ? rest[..^3] : rest;
    }
}
