using System.Collections.Immutable;
using Compiler.Accuracy.Printing;
using Compiler.Accuracy.Truth;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Accuracy.Measuring;

/// <summary>Holds a receipt against the truth, cell by cell.</summary>
public sealed class Judge
{
    private readonly TrueReport truth;
    private readonly Evidence evidence;
    private readonly DisclosureReport? report;
    private readonly Doubts? doubts;

    private Judge(TrueReport truth, Evidence evidence, DisclosureReport? report)
    {
        this.truth = truth;
        this.evidence = evidence;
        this.report = report;
        doubts = report is null ? null : new Doubts(report);
    }

    /// <summary>A verdict for each field of the true report's form, in their order.</summary>
    /// <param name="truth">The report before it was printed.</param>
    /// <param name="layout">How it was printed.</param>
    /// <param name="lines">The lines that were printed, with their damage.</param>
    /// <param name="receipt">What was read.</param>
    public static ImmutableArray<CellVerdict> Judgements(
        TrueReport truth, Layout layout, ImmutableArray<PrintedLine> lines, Receipt receipt)
    {
        var judge = new Judge(truth, Evidence.Gather(truth, layout, lines), receipt.Report);
        return [.. truth.Figures.Form.Fields.Select(judge.Assess)];
    }

    private CellVerdict Assess(FormField field)
    {
        var cell = report?.Form.FindField(field.Path) is { } read ? report.Cells[read.Index] : Cell.Absent;
        if (cell.Addend is not { } figure)
            return WithoutFigure(field, cell);
        if (figure == truth.Figures.Value(field.Index))
            return CellVerdict.Right;
        if (cell.Origin is CellOrigin.Inferred or CellOrigin.Narrative)
            return CellVerdict.WronglyInferred;
        if (doubts!.Cover(report!.Form.Field(field.Path)))
            return CellVerdict.Flagged;
        return evidence[field.Index].Value == figure && !evidence.Contradicts(field.Index) ? CellVerdict.Undetectable : CellVerdict.Silent;
    }

    private CellVerdict WithoutFigure(FormField field, Cell cell) => evidence[field.Index].State switch
    {
        CellState.Blank or CellState.NotApplicable when evidence[field.Index].State == cell.State => CellVerdict.Right,
        CellState.Number => CellVerdict.Flagged,
        _ => CellVerdict.Lost,
    };
}
