using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Tables.Rows;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Tables;

/// <summary>
/// Parses table 三. A row is found by its own label in any cell: reports lose the parents of a row, split labels across
/// cells and pages, and change the number of cells within one table.
/// </summary>
internal sealed class RequestTableParser(FormLabels labels, RowReadings rowReadings)
{
    // Bars at the end of a line may have gone; a label alone may have a spare cell or two.
    private const int MinBlanks = 3;

    private readonly RequestRowLabels rowLabels = new(labels);
    private readonly RequestTable table = labels.Form.Requests;
    private readonly GridColumns grid = new(labels, labels.Form.Requests.Columns.Count);
    private readonly List<SourceRow> rows = [];
    private readonly HashSet<int> formRows = [];
    private ImmutableArray<int> columns = [.. Enumerable.Range(0, labels.Form.Requests.Columns.Count)];
    private SourceLine? pending;

    /// <summary>Returns the rows that were found, each with its possible readings.</summary>
    public TableSlots Parse(IEnumerable<SourceLine> lines)
    {
        foreach (var line in lines)
            Read(ParsedRow.Parse(line));
        ReadPendingAsBlank();
        return new RequestSlots(table, FirstField, columns, rowReadings).Create(rows);
    }

    private int FirstField => labels.Form.Field(FieldPath.Request(table.Rows[0], table.Columns[0])).Index;

    private void Read(ParsedRow row)
    {
        if (!row.HasFigures)
        {
            ReadLabels(row.Line);
        }
        else if (
            rowLabels.Find(row.Line, grid.FirstFigure(row.Line) ?? row.LabelEnd, IsRowOfBlanksBefore(row) ? null : pending) is { } found)
        {
            ReadFigures(row, found.Row, found.LabelEnd, isLabelAbove: row.LabelEnd == 0);
        }
        else
        {
            ReadUnlabelled(row);
        }
    }

    private void ReadLabels(SourceLine line)
    {
        if (rowLabels.IsHeader(line))
        {
            columns = HeaderOrder.Merge(columns, line, labels);
            grid.AddHeader(line);
            return;
        }

        if (IsTailOfLastLabel(line))
            return;
        ReadPendingAsBlank();
        pending = line;
    }

    private void ReadFigures(ParsedRow row, int formRow, int labelEnd, bool isLabelAbove)
    {
        ReadPendingAsBlank(except: formRow);
        formRows.Add(formRow);
        rows.Add(Labelled(formRow, row, labelEnd) with { IsLabelAbove = isLabelAbove });
    }

    private SourceRow Labelled(int formRow, ParsedRow row, int labelEnd)
    {
        var first = grid.FirstFigure(row.Line);
        return new SourceRow(
            formRow, row.Line.At, row.Line.Cells.Length, first ?? labelEnd, row.Figures(first ?? labelEnd), IsGrid: first is not null);
    }

    private void ReadUnlabelled(ParsedRow row)
    {
        var figures = row.Figures(row.LabelEnd);
        if (row.LabelEnd == 0 && pending is null && rows is [.., var last] && last.IsContinuedBy(figures, table.Columns.Count))
        {
            rows[^1] = last.With(figures);
            return;
        }

        ReadPendingAsBlank();
        rows.Add(new SourceRow(
            null, row.Line.At, row.Line.Cells.Length, row.LabelEnd, figures,
            row.JoinedLabels(row.LabelEnd), rowLabels.FindGroup(row.Line, row.LabelEnd)));
    }

    // A labelled row of blanks above a row of figures without a label: the figures may belong to either this row or the next one.
    private bool IsRowOfBlanksBefore(ParsedRow row) =>
        pending is { } line && row.JoinedLabels(row.FirstFigure).Length == 0
        && rowLabels.Find(line, line.Cells.Length, null) is { } found && line.Cells.Length - found.LabelEnd >= MinBlanks;

    // A label that names a row and has no figures is a row of blanks.
    private void ReadPendingAsBlank(int? except = null)
    {
        if (pending is not { } line)
            return;
        pending = null;
        if (rowLabels.Find(line, line.Cells.Length, null) is not { } found || found.Row == except || !formRows.Add(found.Row))
            return;
        rows.Add(Labelled(found.Row, new ParsedRow(line, line.Cells.Length), found.LabelEnd));
    }

    // 保定 2024: “不计其他情形)” and 平乡 2024: “事项” are the ends of labels whose figures are on the previous page. Directly below an
    // unknown row, part of a label does not name another row.
    private bool IsTailOfLastLabel(SourceLine line)
    {
        if (rows is [.., { FormRow: null, Label.Length: > 0 } unknown])
            return line.At.Line == unknown.At.Line + 1 && !rowLabels.IsWhole(line);
        if (rows is not [.., { FormRow: { } last }])
            return false;
        var label = LabelText.Normalize(table.Rows[last].Label);
        return line
            .Cells.Where(cell => !cell.IsEmpty)
            .Select(cell => LabelText.Normalize(cell.Span))
            .Any(part => part.Length > 0 && part != label && label.EndsWith(part, StringComparison.Ordinal));
    }
}
