using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Tables.Rows;

internal sealed class FigureInTwoCells : RowRule
{
    public override string Summary => "One more figure than the form has fields: two adjacent cells may contain one figure.";

    public override string Case => "made-up-figure-in-two-cells";

    public override ReadingKind Kind => ReadingKind.Joined;

    public override IEnumerable<ImmutableArray<Cell>> Read(RowFigures row)
    {
        var figures = row.Figures;
        for (var first = 0; row.Columns is null && figures.Length == row.Width + 1 && first < row.Width; first++)
        {
            if (Digits.AreWhole(figures[first]) && !Digits.AreZero(figures[first].Raw) && Digits.AreAll(figures[first + 1].Raw)
                && CellText.Read(figures[first].Raw + figures[first + 1].Raw, figures[first].At) is { State: CellState.Number } joined)
            {
                yield return [.. figures[..first], joined, .. figures[(first + 2)..]];
            }
        }
    }
}
