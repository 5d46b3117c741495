using System.Collections.Immutable;
using Compiler.Forms;
using Compiler.Reading;
using Compiler.Reports;

namespace Compiler.Parsing;

/// <summary>Reads table 四: one row of figures without a label, perhaps cut in two by a page break.</summary>
internal static class DisputeTableParser
{
    private const string Label = "行政复议、行政诉讼";

    public static TableSlots Parse(DisclosureForm form, IEnumerable<SourceLine> lines)
    {
        var step = form.Disputes.Columns.Count;
        var width = step * form.Disputes.Groups.Count;
        var all = lines.Select(TableRow.Of).ToList();
        var rows = all.Where(row => row.HasFigures || IsBlankRow(row, width)).OrderByDescending(row => Count(row.Figures(row.LabelEnd)) == width).ToList();
        if (rows.Count == 0)
            return new TableSlots([], []);

        var first = form.Field(DisclosureForm.DisputePath(form.Disputes.Groups[0], form.Disputes.Columns[0])).Index;
        var (figures, used) = Figures(rows, width);
        var readings = RowReadings.Of(figures, width, step, start: null, isGrid: rows[0].Line.IsGrid && used == 1);
        var findings = rows.Skip(used).Where(row => row.HasFigures)
            .Select(row => FindingCatalogue.RowUnknown(row.JoinedLabels(row.LabelEnd), Raw(row), row.Line.At));
        var order = DisputeHeader.Order(form, all.Where(row => !row.HasFigures).Select(row => row.Line));
        return new TableSlots([new RowSlot(Label, first, rows[0].Line.At, [.. readings.Select(reading => reading.InOrder(order))])], [.. findings]);
    }

    // A row of tabs only, as wide as the table: nothing was filled in.
    private static bool IsBlankRow(TableRow row, int width) => row.Line.Cells.Length >= width && row.Line.Cells.All(cell => cell.IsEmpty);

    private static (ImmutableArray<Cell> Figures, int Rows) Figures(List<TableRow> rows, int width)
    {
        var figures = rows[0].Figures(rows[0].LabelEnd);
        for (var used = 1; used < rows.Count && Count(figures) < width; used++)
        {
            figures = [.. figures, .. rows[used].Figures(rows[used].LabelEnd)];
            if (Count(figures) == width)
                return (figures, used + 1);
        }

        return (rows[0].Figures(rows[0].LabelEnd), 1);
    }

    private static int Count(ImmutableArray<Cell> figures) => figures.Count(figure => figure.State != CellState.Blank);

    private static string Raw(TableRow row) =>
        string.Join('/', row.Figures(row.LabelEnd).Where(figure => figure.State != CellState.Blank).Select(figure => figure.Raw));
}
