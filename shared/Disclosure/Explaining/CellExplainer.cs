using System.Collections.Immutable;
using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing;
using Compiler.Disclosure.Parsing.Placement;
using Compiler.Disclosure.Parsing.Recovery;
using Compiler.Disclosure.Parsing.Tables;
using Compiler.Disclosure.Parsing.Tables.Rows;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Explaining;

/// <summary>Explains a figure of a report, from what its parser noted and from its checked cells.</summary>
public sealed class CellExplainer
{
    private readonly DisclosureReport report;
    private readonly ParsingNotes notes;
    private readonly FormField field;
    private readonly RowSlot? slot;

    private CellExplainer(DisclosureReport report, ParsingNotes notes, FormField field)
    {
        this.report = report;
        this.notes = notes;
        this.field = field;
        slot = notes.Slots.FirstOrDefault(slot => !slot.Readings.IsEmpty && slot.Holds(field.Index));
    }

    private Cell Cell => report.Cells[this.field.Index];

    /// <summary>Explains a cell.</summary>
    /// <param name="report">The report, after all checks.</param>
    /// <param name="notes">What its parser noted.</param>
    /// <param name="field">A field of its form.</param>
    public static CellExplanation Explain(DisclosureReport report, ParsingNotes notes, FormField field)
    {
        var explainer = new CellExplainer(report, notes, field);
        return new CellExplanation(
            field,
            explainer.Cell,
            explainer.SourceCells(),
            explainer.Readings(),
            [.. explainer.Steps()],
            [.. report.Form.Identities.Where(identity => identity.Fields.Contains(field.Index)).Select(explainer.Describe)],
            [.. report.Claims.Where(claim => claim.Alternatives.Any(fields => fields.Contains(field.Index))).Select(explainer.Describe)],
            explainer.Findings());
    }

    private ImmutableArray<string> SourceCells() =>
        notes.Lines.FirstOrDefault(line => line.Number == Cell.At.Line) is { Cells.IsDefaultOrEmpty: false } line
            ? [.. line.Cells.Select(cell => cell.ToString())]
            : [];

    private ImmutableArray<ReadingExplanation> Readings() => slot is null
        ? []
        : [.. slot.Readings.Select(Explain)];

    private ReadingExplanation Explain(RowReading reading)
    {
        var isChosen = IsChosen(reading);
        Cell[] trial = [.. notes.Placed];
        reading.Cells.CopyTo(trial, slot!.FirstField);
        ImmutableArray<string> against = [.. Failing(trial), .. Differing(trial)];
        if (!isChosen && against.IsEmpty)
            against = [FormattableString.Invariant($"{Holding(trial)} identities of the row hold with it, and {Holding([.. notes.Placed])} now")];
        return new ReadingExplanation(reading.ToString(), reading.Rule.Name, reading.Rule.Summary, isChosen, against);
    }

    private bool IsChosen(RowReading reading)
    {
        for (var i = 0; i < reading.Cells.Length; i++)
        {
            var placed = notes.Placed[slot!.FirstField + i];
            if (placed.State != reading.Cells[i].State || placed.Value != reading.Cells[i].Value)
                return false;
        }

        return true;
    }

    private IEnumerable<Identity> IdentitiesOfRow => report.Form.Identities.Where(identity => identity.Fields.Any(slot!.Holds));

    private IEnumerable<string> Failing(Cell[] trial) => IdentitiesOfRow
        .Select(identity => (Identity: identity, Sums: IdentityAssessment.Assess(identity, trial)))
        .Where(entry => entry.Sums.Outcome == IdentityOutcome.Fails)
        .Select(entry => Describe(entry.Identity, entry.Sums));

    private int Holding(Cell[] trial) => IdentitiesOfRow.Count(identity =>
        IdentityAssessment.Assess(identity, trial).Outcome is IdentityOutcome.Holds or IdentityOutcome.HoldsWithBlanks);

    private IEnumerable<string> Differing(Cell[] trial) => report.Claims
        .Where(claim => claim.Alternatives.Any(fields => fields.Any(slot!.Holds)) && claim.Matches(trial) == false)
        .Select(Quote);

