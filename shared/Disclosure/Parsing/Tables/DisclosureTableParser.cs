using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Tables.Rows;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Tables;

/// <summary>Parses table 二. Rows are found by their labels, since the titles of the blocks may be missing (邢台 2023).</summary>
internal sealed class DisclosureTableParser(FormLabels labels, RowReadings rowReadings)
{
    private const int MaxHeadingLength = 64;

    private readonly Dictionary<(int Block, int Row), RowSlot> slots = [];
    private readonly List<Finding> findings = [];
    private readonly List<(ParsedRow Row, string? Above)> unknown = [];
    private readonly ImmutableArray<int>[] columns =
        [.. labels.Form.ProactiveDisclosure.Select(block => Enumerable.Range(0, block.Columns.Count).ToImmutableArray())];

    private readonly string[] rowLabels =
        [.. labels.Form.ProactiveDisclosure.SelectMany(block => block.Rows).Select(row => row.Label)];

    private readonly BlockHeading[] headings = [.. labels.Form.ProactiveDisclosure.Select(_ => BlockHeading.None)];
    private readonly List<SourceLine> linesAbove = [];
    private bool isBelowFigures;
    private ImmutableArray<ReadOnlyMemory<char>> header = [];
    private string? rowAbove;

    /// <summary>Returns the rows that were found, each with its possible readings.</summary>
    public TableSlots Parse(IEnumerable<SourceLine> lines)
    {
        foreach (var line in lines)
            Read(ParsedRow.Parse(line));
        var missing = Missing().ToList();
        if (slots.Count > 0 && missing.Count > 0)
            findings.Add(FindingCatalogue.RowsMissing(missing));
        findings.AddRange(unknown.Select(row => Unknown(row.Row, row.Above, isComplete: missing.Count == 0)));
        return new TableSlots([.. slots.Values], [.. findings]);
    }

    private void Read(ParsedRow row)
    {
        var found = Find(row);
        if (found is null && (!row.HasFigures || IsLetterOfHeader(row.Line)))
        {
            if (isBelowFigures || linesAbove.Count == MaxHeadingLength)
                linesAbove.Clear();
            linesAbove.Add(row.Line);
        }
        else if (found is { } place)
        {
            ReadFigures(row, place.Block, place.Row, place.LabelEnd);
        }
        else if (!row.Line.IsRow && rowAbove is { } above)
        {
            findings.Add(FindingCatalogue.StrayNumber(above, Raw(row), row.Line.At));
        }
        else
        {
            unknown.Add((row, rowAbove));
        }

        isBelowFigures = found is not null || row.HasFigures;
    }

    // 本年增/减 as a vertical header has a stroke on a line of its own.
    private static bool IsLetterOfHeader(SourceLine line) => !line.IsRow && !line.Prose.ContainsAnyInRange('0', '9');

    // Offices add rows of their own (其他主动公开文件); if no row of the form is missing, it is none of these. A part of a label may be
    // a row of the form, even if that row is found elsewhere: it may be printed twice.
    private Finding Unknown(ParsedRow row, string? above, bool isComplete)
    {
        var label = row.JoinedLabels(row.LabelEnd);
        var perhaps = row.LabelEnd == 0 ? above : LabelText.FindOnlyWith(label, rowLabels);
        return isComplete && row.LabelEnd > 0 && perhaps is null
            ? FindingCatalogue.RowExtra(label, Raw(row), row.Line.At)
            : FindingCatalogue.RowUnknown(label, Raw(row), row.Line.At, perhaps);
    }

    private (int Block, int Row, int LabelEnd)? Find(ParsedRow row)
    {
        Span<char> buffer = stackalloc char[LabelText.MaxLength];
        var end = row.HasFigures ? row.LabelEnd : row.Line.Cells.Length;
        for (var i = end - 1; i >= 0; i--)
        {
            if (labels.DisclosureRows.FindExact(LabelText.Normalize(row.Line.Cells[i].Span, buffer)) is { } exact)
                return (exact.Block, exact.Row, i + 1);
        }

        if (!row.HasFigures)
            return null;
        var joined = labels.DisclosureRows.FindExact(LabelText.Normalize(row.JoinedLabels(end), buffer))
            ?? labels.DisclosureRows.FindDamaged(LabelText.Normalize(row.JoinedLabels(end), buffer));
        return joined is { } found ? (found.Block, found.Row, end) : null;
    }

