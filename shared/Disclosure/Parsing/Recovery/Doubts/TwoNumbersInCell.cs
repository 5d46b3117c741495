using System.Text.RegularExpressions;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Recovery.Doubts;

internal sealed partial class TwoNumbersInCell : RecoveryDoubt
{
    public override string Summary => "A number with a space in its cell may be one figure or two: “3 30” is 330, or 3 and 30.";

    public override string Case => "made-up-cut-figure-cell-per-line";

    public override bool IsAboutEveryRow => true;

    public override bool Applies(RecoveredDisclosure table)
    {
        var hasCellsOnLines = table.Lines.Any(line => !line.IsRow && RecoveredDisclosure.IsNumber(line));
        return table.Lines.Any(line => line.IsRow
            ? line.Cells.Any(cell => IsSpaced(cell.Span))
            : (hasCellsOnLines && IsSpaced(line.Prose)) || IsSpacedBetweenColumns(line));
    }

    private static bool IsSpaced(ReadOnlySpan<char> cell) =>
        cell.ContainsAny(' ', '\u3000', '\u00A0') && TokenText.IsFigure(cell) && !ChangeText.IsChange(cell);

    // If two spaces separate columns, one space is inside a cell.
    private static bool IsSpacedBetweenColumns(SourceLine line) =>
        SpacedNumber().IsMatch(line.Prose) && line.Prose.Contains("  ", StringComparison.Ordinal);

    [GeneratedRegex("[0-9] [0-9]")]
    private static partial Regex SpacedNumber();
}