    private IEnumerable<DecisionStep> Steps()
    {
        var placed = notes.Placed[field.Index];
        if (slot is null)
        {
            yield return new DecisionStep(ParserOf(field), "found no row with this label, or two that differ: the cell is absent");
        }
        else
        {
            var isRecovered = notes.Recovered.Contains(slot);
            yield return new DecisionStep(
                isRecovered ? nameof(TableRecovery) : ParserOf(field),
                $"found the row “{slot.Label}” in line {slot.At.Line}"
                + (isRecovered ? ", from the words and figures of the table alone" : "")
                + (slot.IsLabelInferred ? "; its label was inferred from its neighbours" : ""));
            yield return new DecisionStep(nameof(PlacementSolver), Placement());
        }

        var read = report.Cells[field.Index];
        if (placed.State == CellState.Number && read.State == CellState.Illegible)
            yield return new DecisionStep(nameof(FieldKinds), $"refused {placed.Raw}: it is no {field.Kind} ({field.Unit})");
        else if (placed.State != read.State && read.State == CellState.Number)
            yield return new DecisionStep(ProofOf(read), $"inferred {read.Value} from the identities");
        else if (read is { State: CellState.Blank, Origin: CellOrigin.Inferred })
            yield return new DecisionStep(nameof(BlankCheck), "proved by the identities that the blank is 0");
        else if (read.State == CellState.Blank)
            yield return new DecisionStep(nameof(BlankCheck), "found nothing that proves the blank to be 0: it is not counted");
    }

    private string Placement() => slot!.Readings.Count(IsChosen) switch
    {
        0 => "could not decide between the readings; cells that differ between them are illegible",
        _ when slot.Readings.Length == 1 => "took the only reading",
        _ when notes.Placed.Where((cell, i) => slot.Holds(i)).Any(cell => cell.Origin == CellOrigin.Narrative) => "chose the reading that the running text confirms",
        _ => "chose the reading with which the fewest identities fail and the most hold",
    };

    // The finding of the proof says which one it was.
    private string ProofOf(Cell cell) =>
        report.Findings.Any(finding => finding.Code == FindingCodes.CellMisprint && finding.At == cell.At)
            ? nameof(PrintProof)
            : nameof(CellFill);

    private static string ParserOf(FormField field) => field.Path.Table switch
    {
        FormTable.ProactiveDisclosure => nameof(DisclosureTableParser),
        FormTable.Requests => nameof(RequestTableParser),
        _ => nameof(DisputeTableParser),
    };

    private string Describe(Identity identity)
    {
        var sums = IdentityAssessment.Assess(identity, report.Cells.AsSpan());
        return $"{Outcome(sums.Outcome)}: {Describe(identity, sums)}";
    }

    private static string Describe(Identity identity, IdentityAssessment sums) =>
        FormattableString.Invariant(
            $"{identity.Kind.Code} “{identity.Label}”: {sums.Left} {(sums.Left == sums.Right ? "=" : "≠")} {sums.Right}");

    private static string Outcome(IdentityOutcome outcome) => outcome switch
    {
        IdentityOutcome.Holds => "holds",
        IdentityOutcome.HoldsWithBlanks => "holds if blanks are 0",
        IdentityOutcome.Fails => "fails",
        _ => "cannot be assessed",
    };

    private string Describe(NarrativeClaim claim) => claim.Matches(report.Cells.AsSpan()) switch
    {
        true => $"agrees: {Quote(claim)}",
        false => $"differs: {Quote(claim)}",
        null => $"cannot be compared: {Quote(claim)}",
    };

    private static string Quote(NarrativeClaim claim) =>
        FormattableString.Invariant($"line {claim.At.Line} says “{claim.Quote}”, read as {claim.Subject} {claim.Value} {claim.Unit}");

    private ImmutableArray<Finding> Findings()
    {
        var lines = new HashSet<int> { Cell.At.Line, slot?.At.Line ?? 0 };
        return [.. report.Findings.Where(finding => finding.At.Line > 0 && lines.Contains(finding.At.Line))];
    }
}
