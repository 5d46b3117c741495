using System.Collections.Immutable;
using Compiler.Disclosure.Forms;

namespace Compiler.Disclosure.Reports;

/// <summary>The result of checking one identity against the cells of a report.</summary>
/// <param name="Outcome">Whether it holds.</param>
/// <param name="Left">Sum of the known numbers on the left side.</param>
/// <param name="Right">Sum of the known numbers on the right side.</param>
public readonly record struct IdentityAssessment(IdentityOutcome Outcome, decimal Left, decimal Right)
{
    /// <summary>Adds up both sides and compares them.</summary>
    public static IdentityAssessment Assess(Identity identity, ReadOnlySpan<Cell> cells)
    {
        var left = Side(identity.Left, cells);
        var right = Side(identity.Right, cells);
        return new IdentityAssessment(Compare(left, right), left.Sum, right.Sum);
    }

    private static IdentityOutcome Compare(in SideSum left, in SideSum right)
    {
        if (left.Numbers + right.Numbers == 0)
            return IdentityOutcome.NotAssessable;

        // No figure is negative, so unknown cells can only increase their own side. “/” adds nothing, but proves nothing either.
        if (left.Sum != right.Sum)
            return (left.Sum > right.Sum ? right : left).Unknowns == 0 ? IdentityOutcome.Fails : IdentityOutcome.NotAssessable;
        if (left.IsOpen || right.IsOpen)
            return IdentityOutcome.NotAssessable;
        return left.Unknowns + right.Unknowns == 0 ? IdentityOutcome.Holds : IdentityOutcome.HoldsWithBlanks;
    }

    private static SideSum Side(ImmutableArray<int> fields, ReadOnlySpan<Cell> cells)
    {
        decimal sum = 0;
        var (numbers, unknowns, isOpen) = (0, 0, false);
        foreach (var field in fields)
        {
            ref readonly var cell = ref cells[field];
            if (cell.State == CellState.Number)
            {
                sum += cell.Value!.Value;
                numbers++;
            }
            else
            {
                unknowns += cell.State == CellState.NotApplicable ? 0 : 1;
                isOpen |= cell.State != CellState.Blank;
            }
        }

        return new SideSum(sum, numbers, unknowns, isOpen);
    }

    private readonly record struct SideSum(decimal Sum, int Numbers, int Unknowns, bool IsOpen);
}
