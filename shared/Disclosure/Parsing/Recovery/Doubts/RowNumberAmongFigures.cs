using System.Globalization;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Recovery.Doubts;

internal sealed class RowNumberAmongFigures : RecoveryDoubt
{
    public override string Summary => "In a table with numbered rows, figures without a label may begin with the number of their row.";

    public override string Case => "made-up-row-number-below-label";

    public override bool IsAboutEveryRow => true;

    public override bool Applies(RecoveredDisclosure table)
    {
        var last = 0;
        foreach (var line in table.Lines.Where(line => line.IsRow))
        {
            var figures = ParsedRow.IndexAfterRowNumber(line);
            if (figures > 0)
                last = Number(line, figures - 1);
            else if (last > 0 && line.Cells.Length > 1 && ParsedRow.Parse(line).LabelEnd == 0 && Number(line, FirstCell(line)) == last + 1)
                return true;
        }

        return false;
    }

    private static int FirstCell(SourceLine line) => line.Cells.TakeWhile(cell => cell.IsEmpty).Count();

    private static int Number(SourceLine line, int cell) =>
        cell < line.Cells.Length
        && int.TryParse(line.Cells[cell].Span, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
