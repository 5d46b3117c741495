using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Tables;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Recovery;

/// <summary>Reads once more, without its rows, every table that lacks a row of the form.</summary>
internal static class RecoveredTables
{
    /// <summary>The tables, each replaced where more of its rows can be found in its mere words and figures.</summary>
    public static ReportTables Complete(FormLabels labels, ReportTables tables, ImmutableArray<SourceLine> lines, ReadingBudget budget)
    {
        var form = labels.Form;
        var lacksDisclosure = tables.Disclosure.Filled < form.ProactiveDisclosure.Sum(block => block.Rows.Count);
        var lacksRequests = tables.Requests.Filled < form.Requests.Rows.Count;
        if (!lacksDisclosure && !lacksRequests && !tables.Disputes.Slots.IsEmpty)
            return tables;

        var layout = new LayoutParser(labels, keepsText: true).Parse(lines);
        layout = layout with
        {
            Disclosure = AlignedRows.In(layout.Disclosure),
            Requests = AlignedRows.In(layout.Requests),
            Disputes = AlignedRows.In(layout.Disputes),
        };
        foreach (var part in (ImmutableArray<SourceLine>[])[layout.Disclosure, layout.Requests, layout.Disputes])
            ReportTables.SpendOnRows(budget, part);
        return new ReportTables(
            lacksDisclosure
                ? BetterDisclosure(
                    form,
                    tables.Disclosure,
                    new DisclosureTableParser(labels).Parse(
                        TableRecovery.Rows(form, Section.ProactiveDisclosure, layout.Disclosure, budget)),
                    layout.Disclosure)
                : tables.Disclosure,
            lacksRequests
                ? Better(
                    tables.Requests,
                    new RequestTableParser(labels).Parse(TableRecovery.Rows(form, Section.Requests, layout.Requests, budget)))
                : tables.Requests,
            tables.Disputes.Slots.IsEmpty
                ? DisputeTableParser.Parse(labels, TableRecovery.Disputes(form, layout.Disputes))
                : tables.Disputes);
    }

    // No sum proves a row of table 二. Where cells or rows have left nothing behind, a page number may stand in place of a figure.
    private static TableSlots BetterDisclosure(DisclosureForm form, TableSlots read, TableSlots recovered, ImmutableArray<SourceLine> lines)
    {
        if (Better(read, recovered) != recovered)
            return read;
        // What the cells of its rows said of them still holds.
        var said = recovered.Findings.ToHashSet();
        recovered = recovered with
        {
            Findings = recovered.Findings.AddRange(
                read.Findings.Where(finding => IsOfCells(finding) && !said.Contains(finding))),
        };
        var areDoubtful = TableTokens.HaveDoubtfulTokens(lines);
        var isComplete = recovered.Filled == form.ProactiveDisclosure.Sum(block => block.Rows.Count) && recovered.Findings.IsEmpty
            && recovered.Slots.All(slot => slot.Readings is [var only] && only.Cells.All(IsPlain));
        if (isComplete && !areDoubtful)
            return recovered;
        var rows = areDoubtful ? [] : lines.Where(line => line.IsRow).Select(line => line.Number).ToHashSet();
        var scattered = recovered.Slots.Where(slot =>
            slot.Readings is [var only] && only.Cells.Any(cell => cell.State == CellState.Number && !rows.Contains(cell.At.Line)));
        return recovered with
        {
            Findings = recovered.Findings.AddRange(
                scattered.Select(slot => FindingCatalogue.RowWithLostCells(slot.Label, slot.Readings[0].ToString(), areDoubtful, slot.At))),
        };
    }

    // A dash may be the sign of the figure behind it.
    private static bool IsPlain(Cell cell) => cell.State switch
    {
        CellState.Number => true,
        CellState.NotApplicable => cell.Raw is "/" or "／" or "无",
        _ => false,
    };

    private static bool IsOfCells(Finding finding) =>
        finding.Code == FindingCodes.CellSpare || finding.Code == FindingCodes.LineStray;

    // Figures that stand beside the whole label of one row are not those of another.
    private static TableSlots Better(TableSlots read, TableSlots recovered) =>
        recovered.Filled > read.Filled && !recovered.Slots.Any(slot => IsElsewhere(slot, read)) ? recovered : read;

    private static bool IsElsewhere(RowSlot slot, TableSlots read) =>
        read.Slots.Any(other =>
            other.At.Line == slot.At.Line
            && other.FirstField != slot.FirstField
            && !other.IsLabelInferred
            && other.Readings is [{ Kind: ReadingKind.Literal }]);
}
