using System.Collections.Frozen;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Places;

/// <summary>Distinguishes State Council departments, bodies under vertical leadership, and local bodies (条例第三条).</summary>
internal static class AdministrativeLineDetector
{
    private static readonly FrozenSet<string> National = GazetteerData.Rows("national.tsv").Select(row => row[0]).ToFrozenSet();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NationalSpans =
        National.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int MaxNationalLength = National.Max(name => name.Length);

    private static readonly string[] Vertical = [.. GazetteerData.Rows("vertical.tsv").Where(row => row[2] == "yes").Select(row => row[0])];

    /// <summary>Returns the line of a body, and the index in its name where a place can begin.</summary>
    public static (BodyLine Line, int PlaceStart) Find(ReadOnlySpan<char> body)
    {
        for (var length = Math.Min(MaxNationalLength, body.Length); length > 2; length--)
        {
            if (!NationalSpans.Contains(body[..length]))
                continue;
            if (IsOwnOffice(body[length..]))
                return (BodyLine.National, body.Length);
            // 审计署驻沈阳特派员办事处
            return (BodyLine.Vertical, body[length..].StartsWith("驻") ? length + 1 : length);
        }

        var name = ScopeSuffixes.Remove(body);
        foreach (var ending in Vertical)
        {
            if (name.EndsWith(ending))
                return (BodyLine.Vertical, 0);
        }

        if (CustomsDistricts.FindSeat(body) is not null)
            return (BodyLine.Vertical, 0);

        return (BodyLine.Local, 0);
    }

    // 海关总署（本级机关）
    private static bool IsOwnOffice(ReadOnlySpan<char> rest) =>
        rest.Trim("（）()") is var words && (words is "" or "办公厅" or "办公室" || ScopeSuffixes.Are(words));
}
