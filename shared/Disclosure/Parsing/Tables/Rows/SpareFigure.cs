using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Tables.Rows;

internal sealed class SpareFigure : RowRule
{
    public override string Summary => "One or two more figures than the form has fields: any of them may be extra.";

    public override string Case => "boai-dispute-two-spares";

    public override ReadingKind Kind => ReadingKind.ExtraDropped;

    public override IEnumerable<ImmutableArray<Cell>> Read(RowFigures row)
    {
        var spare = row.Columns is null ? row.Figures.Length - row.Width : 0;
        // By position, the last figures are the extra ones, so this reading comes first.
        for (var last = row.Figures.Length - 1; last >= 0 && spare is > 0 and <= MaxSpareCells; last--)
        {
            if (spare == 1)
                yield return row.Figures.RemoveAt(last);
            for (var first = last - 1; spare == 2 && first >= 0; first--)
                yield return row.Figures.RemoveAt(last).RemoveAt(first);
        }
    }
}
