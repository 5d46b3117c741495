using Compiler.Disclosure.Checking.Cells;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Checking;

/// <summary>
/// Finds figures that are in a failing identity and in no identity that proves them. One of them is wrong, but it is
/// unknown which. If the total of a row is wrong, its column fails as well; the other figures of row and column are then
/// proved by the sums across.
/// </summary>
internal static class DoubtfulCells
{
    private static readonly HashSet<int> None = [];

    /// <summary>Returns the indexes of the fields in doubt; cells without a figure are not included.</summary>
    /// <param name="report">The report, with its identities counted.</param>
    public static IReadOnlySet<int> Find(DisclosureReport report)
    {
        if (report.Identities.Fail == 0)
            return None;
        var (failing, proved) = (new HashSet<int>(), new HashSet<int>());
        foreach (var identity in report.Form.Identities)
        {
            if (IdentityAssessment.Assess(identity, report.Cells.AsSpan()).Outcome == IdentityOutcome.Fails)
                failing.UnionWith(identity.Fields);
            else if (ProvedFigures.IsProvedBy(identity, report.Cells.AsSpan()))
                proved.UnionWith(identity.Fields);
        }

        failing.RemoveWhere(field => proved.Contains(field) || report.Cells[field].Addend is null);
        return failing;
    }
}
