using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Tables.Rows;

internal sealed class SpareBlank : RowRule
{
    public override string Summary => "A row wider than the form: any blank or 0 may be the extra cell.";

    public override string Case => "baoding-row-over-two-lines";

    public override ReadingKind Kind => ReadingKind.ExtraDropped;

    public override IEnumerable<ImmutableArray<Cell>> Read(RowFigures row) =>
        !row.IsSummed ? []
        : row.Columns is not null ? row.HasBlankAmongAll ? Without(row.Printed.Within(row.Cells), row.Width) : []
        : row.LacksFigures && !row.IsStartKnown ? Without(row.Cells, row.Width)
        : [];

    private static IEnumerable<ImmutableArray<Cell>> Without(ImmutableArray<Cell> cells, int width)
    {
        var spare = cells.Length - width;
        for (var last = cells.Length - 1; last >= 0 && spare is > 0 and <= MaxSpareCells; last--)
        {
            if (!MayBeSpare(cells[last]))
                continue;
            if (spare == 1)
                yield return cells.RemoveAt(last);
            for (var first = last - 1; spare == 2 && first >= 0; first--)
            {
                if (MayBeSpare(cells[first]))
                    yield return cells.RemoveAt(last).RemoveAt(first);
            }
        }
    }

    private static bool MayBeSpare(Cell cell) => RowFigures.IsBlank(cell) || cell.Value == 0;
}
