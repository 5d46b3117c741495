using System.Collections.Frozen;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Disclosure.Places;

/// <summary>
/// The 42 customs houses directly under 海关总署 (直属海关). Each has a district (关区), which is not the county that it may be named
/// after: 黄埔海关 has part of 广州 and all of 东莞.
/// </summary>
internal static class CustomsDistricts
{
    private static readonly FrozenDictionary<string, string> Seats =
        GazetteerData.Rows("customs.tsv").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> SeatSpans =
        Seats.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Endings = ["海关", "海关关区", "关区", "海关缉私局"];

    /// <summary>Returns the code of the city or province of such a customs house; null for any other body.</summary>
    public static string? FindSeat(ReadOnlySpan<char> body)
    {
        var name = ScopeSuffixes.Remove(body);
        foreach (var ending in Endings)
        {
            if (name.EndsWith(ending) && SeatSpans.TryGetValue(name[..^ending.Length], out var code))
                return code;
        }

        return null;
    }
}
