using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Tables.Rows;

internal sealed class LostCellInside : RowRule
{
    public override string Summary => "A cell was lost inside the row and a blank was added at the end, so that the figures after the gap moved.";

    public override string Case => "made-up-blank-for-a-lost-cell";

    public override ReadingKind Kind => ReadingKind.CellLost;

    public override IEnumerable<ImmutableArray<Cell>> Read(RowFigures row)
    {
        if (!row.LacksFigures || !row.IsSummed || row.Cells.Length < row.Width)
            yield break;
        if (row.Figures.Length != row.Width - 1 || row.Printed.HasBlankInside)
            yield break;
        ImmutableArray<Cell>[] asPrinted = [.. row.Starts.Select(start => row.Cells.Slice(start, row.Width))];
        for (var gap = row.Width - 1; gap >= 0; gap--)
        {
            if (!asPrinted.Any(cells => RowFigures.IsBlank(cells[gap])))
                yield return [.. row.Figures[..gap], Cell.Absent, .. row.Figures[gap..]];
        }
    }
}
