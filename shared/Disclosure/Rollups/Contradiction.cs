using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Rollups;

/// <summary>A figure of the running text that differs from the tables or is missing from them.</summary>
/// <param name="Subject">What the figure counts, in Chinese.</param>
/// <param name="Unit">件 or 万元.</param>
/// <param name="Quote">The words that state the number.</param>
/// <param name="Stated">The number in the text.</param>
/// <param name="Printed">The number in the tables; null if a cell is missing.</param>
/// <param name="At">The position of the words in the file.</param>
public sealed record Contradiction(string Subject, string Unit, string Quote, decimal Stated, decimal? Printed, Position At)
{
    /// <summary>The codes of the findings for such contradictions.</summary>
    public static ImmutableHashSet<FindingCode> Codes { get; } = [FindingCodes.TextDiffers, FindingCodes.TextOpen];

    /// <summary>The number in the text minus the one in the tables; null if that is missing.</summary>
    public decimal? Difference => Stated - Printed;

    internal static ImmutableArray<Contradiction> Find(DisclosureReport report) =>
    [
        .. report.Claims.Where(claim => claim.Matches(report.Cells.AsSpan()) != true).Select(claim => new Contradiction(
            claim.Subject.Text, claim.Unit, claim.Quote, claim.Value, claim.Printed(report.Cells.AsSpan()), claim.At)),
    ];
}
