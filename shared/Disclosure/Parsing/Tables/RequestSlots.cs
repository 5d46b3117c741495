using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Tables.Rows;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Tables;

/// <summary>Assigns the source rows of table 三 to the rows of the form and lists the readings of each.</summary>
/// <param name="table">Table 三 of the form.</param>
/// <param name="firstField">The index of its first field.</param>
/// <param name="columns">The columns in the order in which the header prints them.</param>
/// <param name="rowReadings">Lists the readings of a row.</param>
internal sealed class RequestSlots(RequestTable table, int firstField, ImmutableArray<int> columns, RowReadings rowReadings)
{
    private readonly List<(int FormRow, SourceRow Row)> assigned = [];
    private readonly List<Finding> findings = [];

    /// <summary>Returns the slots of the rows that were found, and the findings about all rows.</summary>
    /// <param name="rows">The source rows, in print order.</param>
    public TableSlots Create(IReadOnlyList<SourceRow> rows)
    {
        AssignLabelled(rows);
        AssignUnlabelled(rows);
        var starts = assigned.Exists(entry => entry.Row.LacksFigures(table.Columns.Count)) ? FindStarts() : [];
        var slots = assigned.OrderBy(entry => entry.FormRow).Select(entry => Slot(entry.FormRow, entry.Row, starts)).ToImmutableArray();
        if (slots.Length > 0 && slots.Length < table.Rows.Count)
            findings.Add(FindingCatalogue.RowsMissing([.. Missing(slots).Select(row => row.Label)]));
        return new TableSlots(slots, [.. findings]);
    }

