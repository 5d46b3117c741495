using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Places;

/// <summary>
/// Normalises the names of a body: 平乡县政府办公室, 平乡县人民政府办公室 and 河北省邢台市平乡县人民政府办公室 are the same body. Only names that must mean
/// one body are merged; 教育局 and 教育体育局 stay two.
/// </summary>
/// <param name="names">Reads the place at the beginning of a name.</param>
/// <param name="gazetteer">The divisions.</param>
internal sealed class NormalNames(PlaceNameReader names, Gazetteer gazetteer)
{
    // Each short form has exactly one long form.
    private static readonly Dictionary<string, string> Offices = new(StringComparer.Ordinal)
    {
        ["发改委"] = "发展和改革委员会",
        ["发展改革委"] = "发展和改革委员会",
        ["发展改革委员会"] = "发展和改革委员会",
        ["发改局"] = "发展和改革局",
        ["发展改革局"] = "发展和改革局",
        ["国资委"] = "国有资产监督管理委员会",
        ["人社局"] = "人力资源和社会保障局",
        ["人力资源社会保障局"] = "人力资源和社会保障局",
        ["住建局"] = "住房和城乡建设局",
        ["住房城乡建设局"] = "住房和城乡建设局",
        ["卫健委"] = "卫生健康委员会",
        ["卫生健康委"] = "卫生健康委员会",
        ["卫健局"] = "卫生健康局",
        ["市场监管局"] = "市场监督管理局",
        ["农业农村委"] = "农业农村委员会",
        ["管委会"] = "管理委员会",
    };

    private static readonly string[] Governments = ["人民政府", "政府", "行政公署", "行署"];

    /// <summary>Returns the normalised name of a body.</summary>
    /// <param name="bare">The name as printed, without white space and without 中华人民共和国.</param>
    /// <param name="place">The place of the body.</param>
    public string Normalize(string bare, ReportPlace place)
    {
        var name = bare.Replace('（', '(').Replace('）', ')');
        if (place.Line == BodyLine.National)
            return name;
        var start = AdministrativeLineDetector.Find(name).PlaceStart;
        var reading = names.Read(name.AsSpan(start), year: null);
        var levels = reading.Levels.ToList();
        var seat = gazetteer.Find(place.Adcode) ?? gazetteer.FindChange(place.Adcode)?.Former;
        var own = levels.FindLastIndex(level => seat is not null && Array.Exists(level.Meanings, meaning => Means(meaning, seat)));
        var isOfSeat = own >= 0 && own == levels.Count - 1;
        if (own >= 0)
            levels.RemoveRange(0, own + 1);
        else if (seat is not null)
            own = WithoutSuperiors(levels, seat) ? 0 : -1;

        var office = Office(reading.Rest, isOfSeat, levels is [.., var lowest] ? lowest.Name : "", place);
        var inSeat = seat is not null && (own >= 0 || levels.Count == 0) ? seat.Name : "";
        return $"{VerticalLine(name[..start], office, place)}{inSeat}{string.Concat(levels.Select(OfficialName))}{office}";
    }

    // In 天津 佳荣里街道 is called 佳荣里街.
    private static string OfficialName(PlaceLevel level) => level.Name[^1] == '街' ? $"{level.Name}道" : level.Name;

    // Removes the names of superior places before another place. Returns true if the rest lies in the seat, as a town does.
    private static bool WithoutSuperiors(List<PlaceLevel> levels, Division seat)
    {
        while (levels.Count > 1 && Array.Exists(levels[0].Meanings, meaning => meaning.Division is { } above && seat.IsWithin(above)))
            levels.RemoveAt(0);
        return levels is [var first, ..]
            && !first.IsShort
            && Array.Exists(first.Meanings, meaning => meaning.Division is { } inside && !inside.Equals(seat) && inside.Seat.Equals(seat));
    }

    private static bool Means(PlaceName meaning, Division seat) =>
        meaning.Code == seat.Code && !meaning.IsZone
        || meaning.Change?.Successors.Any(successor => successor.Equals(seat)) == true && meaning.Change.Kind == DivisionChangeKind.Renamed;

    private static string Office(string rest, bool isOfSeat, string lowest, ReportPlace place)
    {
        if (rest.Length == 0)
        {
            return isOfSeat || lowest is [.., '镇' or '乡'] ? "人民政府"
                : lowest.EndsWith("街道", StringComparison.Ordinal) || lowest is [.., '街'] ? "办事处"
                : "";
        }

        foreach (var government in Governments)
        {
            if (rest.StartsWith(government, StringComparison.Ordinal))
                return $"人民政府{OfficeOfGovernment(rest[government.Length..], place)}";
        }

        var ending = rest.EndsWith("管委会", StringComparison.Ordinal) ? $"{rest[..^3]}管理委员会" : rest;
        return Offices.GetValueOrDefault(ending, ending);
    }

    // The government of a place has one office: 办公厅 in a province, 办公室 below.
    private static string OfficeOfGovernment(string office, ReportPlace place) =>
        office is "办" or "办公室" or "办公厅"
            ? (place.Prefecture ?? place.County) is null
                ? "办公厅"
                : "办公室"
            : Offices.GetValueOrDefault(office, office);

    // 奉新县税务局 is the only tax office there; its full name begins with 国家税务总局.
    private static string VerticalLine(string line, string office, ReportPlace place) =>
        line.Length > 0 || place.Line != BodyLine.Vertical ? line
        : office is "税务局" ? "国家税务总局"
        : office is "调查队" or "调查总队" ? "国家统计局"
        : "";
}
