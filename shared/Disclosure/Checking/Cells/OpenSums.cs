using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Checking.Cells;

/// <summary>What the sums say about cells that are missing or illegible.</summary>
internal static class OpenSums
{
    /// <summary>
    /// The only value of a cell with which an identity holds; null if another of its cells is open, too, if no count fits, or if another
    /// sum contradicts the identity's own.
    /// </summary>
    public static decimal? Value(DisclosureForm form, ImmutableArray<Cell> cells, Identity identity, int field) =>
        ValueOf(cells, identity, field) is >= 0 and var value && !IsInDoubt(form, cells, identity) ? value : null;

    /// <summary>The value with which an identity holds, whatever the other sums say; null if another of its cells has no figure.</summary>
    public static decimal? ValueOf(ImmutableArray<Cell> cells, Identity identity, int field)
    {
        var isLeft = identity.Left.Contains(field);
        decimal value = 0;
        foreach (var other in identity.Fields.Where(other => other != field))
        {
            if (cells[other].Addend is not { } addend)
                return null;
            value += identity.Left.Contains(other) == isLeft ? -addend : addend;
        }

        return value;
    }

    /// <summary>
    /// Whether another sum that fails shares a figure with a sum of a column: what the column says depends on its total then.
    /// </summary>
    public static bool IsInDoubt(DisclosureForm form, ImmutableArray<Cell> cells, Identity identity)
    {
        foreach (var other in form.Identities)
        {
            if (other != identity
                && !other.IsRowIdentity
                && IdentityAssessment.Assess(other, cells.AsSpan()).Outcome == IdentityOutcome.Fails
                && other.Fields.Any(identity.Fields.Contains))
            {
                return true;
            }
        }

        return false;
    }
}
