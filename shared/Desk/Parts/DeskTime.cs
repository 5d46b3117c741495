using System.Globalization;

namespace Compiler.Desk.Parts;

/// <summary>Times and sizes as pages show them, always in Beijing time.</summary>
public static class DeskTime
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>A time to the minute: 2025年1月8日 09:30.</summary>
    public static string Minute(DateTimeOffset time) => time.ToOffset(Beijing).ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The day of a time in China.</summary>
    public static DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(time.ToOffset(Beijing).DateTime);

    /// <summary>The day of a time: 2025年1月31日.</summary>
    public static string Day(DateTimeOffset time) => Day(DayOf(time));

    /// <summary>A day: 2025年1月31日.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>Bytes as MB: 20 MB.</summary>
    public static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576m:0.#} MB");
}
