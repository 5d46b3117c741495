using System.Globalization;
using System.Text.RegularExpressions;

namespace Compiler.Disclosure.Register;

/// <summary>Parses dates as people and spreadsheets write them: 2019, 2019年, 2019-03-01, 2019/3/1, 2019年3月1日, 43525.</summary>
public static partial class RegisterDate
{
    // The numbers of days by which spreadsheets store 1982 to 2064.
    private const int FirstSerial = 30_000;
    private const int LastSerial = 60_000;

    /// <summary>Parses a date; false if the text is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isEnd">Whether a mere year means its last day instead of its first.</param>
    /// <param name="date">The date.</param>
    public static bool TryParse(string text, bool isEnd, out DateOnly date)
    {
        date = default;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is > FirstSerial and < LastSerial)
        {
            date = DateOnly.FromDateTime(DateTime.FromOADate(serial));
            return true;
        }

        var match = Pattern().Match(text);
        if (!match.Success)
            return false;
        var year = Number(match, "year");
        var (month, day) = match.Groups["month"].Success ? (Number(match, "month"), Number(match, "day")) : isEnd ? (12, 31) : (1, 1);
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>Writes a date as <see cref="TryParse"/> reads it; empty for none.</summary>
    public static string Write(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static int Number(Match match, string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<year>(?:19|20)[0-9]{2})(?:年|[-/.年](?<month>[0-9]{1,2})[-/.月](?<day>[0-9]{1,2})日?)?$")]
    private static partial Regex Pattern();
}
