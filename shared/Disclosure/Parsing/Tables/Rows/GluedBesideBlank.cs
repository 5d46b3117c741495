using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Tables.Rows;

internal sealed class GluedBesideBlank : RowRule
{
    public override string Summary => "The first of two cells contains the figures of both, and the second is blank; other cells are blank, too.";

    public override string Case => "made-up-glued-figures-beside-blanks";

    public override ReadingKind Kind => ReadingKind.Split;

    public override IEnumerable<ImmutableArray<Cell>> Read(RowFigures row)
    {
        if (!row.LacksFigures || row.Cells.Length != row.Width || row.Figures.Length == row.Width - 1)
            yield break;
        for (var i = 0; i + 1 < row.Width; i++)
        {
            if (!RowFigures.IsBlank(row.Cells[i + 1]))
                continue;
            foreach (var (left, right) in Digits.Split(row.Cells[i]))
                yield return [.. row.Cells[..i], left, right, .. row.Cells[(i + 2)..]];
        }
    }
}
