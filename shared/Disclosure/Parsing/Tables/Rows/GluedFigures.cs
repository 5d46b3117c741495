using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Tables.Rows;

internal sealed class GluedFigures : RowRule
{
    public override string Summary => "One figure fewer than the form has fields: one cell contains two figures without a separator.";

    public override string Case => "baoding-glued-cell-lost";

    public override ReadingKind Kind => ReadingKind.Split;

    public override IEnumerable<ImmutableArray<Cell>> Read(RowFigures row)
    {
        for (var i = 0; i < row.Figures.Length && row.LacksFigures && row.Figures.Length == row.Width - 1; i++)
        {
            foreach (var (left, right) in Digits.Split(row.Figures[i]))
                yield return [.. row.Figures[..i], left, right, .. row.Figures[(i + 1)..]];
        }
    }
}
