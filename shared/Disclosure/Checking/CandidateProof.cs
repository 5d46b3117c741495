using System.Collections.Immutable;
using Compiler.Disclosure.Checking.Cells;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Checking;

/// <summary>
/// Decides between the candidates of a cell that was read from a picture: an identity without another open cell gives a value, and the
/// ink may say it. These are two witnesses that err for different reasons. No other identity may contradict them.
/// </summary>
internal static class CandidateProof
{
    /// <summary>
    /// Returns the cells with each proved one as a number that the sums have decided, and a finding for each.
    /// </summary>
    public static (ImmutableArray<Cell> Cells, ImmutableArray<Finding> Findings) Run(
        DisclosureForm form, ImmutableArray<Cell> cells, ImmutableArray<CellCandidates> candidates)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var settled = cells;
        // Each is proved from what was there before, so that no order matters.
        foreach (var open in candidates.Where(open => UnresolvedCells.IsOpen(cells.ItemRef(open.Field))))
        {
            if (Find(form, cells, open) is not var (figure, identity))
                continue;
            settled = settled.SetItem(open.Field, cells[open.Field] with
            {
                State = CellState.Number,
                Value = figure.Value,
                Origin = CellOrigin.Inferred,
                Confidence = figure.Confidence,
            });
            findings.Add(FindingCatalogue.CandidateProved(
                form.Fields[open.Field].Label, [.. open.Figures.Select(other => other.Value)], identity.Label, figure.Value,
                cells[open.Field].At));
        }

        return (settled, findings.ToImmutable());
    }

    private static (CandidateFigure Figure, Identity Identity)? Find(
        DisclosureForm form, ImmutableArray<Cell> cells, CellCandidates open)
    {
        (CandidateFigure Figure, Identity Identity)? found = null;
        foreach (var identity in form.Identities.Where(identity => identity.Fields.Contains(open.Field)))
        {
            if (OpenSums.Value(form, cells, identity, open.Field) is not { } value)
                continue;
            var figure = open.Figures.FirstOrDefault(figure => figure.Value == value);
            if (figure.Confidence == 0 || (found is var (other, _) && other.Value != value))
                return null;
            found ??= (figure, identity);
        }

        return found;
    }
}
