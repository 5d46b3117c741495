namespace Compiler.Backend.Storage;

/// <summary>The year that bodies report on.</summary>
internal static class ReportYears
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>Last year in Beijing. China has one time zone and no summer time; a fixed offset needs no time zone data.</summary>
    public static int Last(TimeProvider clock) => Today(clock).Year - 1;

    /// <summary>Today in Beijing.</summary>
    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow());

    /// <summary>The day in Beijing.</summary>
    public static DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(time.ToOffset(Beijing).DateTime);
}
