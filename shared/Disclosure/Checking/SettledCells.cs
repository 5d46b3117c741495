using System.Collections.Frozen;
using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Checking;

/// <summary>
/// Puts the cells that a supervisor has settled into a report, and checks them like any others. A cell is settled only where the file
/// gives none: where it reads as the same number, the reading stands; where it reads otherwise, the settled value does, with an error.
/// </summary>
public static class SettledCells
{
    // They say of cells that they are missing or illegible.
    private static readonly FrozenSet<FindingCode> OfGaps = new[]
    {
        FindingCodes.CellAbsent, FindingCodes.CellIllegible, FindingCodes.CellAmbiguous, FindingCodes.RowMissing,
        FindingCodes.RowUnreadable, FindingCodes.TableMissing, FindingCodes.HeaderOtherForm,
    }.ToFrozenSet();

    /// <summary>Returns the checked receipt with the settlement.</summary>
    /// <param name="parsed">The receipt before <see cref="ReportCheck"/>, read with the settled facts as hints.</param>
    /// <param name="settlement">What is settled about these bytes.</param>
    public static Receipt Apply(Receipt parsed, ReportSettlement settlement)
    {
        var read = ReportCheck.Apply(parsed);
        if (parsed.Report is not { } report || read.Report is not { } plain || settlement.Cells.IsEmpty)
            return read with { Settlement = settlement };

        var cells = report.Cells.ToBuilder();
        var settled = new List<(FormField Field, SettledCell Cell)>();
        var doubts = new List<Finding>();
        foreach (var cell in settlement.Cells)
        {
            if (Find(report.Form, cell.Path) is not { } field)
                continue;
            var now = plain.Cells[field.Index];
            if (now.Value == cell.Value)
                continue;
            settled.Add((field, cell));
            cells[field.Index] = report.Cells[field.Index] with
            {
                State = CellState.Number,
                Value = cell.Value,
                Origin = CellOrigin.Settled,
            };
            if (!IsGap(now))
                doubts.Add(FindingCatalogue.CellSettledOtherwise(field.Label, cell.Value, now.Value, now.At));
        }

        if (settled.Count == 0)
            return read with { Settlement = settlement };
        var filled = ReportCheck.Apply(parsed with { Report = report with { Cells = cells.MoveToImmutable() } });
        var note = FindingCatalogue.CellsSettled(
            settlement.Authority, settled.ConvertAll(entry => (entry.Field.Label, entry.Cell.Value, entry.Cell.Reason)));
        return Answer(filled, settled.ConvertAll(entry => entry.Field.Index)).With([note, .. doubts]) with { Settlement = settlement };
    }

    /// <summary>The field of a form with this path; null if the form has none.</summary>
    public static FormField? Find(DisclosureForm form, string path) =>
        FieldPath.TryParse(path) is { } parsed ? form.FindField(parsed) : null;

    /// <summary>Whether a cell can be settled.</summary>
    public static bool IsGap(Cell cell) => cell.State is CellState.Absent or CellState.Illegible;

    // What a finding misses and a supervisor has given is to be checked, and no longer an error.
    private static Receipt Answer(Receipt receipt, List<int> settled)
    {
        var report = receipt.Report!;
        var isWhole = !report.Cells.Any(IsGap);
        ImmutableArray<Finding> findings =
        [
            .. receipt.Findings.Select(finding => IsAnswered(finding) ? finding with { Severity = Severity.Warning } : finding),
        ];
        return receipt with { Findings = findings, Report = report with { Findings = findings } };

        bool IsAnswered(Finding finding) =>
            finding.Severity == Severity.Error && OfGaps.Contains(finding.Code) && (isWhole || IsOf(finding));

        bool IsOf(Finding finding) => finding.Code == FindingCodes.CellIllegible && finding.At.Line > 0
            && settled.Exists(field => report.Cells[field].At == finding.At);
    }
}
