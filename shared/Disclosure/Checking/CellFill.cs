using System.Collections.Immutable;
using Compiler.Disclosure.Checking.Cells;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Checking;

/// <summary>
/// Fills missing and illegible cells if the identities allow exactly one value. One sum is not enough: it could turn the
/// error of another figure into a value. So two identities, the cell's row and its column, must agree; if they give
/// different values, nothing is filled. A row without any printed figure stays missing.
/// </summary>
internal sealed class CellFill
{
    private readonly DisclosureForm form;
    private readonly ImmutableArray<CellCandidates> candidates;
    private readonly Dictionary<int, List<(Identity Identity, decimal Value)>> proposals = [];
    private ImmutableArray<Cell> cells;

    private CellFill(DisclosureForm form, ImmutableArray<Cell> cells, ImmutableArray<CellCandidates> candidates)
    {
        this.form = form;
        this.cells = cells;
        this.candidates = candidates;
    }

    /// <summary>Returns the cells with the filled ones marked as inferred, and one finding for each filled cell.</summary>
    /// <param name="form">The form.</param>
    /// <param name="cells">Its cells.</param>
    /// <param name="candidates">What the ink of cells in a picture may say; such a cell is filled with nothing else.</param>
    public static (ImmutableArray<Cell> Cells, ImmutableArray<Finding> Findings) Run(
        DisclosureForm form, ImmutableArray<Cell> cells, ImmutableArray<CellCandidates> candidates)
    {
        var fill = new CellFill(form, cells, candidates);
        var findings = fill.FillConfirmed();
        return (fill.cells, findings);
    }

    private ImmutableArray<Finding> FillConfirmed()
    {
        foreach (var identity in form.Identities)
        {
            if (OpenFields(identity) is [var only] && OpenSums.ValueOf(cells, identity, only) is >= 0 and var value)
                Propose(only, identity, value);
        }

        if (proposals.Count == 0)
            return [];
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var identity in form.Identities)
        {
            if (identity.Kind == IdentityKind.RequestRow && Confirmed(identity) is { Count: > 0 } confirmed)
                findings.AddRange(confirmed.Select(field => Fill(field, identity)));
        }

        return findings.ToImmutable();
    }

    private void Propose(int field, Identity identity, decimal value)
    {
        if (!proposals.TryGetValue(field, out var values))
            proposals[field] = values = [];
        values.Add((identity, value));
    }

    // The columns propose values and the row confirms them: every open cell has exactly one proposal, and the row adds up with these.
    private List<int> Confirmed(Identity row)
    {
        var open = OpenFields(row);
        if (open.Count == 0 || !open.TrueForAll(proposals.ContainsKey) || !row.Fields.Any(field => cells[field].State == CellState.Number))
            return [];
        var trial = cells.Select(ProvedFigures.AsNumber).ToArray();
        foreach (var field in open)
        {
            var columns = proposals[field].Where(proposal => proposal.Identity != row).ToList();
            if (columns.Count == 0
                || columns.Exists(proposal => proposal.Value != columns[0].Value || OpenSums.IsInDoubt(form, cells, proposal.Identity))
                || IsPrintedDifferently(field, columns[0].Value))
            {
                return [];
            }

            trial[field] = new Cell(CellState.Number, columns[0].Value, "", default);
        }

        return
            IdentityAssessment.Assess(row, trial).Outcome == IdentityOutcome.Holds
            && open.TrueForAll(field => FindBroken(field, trial) is null)
            && KeepsPrintedFigures(row, open, trial)
            ? open
            : [];
    }

    // Figures in doubtful columns are still the figures of their row.
    private bool KeepsPrintedFigures(Identity row, List<int> open, Cell[] trial)
    {
        var values = row.Fields.Select(field => trial[field].Value).ToList();
        return open.TrueForAll(field => CellText.Read(cells[field].Raw, default).Value is not { } printed || values.Remove(printed));
    }

    // The sums give one number and the damaged print another, or the ink of a picture: more than this cell is wrong.
    private bool IsPrintedDifferently(int field, decimal value) =>
        cells[field].State == CellState.Illegible
        && (candidates.FirstOrDefault(open => open.Field == field) is { } open
            ? open.Figures.All(figure => figure.Value != value)
            : DamagedNumber.Find(cells[field].Raw) is { } print && print.Value != value);

    private Identity? FindBroken(int field, ReadOnlySpan<Cell> trial)
    {
        foreach (var identity in form.Identities)
        {
            if (identity.Fields.Contains(field) && IdentityAssessment.Assess(identity, trial).Outcome == IdentityOutcome.Fails)
                return identity;
        }

        return null;
    }

    private Finding Fill(int field, Identity row)
    {
        var (column, value) = proposals[field].First(proposal => proposal.Identity != row);
        var candidate = candidates.FirstOrDefault(open => open.Field == field)?.Figures.First(figure => figure.Value == value);
        cells = cells.SetItem(field, cells[field] with
        {
            State = CellState.Number,
            Value = value,
            Origin = CellOrigin.Inferred,
            Confidence = candidate?.Confidence ?? 0,
        });
        return FindingCatalogue.CellFilled(form.Fields[field].Label, row.Label, column.Label, value, PositionOf(field, row));
    }

    // A missing cell gets the line of its row.
    private Position PositionOf(int field, Identity row) => cells[field].At.Line > 0
        ? cells[field].At
        : row.Fields.Select(other => cells[other].At with { Cell = 0 }).FirstOrDefault(at => at.Line > 0);

    private List<int> OpenFields(Identity identity)
    {
        var open = new List<int>();
        foreach (var field in identity.Fields)
        {
            if (UnresolvedCells.IsOpen(cells.ItemRef(field)))
                open.Add(field);
        }

        return open;
    }
}
