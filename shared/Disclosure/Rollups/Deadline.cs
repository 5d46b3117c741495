namespace Compiler.Disclosure.Rollups;

/// <summary>
/// By when a report must be public: that of a body by 31 January, that of a level of government by 31 March of the year
/// after (条例第四十九条).
/// </summary>
public static class Deadline
{
    /// <summary>The last day.</summary>
    /// <param name="year">The year reported on.</param>
    /// <param name="isCompilation">Whether it is the report of a level of government.</param>
    public static DateOnly ForYear(int year, bool isCompilation) => new(year + 1, isCompilation ? 3 : 1, 31);

    /// <summary>Whether the report was public in time; null where its date is not known.</summary>
    public static bool? IsKept(Body body) => body.Published is { } day ? day <= ForYear(body.Year, body.IsCompilation) : null;
}
