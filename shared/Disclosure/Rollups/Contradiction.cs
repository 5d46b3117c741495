using System.Collections.Immutable;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Rollups;

/// <summary>A figure of the running text that the tables do not bear out.</summary>
/// <param name="Subject">What it counts, in Chinese.</param>
/// <param name="Unit">件 or 万元.</param>
/// <param name="Quote">The words that state it.</param>
/// <param name="Stated">What the text states.</param>
/// <param name="Printed">What the tables print; null where a cell is missing.</param>
/// <param name="At">Where the words stand in the file.</param>
public sealed record Contradiction(string Subject, string Unit, string Quote, decimal Stated, decimal? Printed, Position At)
{
    /// <summary>The codes of the findings that say the same in words.</summary>
    public static ImmutableHashSet<string> Codes { get; } = ["TEXT-DIFFERS", "TEXT-OPEN"];

    /// <summary>What the text states less what the tables print; null where that is missing.</summary>
    public decimal? Difference => Stated - Printed;

    internal static ImmutableArray<Contradiction> Find(DisclosureReport report) =>
    [
        .. report.Claims.Where(claim => claim.Matches(report.Cells.AsSpan()) != true).Select(claim => new Contradiction(
            claim.Subject, claim.Unit, claim.Quote, claim.Value, claim.Printed(report.Cells.AsSpan()), claim.At)),
    ];
}
