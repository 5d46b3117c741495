using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Yearbooks.Model;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Tables;

/// <summary>Table 三 in the official layout: three label columns and one column for each kind of applicant.</summary>
internal static class RequestsTable
{
    private const int LabelColumns = 3;

    /// <inheritdoc cref="DisclosureTable.Build"/>
    public static Table Build(DisclosureForm form, Func<FieldPath, TableCell> figure, IEnumerable<string> notes) => new(
        "收到和处理政府信息公开申请情况", "单位：件", "requests",
        [Centred(0.5), Words(1.5), Words(4), .. form.Requests.Columns.Select(_ => Numbers())],
        [.. Header(form.Requests)],
        [.. Rows(form.Requests, figure)],
        [.. notes], IsUpright: true);

    private static IEnumerable<TableRow> Header(RequestTable table)
    {
        var groups = Runs(table.Columns, column => column.Group).ToList();
        yield return new TableRow([Head(table.Corner, LabelColumns, 3), Head("申请人情况", table.Columns.Count)]);
        yield return new TableRow([.. groups.SelectMany(group => group.Key is { } label
            ? [Head(label, group.Members.Length)]
            : group.Members.Select(column => Head(column.Label, rows: 2)))]);
        yield return new TableRow([
            .. groups.Where(group => group.Key is not null).SelectMany(group => group.Members).Select(column => Head(column.Label)),
        ]);
    }

    private static IEnumerable<TableRow> Rows(RequestTable table, Func<FieldPath, TableCell> figure)
    {
        var results = table.Rows.Count(IsResult);
        var isFirst = true;
        foreach (var (key, rows) in Runs(table.Rows, row => row.Group))
        {
            for (var i = 0; i < rows.Length; i++)
            {
                var labels = Labels(table, rows[i], i == 0 ? rows.Length : 0, key);
                if (IsResult(rows[i]) && isFirst)
                {
                    labels = labels.Insert(0, new TableCell(table.Results, RowSpan: results, IsVertical: true));
                    isFirst = false;
                }

                var row = rows[i];
                var figures = table.Columns.Select(column => figure(FieldPath.Request(row, column)));
                yield return new TableRow([.. labels, .. figures], row.Role == RowRole.Processed ? RowKind.Total : RowKind.Body);
            }
        }
    }

    /// <summary>The labels of a row without the vertical one; the first row of a group also has the label of the group.</summary>
    private static ImmutableArray<TableCell> Labels(RequestTable table, FormRow row, int groupRows, string? group)
    {
        if (!IsResult(row))
            return [new TableCell(row.Label, LabelColumns, Align: Align.Start)];
        var label = table.Groups.FirstOrDefault(candidate => candidate.Key == group)?.Label;
        // （六） of the trial form is a group and also its only row.
        if (label is null || label == row.Label)
            return [new TableCell(row.Label, LabelColumns - 1, Align: Align.Start)];
        return groupRows > 0 ? [new TableCell(label, RowSpan: groupRows), new TableCell(row.Label)] : [new TableCell(row.Label)];
    }

    private static bool IsResult(FormRow row) => row.Role is RowRole.Outcome or RowRole.Processed;
}
