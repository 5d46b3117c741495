using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Checking;

/// <summary>
/// Finds neighbouring rows of table 三 that were filled in with each other's figures. The column balance still holds if 总计
/// and 结转下年度 are exchanged, so the failing sum alone puts only one of the two rows in doubt.
/// </summary>
internal static class RowSwapCheck
{
    // One repaired column may be a coincidence; a real exchange changes at least one applicant column and the total.
    private const int MinMended = 2;

    /// <summary>Returns one finding for each pair of neighbours whose exchange repairs at least two columns and breaks none.</summary>
    public static IEnumerable<Finding> Findings(DisclosureForm form, ImmutableArray<Cell> cells)
    {
        var columns = form.Identities.Where(identity => !identity.IsRowIdentity).ToList();
        var rows = form.Identities.Where(identity => identity.Kind == IdentityKind.RequestRow).ToList();
        foreach (var (upper, lower) in rows.Zip(rows.Skip(1)))
        {
            if (IsMended(columns, cells, Exchanged(upper, lower, cells)))
            {
                yield return FindingCatalogue.RowsExchanged(
                    upper.Label, lower.Label, upper.Fields.Select(field => cells[field].At).FirstOrDefault(at => at.Line > 0));
            }
        }
    }

    private static Cell[] Exchanged(Identity upper, Identity lower, ImmutableArray<Cell> cells)
    {
        Cell[] exchanged = [.. cells];
        foreach (var (above, below) in upper.Fields.Zip(lower.Fields))
            (exchanged[above], exchanged[below]) = (cells[below], cells[above]);
        return exchanged;
    }

    private static bool IsMended(List<Identity> columns, ImmutableArray<Cell> cells, Cell[] exchanged)
    {
        var mended = 0;
        foreach (var column in columns)
        {
            var (before, after) = (Fails(column, cells.AsSpan()), Fails(column, exchanged));
            if (after && !before)
                return false;
            mended += before && !after ? 1 : 0;
        }

        return mended >= MinMended;
    }

    private static bool Fails(Identity identity, ReadOnlySpan<Cell> cells) =>
        IdentityAssessment.Assess(identity, cells).Outcome == IdentityOutcome.Fails;
}
