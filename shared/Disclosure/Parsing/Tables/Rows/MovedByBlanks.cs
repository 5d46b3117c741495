using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Tables.Rows;

internal sealed class MovedByBlanks : RowRule
{
    public override string Summary => "Blanks at the beginning moved the whole row to the right, and its last figures were cut off (邢台 2023).";

    public override string Case => "xingtai-2023";

    public override ReadingKind Kind => ReadingKind.Shifted;

    public override IEnumerable<ImmutableArray<Cell>> Read(RowFigures row) =>
        row.LacksFigures && row.Cells.Length >= row.Width
            ? row.Starts.SelectMany(start => MovedBack(row, row.Cells.Slice(start, row.Width)))
            : [];

    private static IEnumerable<ImmutableArray<Cell>> MovedBack(RowFigures row, ImmutableArray<Cell> columns)
    {
        var leading = columns.TakeWhile(RowFigures.IsBlank).Count();
        for (var shift = row.Step; shift <= leading && leading < row.Width; shift += row.Step)
            yield return [.. columns[shift..], .. Enumerable.Repeat(Cell.Absent, shift)];
    }
}
