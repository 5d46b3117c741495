namespace Compiler.Disclosure.Reports;

/// <summary>What decided about a report as a whole, in the words of a receipt.</summary>
/// <param name="Agency">Where the body is named.</param>
/// <param name="Year">Where the year is named.</param>
/// <param name="Scope">Why it is taken for the compilation of a whole level, or for a single body's own report.</param>
/// <param name="Place">What tells its place; empty while it is open.</param>
public sealed record ReportEvidence(string Agency, string Year, string Scope, string Place = "")
{
    /// <summary>Nothing is known of it.</summary>
    public static ReportEvidence None { get; } = new("", "", "");
}
