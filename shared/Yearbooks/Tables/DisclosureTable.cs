using Compiler.Disclosure.Forms;
using Compiler.Yearbooks.Model;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Tables;

/// <summary>Table 二 in the official layout: a band and a header for each block of article 20.</summary>
internal static class DisclosureTable
{
    /// <param name="form">The form.</param>
    /// <param name="figure">The cell for a figure.</param>
    /// <param name="notes">Small print below the table.</param>
    public static Table Build(DisclosureForm form, Func<FieldPath, TableCell> figure, IEnumerable<string> notes)
    {
        // Blocks have one, two or three columns of figures: the grid has a width that all of these divide.
        var grid = form.ProactiveDisclosure.Aggregate(1, (width, block) => LeastCommonMultiple(width, block.Columns.Count));
        return new Table(
            "主动公开政府信息情况", "单位：件、万元", "disclosure",
            [Words(2.4), .. Enumerable.Repeat(Numbers(), grid)],
            [new TableRow([Head("《中华人民共和国政府信息公开条例》规定主动公开的政府信息", grid + 1)])],
            [.. form.ProactiveDisclosure.SelectMany(block => Rows(block, figure, grid))],
            [.. notes]);
    }

    private static IEnumerable<TableRow> Rows(DisclosureBlock block, Func<FieldPath, TableCell> figure, int grid)
    {
        var span = grid / block.Columns.Count;
        yield return new TableRow([Head(block.Article, grid + 1)], RowKind.Group);
        yield return new TableRow([Head("信息内容"), .. block.Columns.Select(column => Head(Label(column), span))], RowKind.Group);
        foreach (var row in block.Rows)
        {
            yield return new TableRow(
            [
                new TableCell(row.Label),
                // Below its label, which is centred, too: a block of one column is as wide as the table.
                .. block.Columns.Select(column =>
                    figure(FieldPath.Disclosure(row, column)) with { ColumnSpan = span, Align = Align.Center }),
            ]);
        }
    }

    // The form prints no unit for 采购总金额; only amounts with a unit can be added.
    private static string Label(FormColumn column) => column.Kind == FieldKind.Amount ? $"{column.Label}（单位：元）" : column.Label;

    private static int LeastCommonMultiple(int a, int b)
    {
        var (x, y) = (a, b);
        while (y != 0)
            (x, y) = (y, x % y);
        return a / x * b;
    }
}
