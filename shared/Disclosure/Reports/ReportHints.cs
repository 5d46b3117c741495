namespace Compiler.Disclosure.Reports;

/// <summary>
/// What is known of a report from outside its text: the folder path <c>{adcode}/{year}/</c>, upload metadata, or a
/// corrections file. Hints outrank the text; a contradiction is a finding.
/// </summary>
/// <param name="Adcode">Six-digit code of the place, or null.</param>
/// <param name="Year">The year, or null.</param>
/// <param name="Agency">The body, or null.</param>
/// <param name="IsCompilation">Whether it is the compilation of a whole level and not a single body's own report, or null.</param>
public sealed record ReportHints(string? Adcode = null, int? Year = null, string? Agency = null, bool? IsCompilation = null)
{
    /// <summary>Nothing is known.</summary>
    public static ReportHints None { get; } = new();
}
