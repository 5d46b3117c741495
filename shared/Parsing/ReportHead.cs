using Compiler.Reports;

namespace Compiler.Parsing;

/// <summary>What the front of a report says of itself.</summary>
/// <param name="Title">The title, its lines joined.</param>
/// <param name="TitleAt">Where it stands.</param>
/// <param name="Agency">The body.</param>
/// <param name="AgencyAt">Where the body is named.</param>
/// <param name="IsAgencyFromBody">Whether only the running text names the body.</param>
/// <param name="Year">The year.</param>
/// <param name="PeriodYear">The year of the statistical period, if it is stated.</param>
/// <param name="PeriodAt">Where the period stands.</param>
internal sealed record ReportHead(
    string? Title, Position TitleAt, string? Agency, Position AgencyAt, bool IsAgencyFromBody, int? Year, int? PeriodYear, Position PeriodAt);
