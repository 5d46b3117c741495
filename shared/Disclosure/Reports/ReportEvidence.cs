namespace Compiler.Disclosure.Reports;

/// <summary>The evidence for body, year, scope and place, as printed in a receipt.</summary>
/// <param name="Agency">Where the body is named.</param>
/// <param name="Year">Where the year is named.</param>
/// <param name="Scope">Why the report is treated as the compilation of a whole level, or as a single body's report.</param>
/// <param name="Place">What decided the place; empty while it is unresolved.</param>
public sealed record ReportEvidence(string Agency, string Year, string Scope, string Place = "")
{
    /// <summary>No evidence.</summary>
    public static ReportEvidence None { get; } = new("", "", "");
}
