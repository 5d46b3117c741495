using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Recovery.Doubts;
using Compiler.Disclosure.Parsing.Tables;
using Compiler.Disclosure.Parsing.Tables.Rows;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Recovery;

/// <summary>Parses every table that lacks a row of the form again, from its words and figures only.</summary>
/// <param name="labels">The labels of the report's form.</param>
/// <param name="rowReadings">Lists the readings of a row.</param>
/// <param name="rules">The rules for tables without rows.</param>
/// <param name="budget">The budget that the second pass is charged to.</param>
internal sealed class RecoveredTables(FormLabels labels, RowReadings rowReadings, RecoveryRules rules, ReadingBudget budget)
{
    /// <summary>Returns the tables, each replaced if its words and figures give more rows.</summary>
    public ReportTables Complete(ReportTables tables, ImmutableArray<SourceLine> lines)
    {
        var form = labels.Form;
        var lacksDisclosure = tables.Disclosure.Filled < form.ProactiveDisclosure.Sum(block => block.Rows.Count);
        var lacksRequests = tables.Requests.Filled < form.Requests.Rows.Count;
        var lacksDisputes = tables.Disputes.Slots.IsEmpty;
        if (!lacksDisclosure && !lacksRequests && !lacksDisputes)
            return tables;

        var layout = new LayoutParser(labels, keepsText: true).Parse(lines);
        var recovery = new TableRecovery(form, rules.Runs, budget);
        var aligned = AlignedRows.Find(layout.Disclosure, layout.Requests, layout.Disputes);
        var (disclosure, requests, disputes) = (aligned[0], aligned[1], aligned[2]);
        ReportTables.SpendOnRows(budget, disclosure);
        ReportTables.SpendOnRows(budget, requests);
        ReportTables.SpendOnRows(budget, disputes);
        return new ReportTables(
            lacksDisclosure
                ? BetterDisclosure(tables.Disclosure, Parse(recovery.Disclosure(disclosure)), disclosure)
                : tables.Disclosure,
            lacksRequests
                ? Better(tables.Requests, new RequestTableParser(labels, rowReadings).Parse(recovery.Requests(requests)))
                : tables.Requests,
            lacksDisputes
                ? DisputeTableParser.Parse(labels, rowReadings, recovery.Disputes(disputes))
                : tables.Disputes);

        TableSlots Parse(ImmutableArray<SourceLine> rows) => new DisclosureTableParser(labels, rowReadings).Parse(rows);
    }

    private TableSlots BetterDisclosure(TableSlots read, TableSlots recovered, ImmutableArray<SourceLine> lines)
    {
        if (Better(read, recovered) != recovered)
            return read;
        // Findings about the cells of its rows are still valid.
        recovered = recovered with
        {
            Findings = [.. recovered.Findings.Union(read.Findings.Where(IsOfCells))],
        };
        var table = new RecoveredDisclosure(recovered, lines);
        var doubts = rules.Doubts.Where(doubt => doubt.Applies(table)).ToList();
        return recovered with { Findings = recovered.Findings.AddRange(doubts.Count > 0 ? Doubtful(table, doubts) : []) };
    }

    private static IEnumerable<Finding> Doubtful(RecoveredDisclosure table, List<RecoveryDoubt> doubts)
    {
        var everyRow = doubts.Exists(doubt => doubt.IsAboutEveryRow);
        var certain = everyRow ? [] : table.Lines.Where(line => line.IsRow).Select(line => line.Number).ToHashSet();
        var uncertain = table.Table.Slots
            .Where(slot => slot.Readings is [var only] && only.Cells.Any(cell => IsUncertain(cell, certain)))
            .Select(slot => (slot.Label, slot.Readings[0].ToString(), slot.At))
            .ToList();
        return uncertain.Count > 0 ? [FindingCatalogue.RowsWithLostCells(uncertain, everyRow)] : [];
    }

    private static bool IsUncertain(Cell cell, HashSet<int> certainLines) =>
        cell.State == CellState.Number && !certainLines.Contains(cell.At.Line);

    private static bool IsOfCells(Finding finding) => finding.Code == FindingCodes.CellSpare || finding.Code == FindingCodes.LineStray;

    // Figures next to the complete label of one row cannot belong to another row.
    private static TableSlots Better(TableSlots read, TableSlots recovered) =>
        recovered.Filled > read.Filled && !recovered.Slots.Any(slot => IsNextToOtherLabel(slot, read)) ? recovered : read;

    private static bool IsNextToOtherLabel(RowSlot slot, TableSlots read) =>
        read.Slots.Any(other =>
            other.At.Line == slot.At.Line
            && other.FirstField != slot.FirstField
            && !other.IsLabelInferred
            && other.Readings is [{ Kind: ReadingKind.Literal }]);
}
