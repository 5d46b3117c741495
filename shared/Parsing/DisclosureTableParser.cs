using System.Collections.Immutable;
using Compiler.Forms;
using Compiler.Reading;
using Compiler.Reports;

namespace Compiler.Parsing;

/// <summary>Reads table 二. Rows are found by their labels; the titles of the blocks may be missing (邢台 2023).</summary>
internal sealed class DisclosureTableParser(FormLabels labels)
{
    private readonly Dictionary<(int Block, int Row), RowSlot> slots = [];
    private readonly List<Finding> findings = [];
    private readonly ImmutableArray<int>[] columns =
        [.. labels.Form.ProactiveDisclosure.Select(block => Enumerable.Range(0, block.Columns.Count).ToImmutableArray())];

    private readonly HashSet<int> blocksInOtherUnit = [];
    private readonly Dictionary<int, string> amountUnits = [];
    private SourceLine? header;
    private int headerWidth;
    private string? rowAbove;

    /// <summary>The rows that were found, each with its possible readings.</summary>
    public TableSlots Parse(IEnumerable<SourceLine> lines)
    {
        foreach (var line in lines)
            Read(TableRow.Of(line));
        if (slots.Count > 0)
            findings.AddRange(Missing().Select(FindingCatalogue.RowMissing));
        return new TableSlots([.. slots.Values], [.. findings]);
    }

    private void Read(TableRow row)
    {
        if (Find(row) is { } found)
            ReadFigures(row, found.Block, found.Row, found.LabelEnd);
        else if (row.HasFigures)
            findings.Add(Unread(row));
        else if (row.Line.Cells.Length > 1)
            header = row.Line;
    }

    private Finding Unread(TableRow row) => !row.Line.IsRow && rowAbove is { } above
        ? FindingCatalogue.LineStray(above, Raw(row), row.Line.At)
        : FindingCatalogue.RowUnknown(row.JoinedLabels(row.LabelEnd), Raw(row), row.Line.At, row.LabelEnd == 0 ? rowAbove : null);

    private (int Block, int Row, int LabelEnd)? Find(TableRow row)
    {
        Span<char> buffer = stackalloc char[LabelText.MaxLength];
        var end = row.HasFigures ? row.LabelEnd : row.Line.Cells.Length;
        for (var i = end - 1; i >= 0; i--)
        {
            if (labels.DisclosureRows.FindExact(LabelText.Of(row.Line.Cells[i].Span, buffer)) is { } exact)
                return (exact.Block, exact.Row, i + 1);
        }

        if (!row.HasFigures)
            return null;
        var joined = labels.DisclosureRows.FindExact(LabelText.Of(row.JoinedLabels(end), buffer))
            ?? labels.DisclosureRows.FindDamaged(LabelText.Of(row.JoinedLabels(end), buffer));
        return joined is { } found ? (found.Block, found.Row, end) : null;
    }

    private void ReadFigures(TableRow row, int block, int formRow, int labelEnd)
    {
        ReadHeader(block);
        var at = row.Line.At;
        var form = labels.Form.ProactiveDisclosure[block];
        var label = form.Rows[formRow].Label;
        rowAbove = label;
        var first = labels.DisclosureFields[block][formRow];
        var figures = row.Figures(labelEnd);
        var readings = RowReadings.Of(figures, form.Columns.Count, step: 1, start: 0, isSummed: false, isGrid: row.Line.IsGrid);
        if (readings is [var only] && HasSpareCell(figures, form.Columns.Count, headerWidth - labelEnd))
            findings.Add(FindingCatalogue.CellSpare(label, only.ToString(), at));
        var slot = new RowSlot(label, first, at, ImmutableArray.CreateRange(RowReading.InOrder(readings, columns[block]), reading => InUnit(block, OfItsKind(block, reading))));
        if (slots.TryAdd((block, formRow), slot))
            return;
        if (slots[(block, formRow)] is var other && !(other.Readings is [var a, ..] && slot.Readings is [var b, ..] && a.Agrees(b)))
            findings.Add(FindingCatalogue.RowRepeated(label, other.At, at));
    }

    // No sum proves which of the cells is too many. Blanks at the end only fill the table's width, if its header is just as wide.
    private static bool HasSpareCell(ImmutableArray<Cell> figures, int width, int headerWidth) =>
        (figures.Length > width && figures.Length != headerWidth) || PrintedCells.Of(figures.AsSpan()).End > width;

    private void ReadHeader(int block)
    {
        if (header is not { } line)
            return;
        header = null;
        (columns[block], var isOfBlock) = DisclosureHeader.Read(columns[block], line, labels.DisclosureColumns[block]);
        // The header of another block says nothing of the width of this one.
        headerWidth = isOfBlock ? line.Cells.Length : 0;
        if (labels.Form.ProactiveDisclosure[block].Columns.Any(column => IsInOtherUnit(column, line)))
            blocksInOtherUnit.Add(block);
        ReadAmountUnit(block, line);
    }

    private void ReadAmountUnit(int block, SourceLine header)
    {
        if (!labels.Form.ProactiveDisclosure[block].Columns.Any(column => column.Kind == FieldKind.Amount))
            return;
        if (header.Cells.Select(cell => PrintedAmount.UnitIn(cell.Span)).OfType<string>().Distinct().ToList() is [var unit])
            amountUnits[block] = unit;
    }

    // “单位：元” above a column in 万元 makes its figures ten thousand times too large.
    private static bool IsInOtherUnit(FormColumn column, SourceLine header) => column.Kind == FieldKind.Measure && header.Cells.Any(cell =>
        cell.Span.Contains("单位", StringComparison.Ordinal) && !cell.Span.Contains(column.Unit, StringComparison.Ordinal));

    private RowReading OfItsKind(int block, RowReading reading)
    {
        var form = labels.Form.ProactiveDisclosure[block].Columns;
        if (!form.Any(column => column.Kind is FieldKind.Change or FieldKind.Amount))
            return reading;
        return reading with { Cells = [.. reading.Cells.Select((cell, i) => WithUnitOfHeader(block, form[i].Kind, ChangeText.Read(form[i].Kind, cell)))] };
    }

    // “采购总金额（万元，保留四位小数）”: the unit stands in the header, and no cell repeats it.
    private Cell WithUnitOfHeader(int block, FieldKind kind, Cell cell) =>
        kind == FieldKind.Amount && cell.State == CellState.Number && amountUnits.TryGetValue(block, out var unit) && PrintedAmount.UnitIn(cell.Raw) is null
            ? cell with { Raw = $"{cell.Raw}（{unit}）" }
            : cell;

    private RowReading InUnit(int block, RowReading reading)
    {
        if (!blocksInOtherUnit.Contains(block))
            return reading;
        foreach (var cell in reading.Cells.Where(cell => cell.Value is > 0))
            findings.Add(FindingCatalogue.CellIllegible(
                labels.Form.ProactiveDisclosure[block].Columns[0].Label, cell.Raw, "格式规定单位的数（表头所印单位不同）", cell.At));
        return reading with { Cells = [.. reading.Cells.Select(cell => cell.Value is > 0 ? cell with { State = CellState.Illegible, Value = null } : cell)] };
    }

    private IEnumerable<string> Missing() =>
        labels.Form.ProactiveDisclosure.SelectMany((block, b) => block.Rows.Where((_, r) => !slots.ContainsKey((b, r))).Select(row => row.Label));

    private static string Raw(TableRow row) =>
        string.Join('/', row.Figures(row.LabelEnd).Where(figure => figure.State != CellState.Blank).Select(figure => figure.Raw));
}
