namespace Compiler.Disclosure.Places;

/// <summary>Reads the levels of a place from the beginning of a name. The longest matching name wins.</summary>
internal sealed class PlaceNameReader(PlaceNames names)
{
    private const int MaxNameLength = 20;
    private const int MaxNamesakeLength = 8;
    private const string Government = "人民政府";

    // Words of offices whose first character can be the suffix of a place.
    private static readonly string[] OfficeWords =
        ["市场监", "区域合作", "区域协", "区域发展", "区划", "县域", "乡村振兴", "乡村建设", "乡镇企业", "镇村"];

    /// <summary>Reads 河北省保定市涿州市百尺竿镇 from 河北省保定市涿州市百尺竿镇人民政府; each level must lie in the one before.</summary>
    /// <param name="body">The name.</param>
    /// <param name="year">The reporting year; null if unknown.</param>
    public PlaceReading Read(ReadOnlySpan<char> body, int? year)
    {
        List<PlaceLevel> levels = [];
        while (Next(body, levels is [.., var lowest] ? lowest.Meanings : [], year, mayBeShort: true) is { } next)
        {
            levels.Add(next);
            body = body[next.Name.Length..];
            if (body.StartsWith(Government) && IsStreet(body[Government.Length..], next.Meanings, year))
                body = body[Government.Length..];
        }

        return new PlaceReading([.. levels], body.ToString());
    }

    /// <summary>Reads the levels that running text writes in full: 南京市鼓楼区. The first level cannot be a township.</summary>
    public PlaceLevel[] ReadFull(ReadOnlySpan<char> text, int? year)
    {
        List<PlaceLevel> levels = [];
        while (Next(text, levels is [.., var lowest] ? lowest.Meanings : [], year, mayBeShort: false) is { } next)
        {
            levels.Add(next);
            text = text[next.Name.Length..];
        }

        return [.. levels];
    }

    /// <summary>
    /// Reads the office of a whole region that is named after its seat: 上海海关. Null if there is none. The district of a customs
    /// house under 海关总署 lies in the province of its seat, not in the seat.
    /// </summary>
    public PlaceLevel? ReadRegionalOffice(ReadOnlySpan<char> text)
    {
        for (var length = 2; length <= Math.Min(MaxNamesakeLength, text.Length - 2); length++)
        {
            if (!text[length..].StartsWith("海关"))
                continue;
            var name = text[..(length + 2)];
            if (CustomsDistricts.FindSeat(name) is { } seat)
                return new PlaceLevel(name.ToString(), [names.ProvinceOf(seat)], IsShort: true);
            if (names.Stems(text[..length]) is [{ Prefix.Length: < 6, IsNickname: false } found])
                return new PlaceLevel(name.ToString(), [found], IsShort: true);
        }

        return null;
    }

    /// <summary>Returns all places that a zone or office may be named after; none if no place has the name.</summary>
    public (PlaceName[] Meanings, int Length) ReadNamedAfter(ReadOnlySpan<char> body)
    {
        for (var length = Math.Min(MaxNamesakeLength, body.Length); length >= 2; length--)
        {
            if (!ShortNameRule.MayBeNamedAfterAnyPlace(body[length..]))
                continue;
            if (names.All(body[..length]) is { Length: > 0 } found)
                return (found, length);
        }

        return ([], 0);
    }

    /// <summary>Whether the words after the place mean the government itself.</summary>
    public static bool IsGovernment(ReadOnlySpan<char> rest) => rest is "" or "人民政府" or "政府" or "行政公署";

    // 和平区人民政府小白楼街道办事处 is the street office of 和平区小白楼街道.
    private bool IsStreet(ReadOnlySpan<char> body, PlaceName[] here, int? year) =>
        Next(body, here, year, mayBeShort: false) is { Name: var name } && (name[^1] == '街' || name.EndsWith("街道", StringComparison.Ordinal));

    private PlaceLevel? Next(ReadOnlySpan<char> body, PlaceName[] here, int? year, bool mayBeShort)
    {
        for (var length = Math.Min(MaxNameLength, body.Length); length >= 2; length--)
        {
            var name = body[..length];
            if ((!mayBeShort && !names.CanEndWith(name[^1])) || IsInsideAWord(name, body[length..]))
                continue;
            var isShort = false;
            var found = Within(names.Full(name), here);
            if (found.Length == 0 && mayBeShort && MayBeShort(body[length..]))
            {
                found = ShortWithin(names.Short(name), here, body[length..]);
                isShort = found.Length > 0;
            }

            if (found.Length == 0 && (mayBeShort || here.Length > 0) && MayBeTownship(name, body[length..]))
                found = Within(names.Townships(name), here);
            if (found.Length > 0)
                return new PlaceLevel(name.ToString(), PlaceName.UsedIn(found, year), isShort);
        }

        return null;
    }

    private static PlaceName[] Within(ReadOnlySpan<PlaceName> places, PlaceName[] here)
    {
        if (places.IsEmpty)
            return [];
        if (here.Length == 0)
            return places.ToArray();
        var found = new List<PlaceName>();
        foreach (var place in places)
        {
            if (Array.Exists(here, place.IsWithin))
                found.Add(place);
        }

        return [.. found];
    }

    private static PlaceName[] ShortWithin(ReadOnlySpan<PlaceName> places, PlaceName[] here, ReadOnlySpan<char> rest)
    {
        var found = Within(places, here);
        if (found.Length == 0 || ShortNameRule.MayFollowCounty(rest) || Array.Exists(found, place => place.IsNickname))
            return found;
        return Array.FindAll(found, place => place.Prefix.Length < 6);
    }

    // 河北区域合作局 is not in 河北区, 古县乡村振兴局 not in 古县乡.
    private static bool IsInsideAWord(ReadOnlySpan<char> name, ReadOnlySpan<char> rest)
    {
        foreach (var word in OfficeWords)
        {
            if (word[0] == name[^1] && rest.StartsWith(word.AsSpan(1)))
                return true;
        }

        return false;
    }

    // 佳荣里街 is a street office only if its office or party committee follows directly.
    private static bool MayBeTownship(ReadOnlySpan<char> name, ReadOnlySpan<char> rest) =>
        name[^1] != '街' || rest.IsEmpty || rest[0] == '办' || rest.StartsWith("工委") || rest.StartsWith("党工委");

    // 河北区 is not 河北, and 中山北路街道 is not 中山.
    private static bool MayBeShort(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty)
            return true;
        var goesOn = "省市县区旗州盟镇乡村街路".Contains(rest[0]) && !IsInsideAWord(rest[..1], rest[1..]);
        return !goesOn && !PlaceNames.IsTownship(WithoutOffice(rest));
    }

    private static ReadOnlySpan<char> WithoutOffice(ReadOnlySpan<char> rest)
    {
        if (rest.EndsWith("人民政府"))
            return rest[..^4];
        return rest.EndsWith("办事处") ? rest[..^3] : rest;
    }
}
