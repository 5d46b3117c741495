using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Tables.Rows;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Tables;

/// <summary>The rows of the three tables with their possible readings.</summary>
internal sealed record ReportTables(TableSlots Disclosure, TableSlots Requests, TableSlots Disputes)
{
    public IEnumerable<RowSlot> Slots => [.. Disclosure.Slots, .. Requests.Slots, .. Disputes.Slots];

    public ImmutableArray<Finding> Findings => [.. Disclosure.Findings, .. Requests.Findings, .. Disputes.Findings];

    /// <summary>Parses the three tables.</summary>
    /// <param name="labels">The labels of the report's form.</param>
    /// <param name="rowReadings">Lists the readings of a row.</param>
    /// <param name="layout">The lines of each table.</param>
    /// <param name="budget">The budget that the rows are charged to.</param>
    public static ReportTables Parse(FormLabels labels, RowReadings rowReadings, ReportLayout layout, ReadingBudget budget)
    {
        SpendOnRows(budget, layout.Disclosure);
        SpendOnRows(budget, layout.Requests);
        SpendOnRows(budget, layout.Disputes);
        return new(
            new DisclosureTableParser(labels, rowReadings).Parse(new SideBySideBlocks(labels).Part(layout.Disclosure)),
            new RequestTableParser(labels, rowReadings).Parse(layout.Requests),
            DisputeTableParser.Parse(labels, rowReadings, layout.Disputes));
    }

    /// <summary>Charges the budget for rows before they are parsed: a label may begin in any cell and end in any other.</summary>
    public static void SpendOnRows(ReadingBudget budget, ImmutableArray<SourceLine> rows)
    {
        foreach (var row in rows)
            budget.Spend((row.Cells.Length + 1L) * (row.Cells.Length + row.CountCharacters(LabelText.MaxLength)));
    }

    /// <summary>Whether a section of the report should have a table, but no row of it was found.</summary>
    public bool IsMissing(Section section) => section switch
    {
        Section.ProactiveDisclosure => Disclosure.Slots.IsEmpty,
        Section.Requests => Requests.Slots.IsEmpty,
        Section.Disputes => Disputes.Slots.IsEmpty,
        _ => false,
    };
}
