using Compiler.Disclosure.Places;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Functions.Pages.Reports;

/// <summary>A field for a place: a six-digit code, or a name as the reports have it.</summary>
internal static class PlaceField
{
    private const int CodeLength = 6;

    /// <summary>The code of the place, or a Chinese sentence why there is none.</summary>
    public static (string? Adcode, string? Trouble) Read(string typed)
    {
        var found = PlaceResolver.Current.Lookup(typed);
        if (found.Division is { Code.Length: CodeLength } place)
            return (place.Code, null);
        if (found.Division is { } below)
            return (null, $"“{typed}”不是县级以上行政区划，请填写其所属的{InWords(below.Seat)}。");
        return (null, found.Candidates.IsEmpty
            ? $"没有名为“{typed}”的行政区划，请填写六位代码或者全称。"
            : $"“{typed}”未能确定为一处，可能是{string.Join("、", found.Candidates.Select(InWords))}，请填写六位代码或者全称。");
    }

    private static string InWords(Division division) => $"{division.Path}（{division.Code}）";
}
