using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Checking;

/// <summary>
/// Fills cells that are missing or cannot be read, where the identities leave exactly one value. One sum is no proof: it only
/// moves the error of another figure. So each filled cell must be confirmed by two identities, its row and its column; where they
/// give different values nothing is filled. A row of which nothing was printed stays missing.
/// </summary>
internal sealed class CellFill
{
    private readonly DisclosureForm form;
    private readonly Dictionary<int, List<(Identity Identity, decimal Value)>> proposals = [];
    private ImmutableArray<Cell> cells;

    private CellFill(DisclosureForm form, ImmutableArray<Cell> cells)
    {
        this.form = form;
        this.cells = cells;
    }

    /// <summary>The cells with what could be filled, marked inferred, and a finding for each of these.</summary>
    public static (ImmutableArray<Cell> Cells, ImmutableArray<Finding> Findings) Run(DisclosureForm form, ImmutableArray<Cell> cells)
    {
        var fill = new CellFill(form, cells);
        var findings = fill.FillConfirmed();
        return (fill.cells, findings);
    }

    private ImmutableArray<Finding> FillConfirmed()
    {
        foreach (var identity in form.Identities)
        {
            if (Open(identity) is [var only] && Value(identity, only) is { } value)
                Propose(only, identity, value);
        }

        if (proposals.Count == 0)
            return [];
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var identity in form.Identities)
        {
            if (identity.Code == "T3-ROW" && Confirmed(identity) is { Count: > 0 } confirmed)
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

    // The columns propose, the row confirms: all of its open cells have one proposal, and with these it holds.
    private List<int> Confirmed(Identity row)
    {
        var open = Open(row);
        if (open.Count == 0 || !open.TrueForAll(proposals.ContainsKey) || !row.Fields.Any(field => cells[field].State == CellState.Number))
            return [];
        var trial = cells.Select(Proved.AsNumber).ToArray();
        foreach (var field in open)
        {
            var columns = proposals[field].Where(proposal => proposal.Identity != row).ToList();
            if (columns.Count == 0
                || columns.Exists(proposal => proposal.Value != columns[0].Value || IsInDoubt(proposal.Identity))
                || IsPrintedOtherwise(field, columns[0].Value))
            {
                return [];
            }

            trial[field] = new Cell(CellState.Number, columns[0].Value, "", default);
        }

        return
            IdentityAssessment.Assess(row, trial).Outcome == IdentityOutcome.Holds
            && open.TrueForAll(field => Breaks(field, trial) is null)
            && KeepsWhatIsPrinted(row, open, trial)
            ? open
            : [];
    }

    // What a column proposes rests on its total; where another sum of the column contradicts this, nothing follows from it.
    private bool IsInDoubt(Identity column)
    {
        foreach (var other in form.Identities)
        {
            if (other != column
                && !other.IsOfRow
                && IdentityAssessment.Assess(other, cells.AsSpan()).Outcome == IdentityOutcome.Fails
                && other.Fields.Any(column.Fields.Contains))
            {
                return true;
            }
        }

        return false;
    }

    // Figures whose columns are in doubt are still the figures of their row.
    private bool KeepsWhatIsPrinted(Identity row, List<int> open, Cell[] trial)
    {
        var values = row.Fields.Select(field => trial[field].Value).ToList();
        return open.TrueForAll(field => CellText.Read(cells[field].Raw, default).Value is not { } printed || values.Remove(printed));
    }

    // The sums say one number and the damaged print another: then more is wrong than this cell.
    private bool IsPrintedOtherwise(int field, decimal value) =>
        cells[field].State == CellState.Illegible && DoubtfulPrint.Find(cells[field].Raw) is { } print && print.Value != value;

    private Identity? Breaks(int field, ReadOnlySpan<Cell> trial)
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
        cells = cells.SetItem(field, cells[field] with { State = CellState.Number, Value = value, Origin = CellOrigin.Inferred });
        return FindingCatalogue.CellFilled(form.Fields[field].Label, row.Label, column.Label, value, At(field, row));
    }

    // A cell that is not there has the line of its row.
    private Position At(int field, Identity row) => cells[field].At.Line > 0
        ? cells[field].At
        : row.Fields.Select(other => cells[other].At with { Cell = 0 }).FirstOrDefault(at => at.Line > 0);

    private List<int> Open(Identity identity)
    {
        var open = new List<int>();
        foreach (var field in identity.Fields)
        {
            if (OpenCells.IsOpen(cells.ItemRef(field)))
                open.Add(field);
        }

        return open;
    }

    private decimal? Value(Identity identity, int field)
    {
        var isLeft = identity.Left.Contains(field);
        decimal value = 0;
        foreach (var other in identity.Fields.Where(other => other != field))
        {
            if (cells[other].Addend is not { } addend)
                return null;
            value += identity.Left.Contains(other) == isLeft ? -addend : addend;
        }

        return value >= 0 ? value : null;
    }
}
