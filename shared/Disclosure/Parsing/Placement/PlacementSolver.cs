using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Tables;
using Compiler.Disclosure.Parsing.Tables.Rows;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Placement;

/// <summary>
/// Chooses among the readings of the rows. The identities come first. A passing sum is no proof, so if several readings pass equally
/// well, the narrative decides; if nothing decides, the cells in doubt become illegible.
/// </summary>
internal sealed class PlacementSolver
{
    private const int MaxCombinations = 4096;

    // From so many rows on, one cause is likelier than many: a column or the whole grid is lost.
    private const int MinRowsOfOneCause = 4;

    private readonly DisclosureForm form;
    private readonly ImmutableArray<NarrativeClaim> claims;
    private readonly ReadingBudget budget;
    private readonly Cell[] cells;
    private readonly List<(RowSlot Row, Finding Finding)> rows = [];
    private readonly List<Identity> contradicted = [];

    private PlacementSolver(DisclosureForm form, ImmutableArray<NarrativeClaim> claims, ReadingBudget budget)
    {
        this.budget = budget;
        this.form = form;
        this.claims = claims;
        cells = new Cell[form.Fields.Length];
        Array.Fill(cells, Cell.Absent);
    }

    /// <summary>Returns the cells of the whole form, and a finding for every row that cannot be read as printed.</summary>
    public static (ImmutableArray<Cell> Cells, ImmutableArray<Finding> Findings) Solve(
        DisclosureForm form, IEnumerable<RowSlot> slots, ImmutableArray<NarrativeClaim> claims, ReadingBudget budget)
    {
        var solver = new PlacementSolver(form, claims, budget);
        var open = new List<RowSlot>();
        foreach (var slot in slots)
        {
            if (slot.Readings is [var only] && !slot.IsLabelInferred)
                solver.Write(slot, only.Cells);
            else if (!slot.Readings.IsEmpty)
                open.Add(slot);
            else
                solver.rows.Add((slot, FindingCatalogue.RowUnreadable(slot.Label, slot.At)));
        }

        solver.Choose(open);
        return (ImmutableCollectionsMarshal.AsImmutableArray(solver.cells), [.. solver.FindingsOfRows(), .. solver.Contradictions()]);
    }

    private void Write(RowSlot slot, ImmutableArray<Cell> reading) => reading.CopyTo(cells, slot.FirstField);

    private void Choose(List<RowSlot> slots)
    {
        // If there are too many combinations, each row is settled alone, by its own sum.
        var groups =
            slots.Aggregate(1L, (product, slot) => Math.Min(MaxCombinations + 1, product * slot.Readings.Length)) <= MaxCombinations
                ? [slots]
                : slots.Select(slot => new List<RowSlot> { slot }).ToList();
        foreach (var group in groups.Where(group => group.Count > 0))
        {
            var search = new ReadingSearch(form, cells, group, claims, budget);
            search.Run();
            for (var i = 0; i < group.Count; i++)
                Settle(group[i], search.Proved(i), search.IsDecidedByNarrative(i));
            contradicted.AddRange(search.FailingAnyway);
        }
    }

    // If a cell became illegible, the check of the identities can no longer report these.
    private IEnumerable<Finding> Contradictions() => contradicted.Distinct()
        .Where(identity => IdentityAssessment.Assess(identity, cells).Outcome != IdentityOutcome.Fails)
        .Select(identity => FindingCatalogue.IdentityFailsAnyway(identity, default));

    private IEnumerable<Finding> FindingsOfRows() => rows
        .GroupBy(row => (row.Finding.Code, form.Fields[row.Row.FirstField].Path.Table))
        .SelectMany(same => same.Count() < MinRowsOfOneCause
            ? same.Select(row => row.Finding)
            : [FindingCatalogue.InSeveralRows(same.First().Finding, [.. same.Skip(1).Select(row => (row.Row.Label, row.Row.At))])]);

    private void Settle(RowSlot slot, ImmutableArray<RowReading> best, bool narrativeDecided)
    {
        var at = slot.At;
        var literal = slot.Readings.FirstOrDefault(reading => reading.Kind == ReadingKind.Literal);
        if (best is not [var chosen])
        {
            Write(slot, InDoubt(best.IsEmpty ? slot.Readings : best));
            rows.Add((slot, FindingCatalogue.CellsAmbiguous(slot.Label, [.. (best.IsEmpty ? slot.Readings : best).Select(Text)], at)));
            return;
        }

        if (chosen == literal && !narrativeDecided && !slot.IsLabelInferred && !HasBlankToSpare(slot, chosen))
        {
            Write(slot, chosen.Cells);
            return;
        }

        var origin = narrativeDecided ? CellOrigin.Narrative : CellOrigin.Inferred;
        Write(slot, [.. chosen.Cells.Select(cell => Placed(cell, origin))]);
        var rejected = slot.Readings.FirstOrDefault(reading => reading != chosen) is { } other ? Text(other) : null;
        rows.Add((slot, narrativeDecided
            ? FindingCatalogue.CellsFromNarrative(slot.Label, rejected ?? "", Text(chosen), Quotes(slot), at)
            : FindingCatalogue.CellsInferred(slot.Label, rejected, Text(chosen), at)));
        ReportLostCells(slot, chosen);
    }

    // A figure for each field and a blank among them: the blank may be right and a 0 too many, and both readings may pass.
    private static bool HasBlankToSpare(RowSlot slot, RowReading literal) =>
        literal.Cells.All(cell => cell.State != CellState.Blank) && slot.Readings.Any(reading => reading.Kind == ReadingKind.ExtraDropped);

    private static ImmutableArray<Cell> InDoubt(ImmutableArray<RowReading> readings) =>
    [
        .. readings[0]
            .Cells.Select(
                (cell, i) =>
                    readings.All(reading => reading.Cells[i].State == cell.State && reading.Cells[i].Value == cell.Value)
                        ? Placed(cell, CellOrigin.Inferred)
                        : new Cell(CellState.Illegible, null, cell.Raw, cell.At)),
    ];

    // The position of a blank does not prove that it is 0.
    private static Cell Placed(Cell cell, CellOrigin origin) =>
        cell.State is CellState.Absent or CellState.Blank ? cell : cell with { Origin = origin };

    private void ReportLostCells(RowSlot slot, RowReading chosen)
    {
        var lost = chosen.Cells.Select((cell, i) => (cell, i)).Where(entry => entry.cell.State == CellState.Absent).ToList();
        if (lost.Count > 0)
        {
            var labels = lost.Select(entry => form.Fields[slot.FirstField + entry.i].Label);
            rows.Add((slot, FindingCatalogue.CellsAbsent(slot.Label, [.. labels], slot.At)));
        }
    }

    private string Quotes(RowSlot slot) => string.Join("；", claims
        .Where(claim => claim.Alternatives.Any(fields => fields.Any(slot.Holds)))
        .Select(claim => $"{claim.Subject} {claim.Value} {claim.Unit}"));

    private string Text(RowReading reading)
    {
        var group = form.Disputes.Columns.Count;
        return reading.Cells.Length <= form.Requests.Columns.Count
            ? reading.ToString()
            : string.Join(" | ", reading.Cells.Chunk(group).Select(part => (reading with { Cells = [.. part] }).ToString()));
    }
}
