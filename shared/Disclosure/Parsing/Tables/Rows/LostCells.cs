using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Tables.Rows;

internal sealed class LostCells : RowRule
{
    public override string Summary => "Fewer cells than fields: the missing cells were next to each other, anywhere in the row.";

    public override string Case => "zhuozhou-dispute-zero-lost";

    public override ReadingKind Kind => ReadingKind.CellLost;

    public override IEnumerable<ImmutableArray<Cell>> Read(RowFigures row)
    {
        for (var at = row.Cells.Length; at >= 0 && row.Cells.Length < row.Width && row.LacksFigures; at--)
            yield return [.. row.Cells[..at], .. Enumerable.Repeat(Cell.Absent, row.Width - row.Cells.Length), .. row.Cells[at..]];
    }
}