    private void ReadFigures(ParsedRow row, int block, int formRow, int labelEnd)
    {
        ReadHeading(block);
        var at = row.Line.At;
        var form = labels.Form.ProactiveDisclosure[block];
        var label = form.Rows[formRow].Label;
        rowAbove = label;
        var first = labels.DisclosureFields[block][formRow];
        var figures = row.Figures(labelEnd);
        if (IsInColumns(row.Line, labelEnd, form.Columns.Count)
            && figures[form.Columns.Count..].All(cell => cell.State == CellState.Blank))
        {
            figures = figures[..form.Columns.Count];
        }

        var readings = rowReadings.List(
            new RowFigures(figures, form.Columns.Count) { Start = 0, IsSummed = false, IsGrid = row.Line.IsGrid });
        if (readings is [var only] && HasSpareCell(figures, form.Columns.Count, header.Length - labelEnd))
            findings.Add(FindingCatalogue.ExtraCell(label, only.ToString(), at));
        var slot = new RowSlot(
            label,
            first,
            at,
            ImmutableArray.CreateRange(
                RowReading.InOrder(readings, columns[block]), reading => ApplyHeading(row, block, labelEnd, reading)));
        if (slots.TryAdd((block, formRow), slot))
            return;
        if (slots[(block, formRow)] is var other && !(other.Readings is [var a, ..] && slot.Readings is [var b, ..] && a.Agrees(b)))
            findings.Add(FindingCatalogue.RowRepeated(label, other.At, at));
    }

    // In a grid as wide as its header, the blanks behind the last column only fill the width of the table.
    private bool IsInColumns(SourceLine line, int labelEnd, int width) =>
        line.IsGrid
        && header.Length == line.Cells.Length
        && labelEnd + width <= header.Length
        && header[labelEnd..(labelEnd + width)].All(cell => !cell.IsEmpty);

    // No sum can prove which cell is extra. Blanks at the end only fill the width of the table if its header is equally wide,
    // or if every column in front of them has its figure.
    private static bool HasSpareCell(ImmutableArray<Cell> figures, int width, int headerWidth)
    {
        var end = PrintedCells.FromCells(figures.AsSpan()).End;
        var isFull = end == width && figures[..width].All(cell => cell.State is CellState.Number or CellState.NotApplicable);
        return end > width || (figures.Length > width && figures.Length != headerWidth && !isFull);
    }

    private void ReadHeading(int block)
    {
        if (linesAbove.Count == 0)
            return;
        headings[block] = BlockHeading.Read(labels, block, linesAbove);
        if (linesAbove.FindLast(line => line.Cells.Length > 1) is { Cells.IsDefault: false } above)
        {
            (columns[block], var isOfBlock) = DisclosureHeader.Read(
                columns[block], above, labels.DisclosureColumns[block], labels.Tables.Information);
            // The header of another block says nothing of the width of this one.
            header = isOfBlock ? above.Cells : [];
        }

        if (headings[block].OtherForm is { } other)
        {
            findings.Add(
                FindingCatalogue.HeaderOfOtherForm(
                    labels.Form, labels.Form.ProactiveDisclosure[block], other, headings[block].Columns, linesAbove[^1].At));
        }

        linesAbove.Clear();
    }

    private RowReading ApplyHeading(ParsedRow row, int block, int labelEnd, RowReading reading)
    {
        if (headings[block].OtherForm is not null)
            return reading with { Cells = [.. reading.Cells.Select(MarkIllegible)] };
        var columns = labels.Form.ProactiveDisclosure[block].Columns;
        if (columns.All(column => column.Kind == FieldKind.Count))
            return reading;
        var unit = new AmountUnit(headings[block], row, labelEnd);
        return reading with
        {
            Cells = [.. reading.Cells.Select((cell, i) => WithUnit(unit, columns[i], ChangeText.Read(columns[i].Kind, cell)))],
        };
    }

    private Cell WithUnit(AmountUnit unit, FormColumn column, Cell cell)
    {
        var (read, finding) = unit.Read(column, cell);
        if (finding is not null && !findings.Contains(finding))
            findings.Add(finding);
        return read;
    }

    private static Cell MarkIllegible(Cell cell) =>
        cell.State == CellState.Number ? cell with { State = CellState.Illegible, Value = null } : cell;

    private IEnumerable<string> Missing() =>
        labels.Form.ProactiveDisclosure.SelectMany(
            (block, b) => block.Rows.Where((_, r) => !slots.ContainsKey((b, r))).Select(row => row.Label));

    private static string Raw(ParsedRow row) =>
        string.Join('/', row.Figures(row.LabelEnd).Where(figure => figure.State != CellState.Blank).Select(figure => figure.Raw));
}
