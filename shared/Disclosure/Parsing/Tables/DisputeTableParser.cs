using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Tables.Rows;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Tables;

/// <summary>Parses table 四: one row of figures without a label, which a page break may split.</summary>
internal static class DisputeTableParser
{
    public static TableSlots Parse(FormLabels labels, RowReadings rowReadings, IEnumerable<SourceLine> lines)
    {
        var form = labels.Form;
        var step = form.Disputes.Columns.Count;
        var width = step * form.Disputes.Groups.Count;
        var all = lines.Select(ParsedRow.Parse).ToList();
        var rows = all.Where(row => row.HasFigures || IsBlankRow(row, width))
            .Select(row => (Row: row, Figures: row.Figures(FirstFigure(row, width))))
            .OrderByDescending(row => Count(row.Figures) == width)
            .ToList();
        if (rows is not [var (top, _), ..])
            return new TableSlots([], []);

        var first = form.Field(FieldPath.Dispute(form.Disputes.Groups[0], form.Disputes.Columns[0])).Index;
        var (figures, used) = Figures([.. rows.Select(row => row.Figures)], width);
        var readings = rowReadings.List(new RowFigures(figures, width) { Step = step, IsGrid = top.Line.IsGrid && used == 1 });
        var findings = rows.Skip(used).Where(row => row.Row.HasFigures)
            .Select(row => FindingCatalogue.RowUnknown(row.Row.JoinedLabels(row.Row.LabelEnd), Raw(row.Figures), row.Row.Line.At));
        var order = DisputeHeader.Order(labels, [.. all.Where(row => !row.HasFigures).Select(row => row.Line)]);
        if (IsCutBetweenGroups([.. rows.Take(used).Select(row => row.Figures)], step))
        {
            findings = findings.Append(
                FindingCatalogue.RowsUnproved(
                    [.. form.Disputes.Groups.Select(group => group.Label)],
                    RowDoubt.IsCutBetweenGroups(used),
                    IdentityKind.DisputeGroup,
                    top.Line.At));
        }

        return new TableSlots([new RowSlot(form.Disputes.Title, first, top.Line.At, RowReading.InOrder(readings, order))], [.. findings]);
    }

    // Every group adds up, regardless of the order of the lines.
    private static bool IsCutBetweenGroups(ImmutableArray<ImmutableArray<Cell>> parts, int step) =>
        parts.Length > 1 && parts.All(part => Count(part) % step == 0) && parts.Any(part => part.Any(cell => cell.Value > 0));

    // If the file defines the columns, nothing is before them: an illegible first cell is not a label.
    private static int FirstFigure(ParsedRow row, int width) => row.Line.IsGrid && row.Line.Cells.Length == width ? 0 : row.LabelEnd;

    // A row of empty cells, as wide as the table: nothing was filled in.
    private static bool IsBlankRow(ParsedRow row, int width) => row.Line.Cells.Length >= width && row.Line.Cells.All(cell => cell.IsEmpty);

    private static (ImmutableArray<Cell> Figures, int Rows) Figures(ImmutableArray<ImmutableArray<Cell>> rows, int width)
    {
        var (figures, count) = (rows[0].ToBuilder(), Count(rows[0]));
        for (var used = 1; used < rows.Length && count < width; used++)
        {
            figures.AddRange(rows[used]);
            count += Count(rows[used]);
            if (count == width)
                return (figures.ToImmutable(), used + 1);
        }

        return (rows[0], 1);
    }

    private static int Count(ImmutableArray<Cell> figures) => PrintedCells.FromCells(figures.AsSpan()).Count;

    private static string Raw(ImmutableArray<Cell> figures) =>
        string.Join('/', figures.Where(figure => figure.State != CellState.Blank).Select(figure => figure.Raw));
}
