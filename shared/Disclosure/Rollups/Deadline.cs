namespace Compiler.Disclosure.Rollups;

/// <summary>
/// The deadline for publishing a report: 31 January of the following year for a body, 31 March for a level of government
/// (条例第四十九条).
/// </summary>
public static class Deadline
{
    /// <summary>Returns the last day to publish a report.</summary>
    /// <param name="year">The reporting year.</param>
    /// <param name="isCompilation">Whether it is the compilation of a level of government.</param>
    public static DateOnly ForYear(int year, bool isCompilation) => new(year + 1, isCompilation ? 3 : 1, 31);

    /// <summary>Whether the report was published in time; null if its publication date is unknown.</summary>
    public static bool? WasMet(Body body) => body.Published is { } day ? day <= ForYear(body.Year, body.IsCompilation) : null;
}
