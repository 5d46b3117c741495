using System.Collections.Immutable;
using Compiler.Forms;
using Compiler.Reports;

namespace Compiler.Checking;

/// <summary>
/// Decides what a blank cell is worth. No rule of the notices makes a blank a 0; it counts as 0 only where an identity
/// holds with it and none is broken by it.
/// </summary>
internal static class BlankCheck
{
    public static (ImmutableArray<Cell> Cells, ImmutableArray<Finding> Findings) Run(DisclosureForm form, ImmutableArray<Cell> cells)
    {
        if (!cells.Any(cell => cell.State == CellState.Blank))
            return (cells, []);

        var proved = new HashSet<int>();
        var broken = new HashSet<int>();
        foreach (var identity in form.Identities)
        {
            var outcome = IdentityAssessment.Of(identity, cells.AsSpan()).Outcome;
            var target = outcome == IdentityOutcome.HoldsWithBlanks ? proved : outcome == IdentityOutcome.NotAssessable ? null : broken;
            target?.UnionWith(identity.Left.Concat(identity.Right).Where(field => cells[field].State == CellState.Blank));
        }

        proved.ExceptWith(broken);
        var result = cells.Select((cell, i) => proved.Contains(i) ? cell with { Origin = CellOrigin.Inferred } : cell).ToImmutableArray();
        return (result, [.. Findings(form, result), .. OpenSums(form, result)]);
    }

    // Beside a blank that is not proved to be nothing, no figure of the sum is proved either.
    private static IEnumerable<Finding> OpenSums(DisclosureForm form, ImmutableArray<Cell> cells)
    {
        Cell[] zeroed = [.. cells.Select(cell => cell.State == CellState.Blank && cell.Addend == 0 ? cell with { State = CellState.Number, Value = 0 } : cell)];
        foreach (var identity in form.Identities)
        {
            Cell[] sum = [.. identity.Right.Concat(identity.Left).Select(field => cells[field])];
            if (sum.FirstOrDefault(cell => cell.Value > 0) is { Value: not null } figure && (sum.Any(IsUnproved) || IsRefuted(identity, cells, zeroed)))
                yield return FindingCatalogue.BlankInSum(identity, figure.At);
        }
    }

    private static bool IsUnproved(Cell cell) => cell is { State: CellState.Blank, Origin: CellOrigin.Read };

    // A blank that another sum proves to be 0 may be no 0 in this one.
    private static bool IsRefuted(Identity identity, ImmutableArray<Cell> cells, ReadOnlySpan<Cell> zeroed) =>
        IdentityAssessment.Of(identity, zeroed).Outcome == IdentityOutcome.Fails && IdentityAssessment.Of(identity, cells.AsSpan()).Outcome != IdentityOutcome.Fails;

    private static IEnumerable<Finding> Findings(DisclosureForm form, ImmutableArray<Cell> cells)
    {
        var blanks = cells.Select((cell, i) => (Cell: cell, Field: form.Fields[i])).Where(entry => entry.Cell.State == CellState.Blank).ToLookup(
            entry => entry.Cell.Origin == CellOrigin.Inferred);
        if (blanks[true].Any())
            yield return FindingCatalogue.BlanksProved(blanks[true].Count(), blanks[true].First().Cell.At);
        if (blanks[false].Any())
            yield return FindingCatalogue.BlanksOpen([.. blanks[false].Select(entry => entry.Field.Label)], blanks[false].First().Cell.At);
    }
}
