using System.Globalization;

namespace Compiler.Desk.Reports;

/// <summary>Days and times as official documents write them: those of China, wherever the machine stands.</summary>
internal static class Beijing
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>2025年4月15日.</summary>
    public static string Day(DateTimeOffset time) => Day(DateOnly.FromDateTime(time.ToOffset(Offset).DateTime));

    /// <summary>2025年4月15日.</summary>
    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>2025年4月15日 09:30.</summary>
    public static string Minute(DateTimeOffset time) =>
        $"{Day(time)} {time.ToOffset(Offset).ToString("HH:mm", CultureInfo.InvariantCulture)}";

    /// <summary>The day in China.</summary>
    public static DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(time.ToOffset(Offset).DateTime);
}
