using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Checking;

/// <summary>
/// Figures that stand in an identity that fails and in none that proves them: one of these is wrong, and nothing tells which. Where
/// the total of a row is wrong, its column fails, too, and the other figures of both are proved by the sums across.
/// </summary>
internal static class CellsInDoubt
{
    private static readonly HashSet<int> None = [];

    /// <summary>The indexes of their fields; a cell without a figure is not among them.</summary>
    /// <param name="report">The report with its identities counted.</param>
    public static IReadOnlySet<int> Find(DisclosureReport report)
    {
        if (report.Identities.Fail == 0)
            return None;
        var (failing, proved) = (new HashSet<int>(), new HashSet<int>());
        foreach (var identity in report.Form.Identities)
        {
            if (IdentityAssessment.Assess(identity, report.Cells.AsSpan()).Outcome == IdentityOutcome.Fails)
                failing.UnionWith(identity.Fields);
            else if (Proved.By(identity, report.Cells.AsSpan()))
                proved.UnionWith(identity.Fields);
        }

        failing.RemoveWhere(field => proved.Contains(field) || report.Cells[field].Addend is null);
        return failing;
    }
}
