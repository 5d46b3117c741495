using System.Globalization;
using Compiler.Disclosure.Notices;

namespace Compiler.Desk.Parts;

/// <summary>Writes times, numbers and states as pages show them.</summary>
public static class Words
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>A time in Beijing, to the minute; a dash for none.</summary>
    public static string Time(DateTimeOffset? time) =>
        time?.ToOffset(Beijing).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "—";

    /// <summary>A day; a dash for none.</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "—";

    /// <summary>The day of a time in Beijing; a dash for none.</summary>
    public static string Day(DateTimeOffset? time) => time is { } at ? Day(DateOnly.FromDateTime(at.ToOffset(Beijing).DateTime)) : "—";

    /// <summary>A number, with commas.</summary>
    public static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A number as a parameter has it.</summary>
    public static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A share in per cent with one decimal; a dash if there is nothing to share.</summary>
    public static string Share(int part, int whole) =>
        whole == 0 ? "—" : (100m * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    /// <summary>The class of a state in the style sheet.</summary>
    public static string ClassOf(ReportState state) => state switch
    {
        ReportState.Missing => "missing",
        ReportState.ToCheck => "tocheck",
        ReportState.Returned => "returned",
        _ => "accepted",
    };
}
