using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Receipts;

/// <summary>Whose report it is, for which year, place and scope.</summary>
/// <param name="Title">The title as printed, its lines joined; null if there is none.</param>
/// <param name="Agency">The reporting body; null if the report does not name it.</param>
/// <param name="Year">The reporting year; null if the report does not name it.</param>
/// <param name="Published">The publication date printed on the page; null if there is none.</param>
/// <param name="Place">The place of the body.</param>
/// <param name="IsCompilation">Whether it is the compilation of a whole level; see <see cref="DisclosureReport.IsCompilation"/>.</param>
/// <param name="Evidence">The evidence for body, year, scope and place.</param>
public sealed record ReportIdentity(
    string? Title, string? Agency, int? Year, DateOnly? Published, ReportPlace Place, bool IsCompilation, ReportEvidence Evidence)
{
    /// <summary>Returns whose report it is.</summary>
    public static ReportIdentity Of(DisclosureReport report) => new(
        report.Title, report.Agency, report.Year, report.Published, report.Place, report.IsCompilation, report.Evidence);
}
