using Compiler.Disclosure.Forms;
using Compiler.Yearbooks.Model;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Tables;

/// <summary>
/// Table 四 in the official layout: one row, with one group of columns for reconsideration and one for each kind of
/// litigation.
/// </summary>
internal static class DisputesTable
{
    /// <inheritdoc cref="DisclosureTable.Build"/>
    public static Table Build(DisclosureForm form, Func<FieldPath, TableCell> figure, IEnumerable<string> notes)
    {
        var table = form.Disputes;
        var width = table.Columns.Count;
        var parents = Runs(table.Groups, group => group.Parent).ToList();
        return new Table(
            "政府信息公开行政复议、行政诉讼情况", "单位：件", "disputes",
            [.. table.Groups.SelectMany(_ => table.Columns).Select(_ => Numbers())],
            [
                new TableRow([.. parents.SelectMany(parent => parent.Key is { } label
                    ? [Head(label, parent.Members.Length * width)]
                    : parent.Members.Select(group => Head(group.Label, width, 2)))]),
                new TableRow([.. table.Groups.Where(group => group.Parent is not null).Select(group => Head(group.Label, width))]),
                Header(table.Groups.SelectMany(_ => table.Columns).Select(column => column.Label)),
            ],
            [
                new TableRow([
                    .. from dispute in table.Groups
                       from column in table.Columns
                       select figure(FieldPath.Dispute(dispute, column)),
                ]),
            ],
            [.. notes], IsUpright: true);
    }
}
