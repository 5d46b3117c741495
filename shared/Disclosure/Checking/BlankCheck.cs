using System.Collections.Immutable;
using Compiler.Disclosure.Checking.Cells;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Checking;

/// <summary>
/// Decides whether a blank cell means 0. No rule of the notices says so; a blank counts as 0 only if an identity holds with
/// it and no identity fails with it.
/// </summary>
internal static class BlankCheck
{
    /// <summary>Returns the cells, with each blank marked as proved to be 0 or not.</summary>
    public static ImmutableArray<Cell> Prove(DisclosureForm form, ImmutableArray<Cell> cells)
    {
        if (!UnresolvedCells.AnyBlankIn(cells))
            return cells;

        var proved = new HashSet<int>();
        var broken = new HashSet<int>();
        foreach (var identity in form.Identities)
        {
            var outcome = IdentityAssessment.Assess(identity, cells.AsSpan()).Outcome;
            var target = outcome == IdentityOutcome.HoldsWithBlanks ? proved : outcome == IdentityOutcome.NotAssessable ? null : broken;
            target?.UnionWith(identity.Fields.Where(field => IsBlank(cells[field])));
        }

        proved.ExceptWith(broken);
        // The identities may have placed the row, but this does not prove that its blanks are 0.
        return [.. cells.Select((cell, i) => IsBlank(cell) ? cell with { Origin = Origin(cell, proved.Contains(i)) } : cell)];
    }

    /// <summary>Returns the findings about blanks.</summary>
    public static ImmutableArray<Finding> Findings(DisclosureForm form, ImmutableArray<Cell> cells) =>
        UnresolvedCells.AnyBlankIn(cells) ? [.. Summary(form, cells), .. OpenSums(form, cells)] : [];

    private static CellOrigin Origin(Cell blank, bool isProved) =>
        isProved ? CellOrigin.Inferred : blank.Origin == CellOrigin.Inferred ? CellOrigin.Read : blank.Origin;

    private static bool IsBlank(Cell cell) => cell.State == CellState.Blank;

    // If a sum contains an unproved blank, its other figures are not proved either.
    private static IEnumerable<Finding> OpenSums(DisclosureForm form, ImmutableArray<Cell> cells)
    {
        Cell[] zeroed = [.. cells.Select(ProvedFigures.AsNumber)];
        foreach (var identity in form.Identities)
        {
            Cell[] sum = [.. identity.Right.Concat(identity.Left).Select(field => cells[field])];
            if (sum.FirstOrDefault(cell => cell.Value > 0) is { Value: not null } figure
                && (sum.Any(IsUnproved) || IsRefuted(identity, cells, zeroed)))
            {
                yield return FindingCatalogue.BlankInSum(identity, figure.At);
            }
        }
    }

    private static bool IsUnproved(Cell cell) => cell is { State: CellState.Blank, Origin: CellOrigin.Read };

    // A blank that one sum proves to be 0 may be refuted by another sum.
    private static bool IsRefuted(Identity identity, ImmutableArray<Cell> cells, ReadOnlySpan<Cell> zeroed) =>
        IdentityAssessment.Assess(identity, zeroed).Outcome == IdentityOutcome.Fails
        && IdentityAssessment.Assess(identity, cells.AsSpan()).Outcome != IdentityOutcome.Fails;

    private static IEnumerable<Finding> Summary(DisclosureForm form, ImmutableArray<Cell> cells)
    {
        var blanks = cells.Select((cell, i) => (Cell: cell, Field: form.Fields[i])).Where(entry => IsBlank(entry.Cell)).ToLookup(
            entry => entry.Cell.Origin == CellOrigin.Inferred);
        if (blanks[true].Any())
            yield return FindingCatalogue.BlanksProved(blanks[true].Count(), blanks[true].First().Cell.At);
        if (blanks[false].Any())
            yield return FindingCatalogue.BlanksOpen([.. blanks[false].Select(entry => entry.Field.Label)], blanks[false].First().Cell.At);
    }
}
