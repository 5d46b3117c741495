using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Style;
using Compiler.Yearbooks.Rendering.Typography;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Compiler.Yearbooks.Rendering.QuestPdf;

/// <summary>A three-line table with its caption and notes; its header repeats on every page.</summary>
internal sealed class TablePart(TypesetDocument typeset, TablePlan plan)
{
    private const float OuterRule = 1;
    private const float HeaderRule = 0.7f;
    private const float TotalRule = 0.6f;
    private const float InnerRule = 0.4f;

    public void Compose(ColumnDescriptor column, Table table, bool isUnderHeading, float distance)
    {
        column.Item().Section(table.Anchor).Element(item => CaptionPart.Compose(item, table.Caption, table.Unit, isUnderHeading, distance));
        column.Item().PaddingBottom(HasNoteRow(table) ? 0 : CaptionPart.NoteLeading / 2).DefaultTextStyle(BookStyle.Table(plan.FontSize))
            .BorderTop(OuterRule).BorderColor(BookStyle.Ink)
            .SemanticTable().Table(drawn => Compose(drawn, table));
        Notes(column, table.Notes.Take(plan.KeptNotes));
    }

    /// <summary>Adds the notes that may be on the page after the table.</summary>
    public void OtherNotes(ColumnDescriptor column, Table table) => Notes(column, table.Notes.Skip(plan.KeptNotes));

    private static void Notes(ColumnDescriptor column, IEnumerable<string> notes)
    {
        foreach (var note in notes)
            column.Item().Element(item => CaptionPart.Note(item, note));
    }

    private void Compose(TableDescriptor drawn, Table table)
    {
        drawn.ColumnsDefinition(columns =>
        {
            foreach (var width in plan.Widths)
                columns.RelativeColumn((float)width);
        });
        if (table.Header.Length > 0)
            drawn.Header(header => Header(header, table));
        Body(drawn, table);
    }

    private void Header(TableCellDescriptor header, Table table)
    {
        foreach (var (row, index, column, cell) in SpanGrid.Place(table.Header, plan.Widths.Length))
        {
            var isLast = row + cell.RowSpan >= table.Header.Length;
            var at = Place(row, column, cell, table.Header.Length);
            var box = header.Cell().Row(at.Row).Column(at.Column).RowSpan(at.Rows).ColumnSpan(at.Columns)
                .Background(BookStyle.Wash).BorderAlignmentInside()
                .BorderBottom(isLast ? HeaderRule : InnerRule).BorderColor(isLast ? BookStyle.Ink : BookStyle.Hairline);
            Fill(box, cell, cell.Align ?? Align.Center, isBold: true, plan.HeaderRooms[row][index]);
        }
    }

    private void Body(TableDescriptor drawn, Table table)
    {
        var labels = RowHeaders.Columns(table);
        var rows = table.Rows.Count(row => row.Kind != RowKind.Note);
        foreach (var (row, index, column, cell) in SpanGrid.Place(table.Rows, plan.Widths.Length))
        {
            var kind = table.Rows[row].Kind;
            var at = Place(row, column, cell, table.Rows.Length);
            var box = drawn.Cell().Row(at.Row).Column(at.Column).RowSpan(at.Rows).ColumnSpan(at.Columns);
            if (!plan.Ties.IsEmpty && plan.Ties[row] > 0 && index == table.Rows[row].Cells.Length - 1)
            {
                box.MinHeight((float)plan.Ties[row]);
                continue;
            }

            if (kind == RowKind.Note)
            {
                CaptionPart.Note(box.ShowEntire().PaddingTop(row == rows ? CaptionPart.NoteLeading / 2 : 0), cell.Text);
                continue;
            }

            if (column < labels)
                box = box.AsSemanticHorizontalHeader();
            var align = cell.IsVertical ? Align.Center : cell.Align ?? table.Columns[column].Align;
            var ruled = Ruled(box, kind, isLast: row + cell.RowSpan >= rows);
            var whole = plan.WholeRows[row] && cell.RowSpan == 1 ? ruled.ShowEntire() : ruled;
            Fill(whole, cell, align, kind != RowKind.Body, RoomOf(row, index));
        }
    }

    private double? RoomOf(int row, int index) => plan.Rooms.TryGetValue((row, index), out var room) ? room : null;

    private static bool HasNoteRow(Table table) => table.Rows is [.., { Kind: RowKind.Note }];

    // QuestPDF counts from 1 and rejects cells that extend beyond the table.
    private (uint Row, uint Column, uint Rows, uint Columns) Place(int row, int column, TableCell cell, int rows) =>
        (
            (uint)row + 1,
            (uint)column + 1,
            (uint)Math.Min(cell.RowSpan, rows - row),
            (uint)Math.Min(cell.ColumnSpan, plan.Widths.Length - column));

    private static IContainer Ruled(IContainer box, RowKind kind, bool isLast)
    {
        if (kind == RowKind.Group)
            box = box.Background(BookStyle.Wash);
        if (kind == RowKind.Total)
            box = box.BorderTop(TotalRule).BorderColor(BookStyle.Ink).Container();
        // Inside, so that the fill of the next row does not cover it.
        return isLast
            ? box.BorderAlignmentInside().BorderBottom(OuterRule).BorderColor(BookStyle.Ink)
            : box.BorderAlignmentInside().BorderBottom(InnerRule).BorderColor(BookStyle.Hairline);
    }

    private void Fill(IContainer box, TableCell cell, Align align, bool isBold, double? room)
    {
        // Half of the leading is above and half below the text; it counts as part of the cell's inset.
        var leading = plan.FontSize * (typeset.Theme.TableLineHeight - 1) / 2;
        box = box.PaddingHorizontal((float)plan.Inset).PaddingVertical((float)(typeset.Theme.TableInset - leading)).AlignMiddle();
        box = align switch
        {
            Align.Start => box.AlignLeft(),
            Align.Center => box.AlignCenter(),
            _ => box.AlignRight(),
        };
        if (room is { } width)
            box = box.MaxWidth((float)width);
        var isLink = typeset.HasAnchor(cell.Anchor);
        if (isLink)
            box = box.SemanticLink(cell.Text).SectionLink(cell.Anchor!);
        box.Text(text =>
        {
            if (align == Align.Center)
                text.AlignCenter();
            if (align == Align.End)
                text.AlignRight();
            var words = text.Span(cell.IsVertical ? string.Join('\n', TextBreaks.VerticalLines(cell.Text)) : cell.Text);
            if (isLink)
                words.FontColor(BookStyle.Blue);
            if (isBold)
                words.Bold();
        });
    }
}
