namespace Compiler.Disclosure.Reports;

/// <summary>
/// Facts about a report from outside its text: from the folder path <c>{adcode}/{year}/</c>, upload metadata, or a
/// corrections file. Hints take precedence over the text; a contradiction is a finding.
/// </summary>
/// <param name="Adcode">Six-digit code of the place; null if unknown.</param>
/// <param name="Year">The year; null if unknown.</param>
/// <param name="Agency">The body; null if unknown.</param>
/// <param name="IsCompilation">Whether it is the compilation of a whole level; false for a single body's report, null if unknown.</param>
public sealed record ReportHints(string? Adcode = null, int? Year = null, string? Agency = null, bool? IsCompilation = null)
{
    /// <summary>No hints.</summary>
    public static ReportHints None { get; } = new();
}
