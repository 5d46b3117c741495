using System.Collections.Immutable;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Notices;

/// <summary>An identity (勾稽关系) that fails, with both sides in words.</summary>
/// <param name="Label">The row, column or group it adds up.</param>
/// <param name="LeftName">What stands on the left: 总计.</param>
/// <param name="Left">Its number.</param>
/// <param name="RightName">What must be equal to it: 各类申请人相加.</param>
/// <param name="Right">Its number.</param>
public sealed record FailedSum(string Label, string LeftName, decimal Left, string RightName, decimal Right)
{
    /// <summary>Lists the identities that fail, in the order of the form.</summary>
    public static ImmutableArray<FailedSum> List(DisclosureReport report)
    {
        var failed = ImmutableArray.CreateBuilder<FailedSum>();
        foreach (var identity in report.Form.Identities)
        {
            var sums = IdentityAssessment.Assess(identity, report.Cells.AsSpan());
            if (sums.Outcome == IdentityOutcome.Fails)
                failed.Add(new FailedSum(identity.Where, identity.LeftName, sums.Left, identity.RightName, sums.Right));
        }

        return failed.ToImmutable();
    }
}
