using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Rollups;

/// <summary>An identity (勾稽关系) that fails in a report.</summary>
/// <param name="Code">The rule: <c>T3-ROW</c> …</param>
/// <param name="Label">The row or column it checks, in Chinese.</param>
/// <param name="Left">The printed total.</param>
/// <param name="Right">The total computed from the other figures.</param>
/// <param name="At">The position of its first figure in the file.</param>
public sealed record FailedIdentity(FindingCode Code, string Label, decimal Left, decimal Right, Position At)
{
    /// <summary>Left minus right.</summary>
    public decimal Difference => Left - Right;

    internal static ImmutableArray<FailedIdentity> Find(DisclosureReport report)
    {
        if (report.Identities.Fail == 0)
            return [];
        var failed = ImmutableArray.CreateBuilder<FailedIdentity>();
        foreach (var identity in report.Form.Identities)
        {
            var assessment = IdentityAssessment.Assess(identity, report.Cells.AsSpan());
            if (assessment.Outcome == IdentityOutcome.Fails)
            {
                failed.Add(new FailedIdentity(
                    identity.Kind.Code, identity.Label, assessment.Left, assessment.Right,
                    identity.Left.Concat(identity.Right).Select(field => report.Cells[field].At).FirstOrDefault(at => at.Line > 0)));
            }
        }

        return failed.ToImmutable();
    }
}
