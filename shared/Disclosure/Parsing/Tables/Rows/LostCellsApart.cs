using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Tables.Rows;

internal sealed class LostCellsApart : RowRule
{
    // In the fifteen columns of table 四 there would be thousands of readings.
    private const int MaxWidth = 7;

    public override string Summary => "Fewer cells than fields: empty cells were lost in several places of the row.";

    public override string Case => "made-up-fill-against-balance";

    public override ReadingKind Kind => ReadingKind.CellLost;

    public override IEnumerable<ImmutableArray<Cell>> Read(RowFigures row) =>
        row.LacksFigures && row.Cells.Length < row.Width && row.Width <= MaxWidth ? Fill(row, [], 0) : [];

    private static IEnumerable<ImmutableArray<Cell>> Fill(RowFigures row, ImmutableArray<Cell> placed, int next)
    {
        if (placed.Length == row.Width)
            return [placed];
        var withCell = next < row.Cells.Length ? Fill(row, placed.Add(row.Cells[next]), next + 1) : [];
        var withGap = placed.Length - next < row.Width - row.Cells.Length ? Fill(row, placed.Add(Cell.Absent), next) : [];
        return withCell.Concat(withGap);
    }
}
