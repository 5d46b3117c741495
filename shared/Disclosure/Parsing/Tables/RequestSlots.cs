using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Tables;

/// <summary>Assigns the source rows of table 三 to the rows of the form and lists the readings of each.</summary>
internal static class RequestSlots
{
    private const int ShortestTellingWords = 3;

    public static TableSlots Create(
        RequestTable table, int firstField, ImmutableArray<int> columns, IReadOnlyList<SourceRow> rows, IReadOnlyList<Finding> noticed)
    {
        var findings = noticed.ToList();
        var assigned = Assign(table, rows, findings);
        var starts = assigned.Exists(row => row.Row.LacksFigures(table.Columns.Count))
            ? Starts(assigned.Select(row => row.Row), table.Columns.Count)
            : [];
        var slots = assigned
            .OrderBy(row => row.FormRow)
            .Select(row => Slot(table, firstField, columns, row.FormRow, row.Row, starts, IsInferred(row, table, assigned)))
            .ToImmutableArray();
        if (slots.Length > 0 && slots.Length < table.Rows.Count)
            findings.AddRange(Missing(table, slots, firstField).Select(row => FindingCatalogue.RowMissing(row.Label)));
        return new TableSlots(slots, [.. findings]);
    }

    // Below a label alone in its line the figures are its own, or those of the next row, where that one has lost its label.
    private static bool IsInferred((int FormRow, SourceRow Row) row, RequestTable table, List<(int FormRow, SourceRow Row)> assigned) =>
        row.Row.FormRow is null
        || (
            row.Row.IsLabelAbove
            && row.FormRow + 1 < table.Rows.Count
            && !assigned.Exists(other => other.FormRow == row.FormRow + 1 && other.Row.FormRow is not null));

    private static List<(int FormRow, SourceRow Row)> Assign(RequestTable table, IReadOnlyList<SourceRow> rows, List<Finding> findings)
    {
        var assigned = new List<(int FormRow, SourceRow Row)>();
        foreach (var row in rows.Where(row => row.FormRow is not null))
        {
            var index = assigned.FindIndex(other => other.FormRow == row.FormRow);
            if (index < 0)
                assigned.Add((row.FormRow!.Value, row));
            else if (!assigned[index].Row.HasSameFigures(row))
                findings.Add(FindingCatalogue.RowRepeated(table.Rows[row.FormRow!.Value].Label, assigned[index].Row.At, row.At));
        }

        var before = -1;
        var below = Below(table, rows);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].FormRow is { } formRow)
            {
                before = formRow;
                continue;
            }

            if (PlaceByNeighbours(before, below[i], assigned) is { Length: > 0 } formRows)
            {
                assigned.AddRange(formRows.Select((placed, at) => (placed, rows[i + at])));
                i += formRows.Length - 1;
            }
            else if (BlankRowAbove(rows, i, assigned) is { } blank)
            {
                assigned[blank] = (assigned[blank].FormRow, rows[i]);
            }
            else
            {
                findings.Add(Unplaced(table, rows[i], i > 0 ? rows[i - 1] : null));
            }
        }

        return assigned;
    }

    // For each row the next row of the form that is named below it, and how many rows without any label follow each other from it on.
    private static (int After, int Unlabelled)[] Below(RequestTable table, IReadOnlyList<SourceRow> rows)
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

    // Rows whose labels were lost can only be the rows that are missing between their neighbours, if there are as many.
    private static int[] PlaceByNeighbours(int before, (int After, int Unlabelled) below, List<(int FormRow, SourceRow Row)> assigned)
    {
        var missing = Enumerable
            .Range(before + 1, Math.Max(0, below.After - before - 1))
            .Where(row => !assigned.Exists(other => other.FormRow == row))
            .ToList();
        return missing.Count == 1 || missing.Count == below.Unlabelled ? [.. missing] : [];
    }

    // No row is missing, so they can only be the figures of the blank row above.
    private static int? BlankRowAbove(IReadOnlyList<SourceRow> rows, int index, List<(int FormRow, SourceRow Row)> assigned)
    {
        if (index == 0
            || rows[index - 1] is not { FormRow: not null } above
            || above.Figures.Any(figure => figure.State != CellState.Blank))
        {
            return null;
        }

        var blank = assigned.FindIndex(other => other.Row == above);
        return blank >= 0 ? blank : null;
    }

    private static Finding Unplaced(RequestTable table, SourceRow row, SourceRow? above)
    {
        var figures = string.Join('/', row.Figures.Where(figure => figure.State != CellState.Blank).Select(figure => figure.Raw));
        return row.Group is { } group
            ? FindingCatalogue.FiguresBesideGroup(table.Groups[group].Label, figures, row.At)
            : FindingCatalogue.RowUnknown(row.Label, figures, row.At, Resembled(table, row.Label) ?? Cut(table, row, above));
    }

    // Figures without a label may be the rest of the row above, where that one has too few.
    private static string? Cut(RequestTable table, SourceRow row, SourceRow? above) =>
        row.Label.Length == 0 && above is { FormRow: { } cut } && above.LacksFigures(table.Columns.Count) ? table.Rows[cut].Label : null;

    // The one row of the form whose label has these words in it, with no number of their own: it may have been printed twice.
    private static string? Resembled(RequestTable table, string label)
    {
        var words = LabelText.Normalize(label);
        return
            words.Length >= ShortestTellingWords
            && label.StartsWith(words[0])
            && table.Rows.Where(row => LabelText.Normalize(row.Label).Contains(words, StringComparison.Ordinal)).ToList() is [var only]
            ? only.Label
            : null;
    }

    // Where the figures start in rows of one shape that follow each other: a full row among them shows it, or two rows that only
    // one start fits. Rows of the same shape elsewhere show nothing, for a cell too many makes one shape into another.
    private static Dictionary<SourceRow, int> Starts(IEnumerable<SourceRow> rows, int width)
    {
        var starts = new Dictionary<SourceRow, int>(ReferenceEqualityComparer.Instance);
        foreach (var run in Runs(rows.OrderBy(row => row.At.Line)))
        {
            int? start = run.Select(row => row.StartOfFullRow(width)).FirstOrDefault(shown => shown is not null)
                ?? (run.Count > 1 && FittingAll(run, width) is [var only] ? only : null);
            foreach (var row in run.Where(_ => start is not null))
                starts.Add(row, start!.Value);
        }

        return starts;
    }

    private static List<List<SourceRow>> Runs(IEnumerable<SourceRow> rows)
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

    private static List<int> FittingAll(List<SourceRow> rows, int width) =>
        [
            .. Enumerable
                .Range(0, Math.Max(0, rows[0].Figures.Length - width + 1))
                .Where(start => rows.TrueForAll(row => row.Fits(start, width))),
        ];

    private static RowSlot Slot(
        RequestTable table,
        int firstField,
        ImmutableArray<int> columns,
        int formRow,
        SourceRow row,
        Dictionary<SourceRow, int> starts,
        bool isInferred)
    {
        int? start = starts.TryGetValue(row, out var known) ? known : null;
        var readings = RowReadings.Enumerate(row.Figures, columns.Length, step: 1, start, isGrid: row.IsGrid);
        return new RowSlot(
            table.Rows[formRow].Label, firstField + (formRow * columns.Length), row.At,
            RowReading.InOrder(readings, columns))
        { IsLabelInferred = isInferred };
    }

    private static IEnumerable<FormRow> Missing(RequestTable table, ImmutableArray<RowSlot> slots, int firstField) =>
        table.Rows.Where((_, index) => !slots.Any(slot => slot.FirstField == firstField + (index * table.Columns.Count)));
}