    private void AssignLabelled(IReadOnlyList<SourceRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.FormRow is not { } formRow)
                continue;
            if (Find(formRow) is not { } first)
                assigned.Add((formRow, row));
            else if (!first.HasSameFigures(row))
                findings.Add(FindingCatalogue.RowRepeated(table.Rows[formRow].Label, first.At, row.At));
        }
    }

    private void AssignUnlabelled(IReadOnlyList<SourceRow> rows)
    {
        var before = -1;
        var below = LookBelow(rows);
        for (var i = 0; i < rows.Count; i++)
        {
            var above = i > 0 ? rows[i - 1] : null;
            if (rows[i].FormRow is { } formRow)
            {
                before = formRow;
            }
            else if (MissingBetween(before, below[i]) is { Length: > 0 } missing)
            {
                assigned.AddRange(missing.Select((placed, at) => (placed, rows[i + at])));
                i += missing.Length - 1;
            }
            else if (IndexOfBlankRow(above) is >= 0 and var blank)
            {
                assigned[blank] = (assigned[blank].FormRow, rows[i]);
            }
            else
            {
                findings.Add(Unplaced(rows[i], above));
            }
        }
    }

    private SourceRow? Find(int formRow) => assigned.Find(entry => entry.FormRow == formRow).Row;

    // For each row: the next form row that is named below it, and the number of consecutive rows without any label from it on.
    private (int After, int Unlabelled)[] LookBelow(IReadOnlyList<SourceRow> rows)
    {
        var below = new (int After, int Unlabelled)[rows.Count];
        var (after, unlabelled) = (table.Rows.Count, 0);
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            unlabelled = rows[i].FormRow is null && rows[i].Label.Length == 0 ? unlabelled + 1 : 0;
            below[i] = (after, unlabelled);
            after = rows[i].FormRow ?? after;
        }

        return below;
    }

    // Rows that have lost their labels are the form rows missing between their neighbours if there are as many of both.
    private int[] MissingBetween(int before, (int After, int Unlabelled) below)
    {
        var missing = Enumerable.Range(before + 1, Math.Max(0, below.After - before - 1)).Where(row => Find(row) is null).ToArray();
        return missing.Length == 1 || missing.Length == below.Unlabelled ? missing : [];
    }

    // If no form row is missing, figures without a label can only belong to the blank row above them.
    private int IndexOfBlankRow(SourceRow? above) =>
        above is { FormRow: not null } && above.Figures.All(figure => figure.State == CellState.Blank)
            ? assigned.FindIndex(entry => entry.Row == above)
            : -1;

    private Finding Unplaced(SourceRow row, SourceRow? above)
    {
        var figures = string.Join('/', row.Figures.Where(figure => figure.State != CellState.Blank).Select(figure => figure.Raw));
        return row.Group is { } group
            ? FindingCatalogue.FiguresBesideGroup(table.Groups[group].Label, figures, row.At)
            : FindingCatalogue.RowUnknown(row.Label, figures, row.At, SimilarLabel(row.Label) ?? LabelOfCutRow(row, above));
    }

    // Figures without a label may be the rest of the row above if that row has too few.
    private string? LabelOfCutRow(SourceRow row, SourceRow? above) =>
        row.Label.Length == 0 && above is { FormRow: { } cut } && above.LacksFigures(table.Columns.Count) ? table.Rows[cut].Label : null;

    // The only form row whose label contains these words, if they have no number: the row may be printed twice.
    private string? SimilarLabel(string label) =>
        LabelText.Normalize(label) is [var first, ..] && label.StartsWith(first)
            ? LabelText.FindOnlyWith(label, table.Rows.Select(row => row.Label))
            : null;

    // The cell in which the figures of consecutive rows of the same shape begin. It is known if one of them is a full row, or if
    // several rows fit only one start. Rows of this shape elsewhere do not count, because an extra cell changes the shape.
    private Dictionary<SourceRow, int> FindStarts()
    {
        var width = table.Columns.Count;
        var starts = new Dictionary<SourceRow, int>(ReferenceEqualityComparer.Instance);
        foreach (var run in RunsOfOneShape(assigned.Select(entry => entry.Row).OrderBy(row => row.At.Line)))
        {
            int? start = run.Select(row => row.StartOfFullRow(width)).FirstOrDefault(shown => shown is not null)
                ?? (run.Count > 1 && CommonStarts(run, width) is [var only] ? only : null);
            foreach (var row in run.Where(_ => start is not null))
                starts.Add(row, start!.Value);
        }

        return starts;
    }

    private static List<List<SourceRow>> RunsOfOneShape(IEnumerable<SourceRow> rows)
    {
        var runs = new List<List<SourceRow>>();
        foreach (var row in rows)
        {
            if (runs is [.., [.., var last] run] && last.HasSameShape(row))
                run.Add(row);
            else
                runs.Add([row]);
        }

        return runs;
    }

    private static List<int> CommonStarts(List<SourceRow> rows, int width) =>
        [
            .. Enumerable
                .Range(0, Math.Max(0, rows[0].Figures.Length - width + 1))
                .Where(start => rows.TrueForAll(row => row.Fits(start, width))),
        ];

    private RowSlot Slot(int formRow, SourceRow row, Dictionary<SourceRow, int> starts)
    {
        var figures = new RowFigures(row.Figures, columns.Length)
        {
            Start = starts.TryGetValue(row, out var start) ? start : null,
            IsGrid = row.IsGrid,
        };
        return new RowSlot(
            table.Rows[formRow].Label,
            firstField + (formRow * columns.Length),
            row.At,
            RowReading.InOrder(rowReadings.List(figures), columns),
            IsLabelInferred(formRow, row));
    }

    // Figures below a label that is alone in its line may also belong to the next row if that row has lost its label.
    private bool IsLabelInferred(int formRow, SourceRow row) =>
        row.FormRow is null
        || (row.IsLabelAbove && formRow + 1 < table.Rows.Count && Find(formRow + 1) is not { FormRow: not null });

    private IEnumerable<FormRow> Missing(ImmutableArray<RowSlot> slots) =>
        table.Rows.Where((_, index) => !slots.Any(slot => slot.FirstField == firstField + (index * table.Columns.Count)));
}
